/** Judges one answer of somebody who computes the next step: right, right from an own slip, or which known mistake it is. */
import { type Cell, cellName } from '../../engine/trace/layout.ts';
import { type Digits, defaultDigits, shownNumber } from '../../notation/format.ts';
import { unread } from '../../notation/typed-number.ts';
import { knownMistakes } from './known-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { type OwnStep, ownSteps, type TypedNumber } from './own-numbers.ts';
import { choosesSign, hasSignOfError, type Sign } from './sign.ts';
import { type PracticeStep, stepWith } from './step.ts';
import { fits, nearly, readAnswer, type TypedAnswer } from './tolerance.ts';

/** What is known of a reader who practises: nothing of it outlives the session. */
export interface Practice {
  readonly typed: readonly TypedNumber[];
  /** −1 for a reader who counts target minus output. */
  readonly sign: Sign;
  /** Whether that has been said. */
  readonly told: boolean;
}

export const newPractice: Practice = { typed: [], sign: 1, told: false };

export type Verdict =
  /** `why`: in a sentence. */
  | { readonly state: 'unreadable'; readonly why: string }
  /** `otherSign`: right for a reader who counts target minus output, which is to be said now. */
  | { readonly state: 'right'; readonly otherSign: boolean }
  /** Right from the reader's own earlier numbers; the slips were in these cells. */
  | { readonly state: 'carried'; readonly from: readonly Cell[] }
  /** Every known mistake that gives this number; `from`: made with the reader's own earlier numbers. */
  | { readonly state: 'wrong'; readonly mistakes: readonly Mistake[]; readonly from: readonly Cell[] };

export interface Judged {
  readonly verdict: Verdict;
  readonly practice: Practice;
}

type Found = Exclude<Verdict, { readonly state: 'unreadable' }>;

/**
 * Judges what was typed for a step. Rounding is forgiven: a number may be computed from the numbers on the page as they are
 * shown there, and three or four significant digits are enough.
 */
export function judge(practice: Practice, step: PracticeStep, text: string, digits: Digits = defaultDigits): Judged {
  const read = readAnswer(text);
  if ('why' in read) return { verdict: { state: 'unreadable', why: unread(text, read) }, practice };
  const signed = hasSignOfError(step);
  const own = ownSteps(step, practice.typed);
  const compare = (sign: Sign) => find({ ...read, value: sign * read.value }, step, own, digits);
  const theirs = signed ? practice.sign : 1;
  const found = compare(theirs);
  const turns = signed && found.state !== 'right' && compare(-theirs as Sign).state === 'right';
  if (turns && (theirs === -1 || isHabit(practice, step, found))) return turned(practice, step, read.value);
  const answer = { ...answerTo(step), value: theirs * read.value, state: found.state, negated: turns };
  return {
    verdict: inTheirSign(found, step, practice.sign),
    practice: { ...practice, typed: [...without(practice, step), answer] },
  };
}

/** A right answer with the sign that the reader was not known to use; so were those before that had it already. */
function turned(practice: Practice, step: PracticeStep, value: number): Judged {
  const sign = -practice.sign as Sign;
  const otherSign = sign === -1 && !practice.told;
  const earlier = without(practice, step).map(
    (each): TypedNumber => (each.negated ? { ...each, value: -each.value, state: 'right', negated: false } : each),
  );
  const answer: TypedNumber = { ...answerTo(step), value: sign * value, state: 'right', negated: false };
  return {
    verdict: { state: 'right', otherSign },
    practice: { sign, told: practice.told || otherSign, typed: [...earlier, answer] },
  };
}

/** Where the error is computed its sign is a habit; elsewhere a sign that was the only fault of the answer before, too. */
function isHabit({ typed }: Practice, step: PracticeStep, found: Found): boolean {
  if (choosesSign(step)) {
    // δ of an output whose slope the reader has just had with this site's sign is no longer theirs to choose.
    const [source] = step.event.reads as readonly [Cell];
    const before = typed.find(({ update, cell }) => update === step.record.update && isSame(cell, source));
    return step.event.kind !== 'delta' || before?.state !== 'right';
  }
  return found.state === 'wrong' && typed.at(-1)?.negated === true;
}

const isSame = (one: Cell, other: Cell) => cellName(one) === cellName(other);

const answerTo = ({ record, event }: PracticeStep) => ({
  update: record.update,
  index: event.index,
  cell: event.write,
});

/** The answers to other steps: an answer given again replaces the first. */
const without = ({ typed }: Practice, { record, event }: PracticeStep) =>
  typed.filter(({ update, index }) => update !== record.update || index !== event.index);

/** Somebody who counts target minus output subtracted a step by mistake, and did not add it. */
function inTheirSign(found: Found, { event }: PracticeStep, sign: Sign): Found {
  if (found.state !== 'wrong' || sign === 1 || event.kind !== 'update') return found;
  const mistakes = found.mistakes.map((mistake) =>
    mistake.name === 'step-added' ? { ...mistake, name: 'step-other-way' as const } : mistake,
  );
  return { ...found, mistakes };
}

function find(typed: TypedAnswer, step: PracticeStep, own: readonly OwnStep[], digits: Digits): Found {
  const largest = Math.max(1e-300, ...step.event.readValues.map(Math.abs));
  // What floating point leaves of a difference of equal numbers is 0 to everybody.
  const answer = { ...typed, half: typed.half + 1e-15 * largest };
  const asShown = (each: PracticeStep) =>
    stepWith(
      each,
      each.event.readValues.map((value) => shownNumber(value, digits)),
    );
  const shown = asShown(step);
  const right: Found = { state: 'right', otherSign: false };
  const carried = (near: typeof fits) =>
    own.find((each) => near(answer, each.step.event.value, asShown(each.step).event.value));
  const typedHere = (value: number) => fits(answer, value);
  const mistakesOf = (each: PracticeStep) =>
    distinct([each, asShown(each)].flatMap((one) => knownMistakes(one, digits, typedHere)));

  if (fits(answer, step.event.value, shown.event.value)) return right;
  const exactly = carried(fits);
  if (exactly !== undefined) return { state: 'carried', from: exactly.from };
  const mistakes = mistakesOf(step);
  if (mistakes.length > 0) return { state: 'wrong', mistakes, from: [] };
  if (nearly(answer, step.event.value, shown.event.value)) return right;
  const roughly = carried(nearly);
  if (roughly !== undefined) return { state: 'carried', from: roughly.from };
  for (const { step: theirs, from } of own) {
    const theirMistakes = mistakesOf(theirs);
    if (theirMistakes.length > 0) return { state: 'wrong', mistakes: theirMistakes, from };
  }
  return { state: 'wrong', mistakes: [], from: [] };
}

/** Each fact once: exact and rounded numbers may both lead to a mistake, and one about a number may be a case of another. */
function distinct(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<string>();
  return mistakes.filter(({ name, cells: [about] }) => {
    const key = about === undefined ? name : cellName(about);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How many answers of a session were right, right with a slip carried, and wrong. */
export const scoreOf = ({ typed }: Practice) => ({
  right: typed.filter(({ state }) => state === 'right').length,
  carried: typed.filter(({ state }) => state === 'carried').length,
  wrong: typed.filter(({ state }) => state === 'wrong').length,
});
