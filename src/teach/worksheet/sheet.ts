/** A worksheet as data: what is asked and its key, of chosen exercises with the numbers of a variant. Pure. */
import type { Exercise, SettledExercise } from '../../questions/exercise.ts';
import type { Answer, Input, Rich } from '../../questions/question.ts';
import { checkOf, writeCode } from './code.ts';
import { lessonNumber } from './find.ts';
import { exerciseSeed } from './limits.ts';
import { textsOf, withoutExample } from './on-paper.ts';
import { onPaper, type PaperNumber } from './paper-numbers.ts';

export interface KeyAnswer {
  /** The name of the line that it belongs to; empty where there is only one. */
  readonly label: string;
  readonly text: Rich;
}

export interface WrongAnswer extends KeyAnswer {
  /** Which mistake it is. */
  readonly means: Rich;
}

export interface ItemKey {
  readonly answers: readonly KeyAnswer[];
  /** Said where other answers are right too. */
  readonly others: string;
  readonly steps: readonly Rich[];
  readonly wrong: readonly WrongAnswer[];
}

export interface SheetItem {
  readonly id: string;
  /** Which numbers it has; 0 for those of the lesson. */
  readonly seed: number;
  readonly ask: Rich;
  readonly input: Input;
  readonly key: ItemKey;
}

export interface Sheet {
  readonly title: string;
  readonly seed: number;
  readonly variant: number;
  readonly code: string;
  readonly items: readonly SheetItem[];
}

/** Whether an exercise is another one in each variant: it has new numbers, or its lines another order. */
export const varies = ({ renewable, kind }: Pick<Exercise, 'renewable' | 'kind'>) => renewable || kind === 'order';

/** Makes the sheets of these exercises: one after the other, so that what never changes is computed once. */
export function sheetMaker(exercises: ReadonlyMap<string, Exercise>, seed: number): (variant: number) => Sheet {
  const fixed = new Map<string, SheetItem>();
  const ids = [...exercises.keys()];
  const title = titleOf(ids);
  return (variant) => {
    const items = [...exercises].map(([id, exercise]) => {
      if (varies(exercise)) return renewedItem(id, exercise, exerciseSeed(seed, variant));
      const item = fixed.get(id) ?? itemOf(id, 0, exercise.settle(0));
      fixed.set(id, item);
      return item;
    });
    const check = checkOf(items.flatMap(askedIn));
    return { title, seed, variant, code: writeCode({ ids, seed, variant, check }), items };
  };
}

/** The variants among which a sheet is the same as another, as in [[2, 5]]. */
export function alike(sheets: readonly Sheet[]): readonly (readonly number[])[] {
  const byText = new Map<string, number[]>();
  for (const { variant, items } of sheets) {
    const text = JSON.stringify(items.map(askedIn));
    byText.set(text, [...(byText.get(text) ?? []), variant]);
  }
  return [...byText.values()].filter((variants) => variants.length > 1);
}

/** What is said of variants that are the same. */
export function alikeWords(sheets: readonly Sheet[]): string | undefined {
  const groups = alike(sheets);
  const [first] = groups;
  if (first === undefined) return undefined;
  if (first.length === sheets.length)
    return 'All variants are the same: none of these exercises has new numbers. Add one that has.';
  const listed = groups.slice(0, 5).map((variants) => variants.join(' and '));
  return `These exercises have few numbers: the same sheet is variant ${listed.join('; ')}. Another exercise tells them apart.`;
}

/** What is read of an item before it is answered. */
const askedIn = ({ ask, input }: SheetItem) => [ask, ...textsOf(input)];

/** Where no new numbers keep the known mistakes apart, the exercise has those of its lesson. */
function renewedItem(id: string, exercise: Exercise, seed: number): SheetItem {
  try {
    return itemOf(id, seed, exercise.settle(seed));
  } catch {
    return itemOf(id, 0, exercise.settle(0));
  }
}

const itemOf = (id: string, seed: number, settled: SettledExercise): SheetItem => {
  const { ask, input } = settled.face;
  return { id, seed, ask: withoutExample(ask), input, key: keyOf(settled) };
};

/** The name of an option: A for the first. */
export const letterOf = (k: number) => String.fromCharCode(65 + k);

function keyOf(settled: SettledExercise): ItemKey {
  const { face, right, mistakes, words, solution } = settled;
  const { input } = face;
  const plain = (text: Rich): KeyAnswer => ({ label: '', text });
  const wrongBy = (text: (answer: Answer) => Rich): readonly WrongAnswer[] =>
    mistakes.map(({ answer, say }) => ({ label: '', text: text(answer), means: say }));
  switch (input.kind) {
    case 'numbers':
      return { ...numbersKey(settled), others: '', steps: solution };
    case 'choose': {
      const letters = (answer: Answer) => answer.map((k) => letterOf(Number(k))).join(', ');
      return { answers: [plain(letters(right))], others: '', steps: solution, wrong: wrongBy(letters) };
    }
    case 'order': {
      const letters = (answer: Answer) =>
        answer.map((value) => letterOf(input.items.findIndex((item) => item.value === value))).join(' ');
      return { answers: [plain(letters(right))], others: otherOrders, steps: solution, wrong: wrongBy(letters) };
    }
    default:
      return { answers: [plain(words(right))], others: otherNumbers, steps: solution, wrong: wrongBy(words) };
  }
}

const otherOrders = 'Any order is right in which each line comes after those it needs.';
const otherNumbers = 'Others are right too if they do what is asked; the page of the code checks them.';

function numbersKey({ blanks }: SettledExercise): Pick<ItemKey, 'answers' | 'wrong'> {
  const printed = blanks.map((blank, k) => ({ ...onPaper(blank), blank, label: lineName(k, blanks.length) }));
  return {
    answers: printed.map(({ key, label }) => ({ label, text: said(key) })),
    wrong: printed.flatMap(({ mistakes, blank, label }) =>
      mistakes.map((number, k) => ({ label, text: said(number), means: blank.mistakes[k]?.say ?? '' })),
    ),
  };
}

/** The name of a line to fill in: a for the first. Where it is the only one it needs none. */
export const lineName = (k: number, lines: number) => (lines > 1 ? String.fromCharCode(97 + k) : '');

const said = ({ text, isRounded }: PaperNumber) => (isRounded ? `≈ ${text}` : text);

/** The lessons of the exercises: “Lesson 9”, “Lessons 7, 8 and 9”. */
function titleOf(ids: readonly string[]): string {
  const numbers = [...new Set(ids.map(lessonNumber))].map(String);
  const list = [numbers.slice(0, -1).join(', '), ...numbers.slice(-1)].filter((part) => part !== '').join(' and ');
  return `${numbers.length === 1 ? 'Lesson' : 'Lessons'} ${list}`;
}
