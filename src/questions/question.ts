/**
 * A question with its numbers settled: what may be seen before the answer, and what judges it. Prompts and exercises of
 * every kind come down to this one shape, so that pages, tests and the rubric ask them all in the same way.
 *
 * An answer is a list of texts, as the reader left them: one for each line, field or item.
 */
import type { Plane } from './plane.ts';
import type { Blank } from './values.ts';

/** Text with $symbols$, `code` and *emphasis*; see rich.ts. */
export type Rich = string;

/** What the page shows before there is an answer. Plain JSON: it holds nothing that gives the answer away. */
export interface Face {
  readonly ask: Rich;
  readonly input: Input;
}

/** Whether anything is asked: a worked example is read only. */
export const asks = ({ input }: Face) =>
  input.kind !== 'numbers' || input.lines.some(({ given }) => given === undefined);

export type Input =
  | { readonly kind: 'choose'; readonly options: readonly Rich[]; readonly many?: true; readonly code?: true }
  | { readonly kind: 'direction'; readonly options: readonly { readonly value: string; readonly text: Rich }[] }
  | { readonly kind: 'size'; readonly min: number; readonly max: number; readonly unit: string; readonly whole?: true }
  | { readonly kind: 'numbers'; readonly lines: readonly LineFace[] }
  | { readonly kind: 'construct'; readonly fields: readonly FieldFace[] }
  | { readonly kind: 'order'; readonly items: readonly ItemFace[] }
  /** One of the runs that are finished in the lab of this page. */
  | { readonly kind: 'run' }
  | { readonly kind: 'place'; readonly plane: Plane }
  | { readonly kind: 'draw'; readonly plane: Plane; readonly xs: readonly number[] };

/** One line of a computation: given with its number, or empty for the reader to fill in. */
export interface LineFace {
  readonly text: Rich;
  /** The number as text; absent where the reader is to find it. */
  readonly given?: string;
}

export interface FieldFace {
  readonly label: Rich;
  /** The number that stands there first; the field is empty without one. */
  readonly start?: number;
  /** A whole number, which may be typed as 1,234. */
  readonly whole?: true;
}

export interface ItemFace {
  /** What the answer calls the item. */
  readonly value: string;
  readonly text: Rich;
}

/** Said at the end of what is wrong in no known way; where hints are held back it is left out. */
export const hintMayHelp = 'A hint may help.';

export type State = 'right' | 'wrong' | 'unreadable';

export interface Verdict {
  readonly state: State;
  /** One or two sentences for the reader. */
  readonly say: Rich;
  /** For questions of several lines: what is said of each, undefined for a line that asks nothing. */
  readonly lines?: readonly (LineVerdict | undefined)[];
}

export interface LineVerdict {
  readonly state: State;
  readonly say: Rich;
}

export type Answer = readonly string[];

export interface Question {
  readonly face: Face;
  /** Total: any list of texts gets a verdict. */
  judge(answer: Answer): Verdict;
  /** An answer as the reader would say it: "about 200 times". */
  words(answer: Answer): Rich;
  /** An answer that is right, made from the key. */
  readonly right: Answer;
  /** Answers made from the known mistakes, with what is said of each. */
  readonly mistakes: readonly { readonly answer: Answer; readonly say: Rich }[];
  /** The numbers asked for, each with its key, tolerance and known mistakes. Empty where nothing is typed. */
  readonly blanks: readonly Blank[];
}
