/** A receipt judged: each answer goes to the judge of its own question, with the numbers of its seed. */
import { literal } from '../../notation/rich.ts';
import type { Exercise } from '../../questions/exercise.ts';
import { nameOf } from '../../questions/label.ts';
import type { Prompt } from '../../questions/prompt.ts';
import { hintMayHelp, type Question, type Rich, type Verdict } from '../../questions/question.ts';
import { varies } from '../worksheet/sheet.ts';
import { inOrder, isOfSheet, type Place, placeOf, type Receipt, type ReceiptAnswer, slugOf } from './receipt.ts';

export interface Questions {
  readonly prompts: Readonly<Record<string, Prompt>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

/** Fetches the questions of a lesson. */
export type LoadQuestions = (slug: string) => Promise<Questions>;

/**
 * Questions with the lesson's own numbers, by id, once they are settled: a class answers the same ones, and some train a network
 * first.
 */
export type Settled = Map<string, Question>;

/** `shown`: the outcome was looked at without a guess. `unknown`: this site does not know the question, or not its numbers. */
export type Result = 'right' | 'wrong' | 'shown' | 'unreadable' | 'unknown';

export interface CheckedAnswer extends ReceiptAnswer {
  /** Undefined where the name of the question is none. */
  readonly place: Place | undefined;
  readonly result: Result;
  /** The answer in words. */
  readonly words: Rich;
  /** Which mistake it is, line by line; or why it could not be judged. */
  readonly says: readonly Rich[];
}

export interface CheckedReceipt extends Receipt {
  readonly answers: readonly CheckedAnswer[];
}

/**
 * Every answer with its verdict, in the order of the course. Nothing that a receipt holds makes it fail.
 * @throws what `load` rejects with where a lesson's questions cannot be fetched
 */
export async function checkReceipt(
  receipt: Receipt,
  load: LoadQuestions,
  settled: Settled = new Map(),
): Promise<CheckedReceipt> {
  const answers: CheckedAnswer[] = [];
  for (const answer of inOrder(receipt.answers)) {
    const place = placeOf(answer.slot);
    const slug = place && slugOf(place.lesson);
    const questions = slug === undefined ? undefined : await load(slug);
    const asked = place && questions && askedAt(place, questions, answer.seed, settled);
    answers.push(checked(answer, place, asked));
  }
  return { ...receipt, answers };
}

type Judged = Pick<CheckedAnswer, 'result' | 'words' | 'says'>;

/** A question, or why there is none with these numbers; undefined where there is no such question. */
type Asked = Question | { readonly problem: Rich } | undefined;

function checked(answer: ReceiptAnswer, place: Place | undefined, asked: Asked): CheckedAnswer {
  const typed = literal(answer.answer.join('; '));
  const unknown = (why: Rich): CheckedAnswer => ({ ...answer, place, result: 'unknown', words: typed, says: [why] });
  if (place === undefined || asked === undefined)
    return unknown(`There is no question “${literal(answer.slot.slice(0, 40))}” in this version of the site.`);
  if ('problem' in asked) return unknown(asked.problem);
  if (answer.shown) return { ...answer, place, result: 'shown', words: '', says: [] };
  try {
    return { ...answer, place, ...judged(asked, answer) };
  } catch {
    return unknown('This answer cannot be judged: it is none that the question can be given.');
  }
}

/** The question with the numbers of a seed. */
function askedAt(place: Place, { prompts, exercises }: Questions, seed: number, settled: Settled): Asked {
  const { id, kind, sheet } = place;
  const question = Object.hasOwn(kind === 'prediction' ? prompts : exercises, id)
    ? (prompts[id] ?? exercises[id])
    : undefined;
  if (question === undefined) return undefined;
  if (sheet && !isOfSheet(sheet, seed))
    return {
      problem: `The sheet ${sheet.seed}, variant ${sheet.variant}, has other numbers than those of the seed ${seed}.`,
    };
  const before = seed === 0 ? settled.get(id) : undefined;
  const its = before ?? settledAt(question, seed);
  if (its === undefined) return { problem: `This question has no numbers of the seed ${seed}.` };
  if (seed === 0) settled.set(id, its);
  return its;
}

/** Undefined where it has no numbers of this seed. */
function settledAt(question: Prompt | Exercise, seed: number): Question | undefined {
  if (seed !== 0 && !('renewable' in question && varies(question))) return undefined;
  try {
    return question.settle(seed);
  } catch {
    return undefined;
  }
}

function judged(question: Question, { answer }: ReceiptAnswer): Judged {
  const verdict = question.judge(answer);
  const words = wordsOf(question, answer);
  return { result: verdict.state, words, says: verdict.state === 'right' ? [] : saysOf(question, verdict) };
}

/** Said to a teacher of what is wrong in no known way. The pupil was sent to a hint. */
const noKnownMistake = 'No known mistake.';

/** What is said of a wrong answer; of several lines each that is not right has its own. */
function saysOf({ face: { input } }: Question, { say, lines = [] }: Verdict): readonly Rich[] {
  const rows = input.kind === 'numbers' ? input.lines : [];
  const placed = lines.flatMap((line, k) =>
    line && line.state !== 'right' ? [`${nameOf(rows[k]?.text ?? '')}: ${toTeacher(line.say)}`.replace(/^: /, '')] : [],
  );
  return [toTeacher(say), ...placed].filter((each, k, all) => each !== '' && all.indexOf(each) === k);
}

const toTeacher = (say: Rich): Rich => (say.includes(hintMayHelp) ? noKnownMistake : say);

/** An answer that nobody can give has no words of its question. */
function wordsOf(question: Question, answer: ReceiptAnswer['answer']): Rich {
  const typed = literal(answer.join('; '));
  try {
    const words = question.words(answer);
    return /\bNaN\b/.test(words) || words.replaceAll(/[; ]/g, '') === '' ? typed : words;
  } catch {
    return typed;
  }
}
