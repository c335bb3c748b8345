/** What can be typed: expressions, and lines that give a name to one. */
import type { Span } from './tokens.ts';

export const functionNames = ['max', 'exp', 'ln', 'tanh', 'sigmoid', 'relu'] as const;
export type FunctionName = (typeof functionNames)[number];

/** Other names of the same functions. */
const otherNames: Readonly<Record<string, FunctionName>> = { log: 'ln', σ: 'sigmoid', ReLU: 'relu', Relu: 'relu' };

export const functionNamed = (name: string): FunctionName | undefined =>
  functionNames.find((each) => each === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined);

/** How many operands a function takes. */
export const operands = (name: FunctionName) => (name === 'max' ? { from: 2, to: 20 } : { from: 1, to: 1 });

export type Expression = { readonly span?: Span } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Expression }
  /** A difference is a sum with a negated part. */
  | { readonly kind: 'sum'; readonly of: readonly Expression[] }
  | { readonly kind: 'product' | 'quotient'; readonly of: readonly [Expression, Expression] }
  | { readonly kind: 'power'; readonly of: Expression; readonly exponent: number }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }
);

/** `q = x + y`, or an expression alone. */
export interface Line extends Span {
  readonly name: ({ readonly text: string } & Span) | undefined;
  readonly is: Expression;
}

/** Why a text cannot be read: where, and what was expected there. */
export interface Misread extends Span {
  readonly says: string;
}

/** Thrown inside the reader, and nowhere else. */
export class Unreadable extends Error {
  readonly span: Span;
  constructor(span: Span, says: string) {
    super(says);
    this.span = span;
  }
}

export const bounds = { text: 2000, name: 16, operations: 100, depth: 50, exponent: 100 } as const;

/** What stands in a place, as a message says it. */
export const quoted = (text: string, { at, end }: Span) => {
  const there = text.slice(at, end).replaceAll('\n', '⏎');
  return `“${there.length > 20 ? `${there.slice(0, 20)}…` : there}”`;
};
