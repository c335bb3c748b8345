/**
 * What every subject says of its numbers: one shape for dense networks, optimizers, graphs, convolutions, cells and descents.
 * A stage shows a run through its notation and knows nothing else of it. The English words of a subject stand in its own file.
 */
import type { Cell } from '../engine/trace/layout.ts';
import type { TraceEvent, UpdateRecord } from '../engine/trace/record.ts';
import type { SymbolColour } from './colours.ts';
import type { Digits } from './format.ts';

/** A symbol with its index, as it is typeset: z with h1 below. `derivative` makes it ∂E/∂ of the symbol. */
export interface Label {
  readonly base: string;
  readonly sub?: string;
  /** ∂E/∂ of this symbol. */
  readonly derivative?: boolean;
  /** What the symbol is a function of: f′(z_h1), or whose it is: the velocity v(w5). */
  readonly argument?: Label;
  /** A second factor, for products such as w5 a_h1. */
  readonly times?: Label;
}

/** A number in a formula, with the symbol that stands for it. */
export interface Term {
  readonly label: Label;
  readonly value: number;
  readonly colour: SymbolColour;
  /** A derivative: drawn outlined instead of filled. */
  readonly gradient?: boolean;
  /** In words, as a title says it: "the activation of h1". */
  readonly words: string;
  /** The number of the run that it is; a figure without a run has none. */
  readonly cell?: Cell;
  /** The part of the picture that shows it. */
  readonly part?: PartName;
  /** Set as an exponent. */
  readonly raised?: boolean;
}

export type Token = Term | { readonly text: string; readonly raised?: boolean };

/** A formula that is shown twice: with its symbols, and with the numbers of the moment. */
export interface Formula {
  readonly result: Term;
  /** `←` where an old value is replaced. */
  readonly relation: '=' | '←';
  readonly tokens: readonly Token[];
  /** Which case of a function in pieces applies, in words. */
  readonly because?: string;
}

/** A part of the picture: `unit 1 0`, `connection 2 0 1`, `pixel 0 3 4`, `loss`. */
export type PartName = string;

/**
 * What is said of the numbers of one run. Total: every cell and every event of the run has an answer, and there is no fallback; a
 * cell that the run does not have is an error of the caller, and throws a RangeError.
 */
export interface Notation {
  label(cell: Cell): Label;
  /** The same in words: "the activation of h1". */
  words(cell: Cell): string;
  colour(cell: Cell): SymbolColour;
  /** Whether a cell is a derivative. */
  isGradient(cell: Cell): boolean;
  /** The part of the picture that stands for a cell. */
  part(cell: Cell): PartName;
  /** What kind of thing a number is that no event made: "an input", "a parameter, as it stood then". */
  given(cell: Cell): string;
  /** A number of the run as a term of a formula or of a table. */
  term(cell: Cell, value: number): Term;
  /** One act of arithmetic, in symbols and numbers. */
  formula(event: TraceEvent): Formula;
  /** The same act as one plain sentence. */
  sentence(event: TraceEvent, digits: Digits): string;
  /** What stands there before the first event of an update. */
  start(record: UpdateRecord, digits: Digits): string;
  /** Why the run ended, from its last event: the one whose number is not finite. */
  fault(event: TraceEvent, update: number, digits: Digits): string;
  /** The heading of a pass: "Forward pass". */
  pass(pass: TraceEvent['pass']): string;
}

export const isTerm = (token: Token): token is Term => 'label' in token;

/** All numbers of a formula, its result last. */
export const termsOf = ({ tokens, result }: Formula): Term[] => [...tokens.filter(isTerm), result];
