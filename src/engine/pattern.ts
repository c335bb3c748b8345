/**
 * Formulas with places for numbers. They stand beside the arithmetic that they describe, so that an act and its formula cannot
 * drift apart, and every one of them can be computed again from what is printed: + − × · ∕, brackets, powers, √, e to a raised
 * exponent, ln, max, min, tanh, erf, |x| and sign. Where an act has cases the formula is that of the case at hand.
 */

/** A number k stands for the k-th number that is read: `['1 ∕ (1 + e', { raised: ['−', 0] }, ')']`. */
export type Pattern = readonly (number | string | { readonly raised: Pattern })[];

/** The formula of the case at hand, and what makes it so: `z is above 0`. */
export interface CaseOf {
  readonly pattern: Pattern;
  readonly because: string;
}

/** What a formula may depend on, beside the places of its numbers. */
export interface FormulaContext {
  /** The numbers read. */
  readonly reads: readonly number[];
  /** How many there are. */
  readonly count: number;
  /** Outputs of the network: losses are means or sums over them. */
  readonly outputs: number;
}

export type Formula<Context = FormulaContext> = Pattern | ((context: Context) => Pattern | CaseOf);

export const times: Pattern = [0, ' × ', 1];
export const minus: Pattern = [0, ' − ', 1];
export const over: Pattern = [0, ' ∕ ', 1];

/** All numbers read, with this between them. */
export const joined =
  (separator: string, before = '', after = '') =>
  ({ count }: { readonly count: number }): Pattern => {
    const all = Array.from({ length: count }, (_, k) => (k === 0 ? [k] : [separator, k])).flat();
    return [...(before === '' ? [] : [before]), ...all, ...(after === '' ? [] : [after])];
  };

export const added = joined(' + ');

/** Products of neighbours, added: 0 × 1 + 2 × 3 … */
export const pairsAdded = ({ count }: { readonly count: number }): Pattern =>
  Array.from({ length: count }, (_, k) => (k === 0 ? [k] : [k % 2 === 0 ? ' + ' : ' × ', k])).flat();

/** One of two formulas, with what decides between them. */
export const either = (
  holds: boolean,
  [yes, because]: [Pattern, string],
  [no, otherwise]: [Pattern, string],
): CaseOf => (holds ? { pattern: yes, because } : { pattern: no, because: otherwise });

/** 1 ∕ (1 + e^−z) of the k-th number. */
export const logistic = (k: number): Pattern => ['1 ∕ (1 + e', { raised: ['−', k] }, ')'];
