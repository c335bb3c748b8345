/** Mistakes that the shape of a formula invites, whatever it is about: products, sums, differences, quotients and means. */

import type { Pattern } from '../../engine/pattern.ts';
import { formulaOf } from '../../engine/trace/formula.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import type { Made, MistakeName } from './mistake.ts';
import type { PracticeStep } from './step.ts';

export type Shape = 'product' | 'sum' | 'difference' | 'quotient' | 'mean' | 'other';

/** Sums of more numbers than this are asked as a whole only. */
const manyTerms = 12;

const separators: readonly (readonly [string, Shape])[] = [
  [' × ', 'product'],
  [' + ', 'sum'],
  [' − ', 'difference'],
  [' ∕ ', 'quotient'],
];

/** The shape of a formula: numbers with one sign between them, and nothing else. */
export function shapeOf(pattern: Pattern): Shape {
  if (pattern[0] === '(' && pattern.length > 3) return shapeOf(pattern.slice(1, -1)) === 'sum' ? 'mean' : 'other';
  const between = pattern.filter((_, k) => k % 2 === 1);
  const places = pattern.filter((_, k) => k % 2 === 0);
  if (between.length === 0 || places.some((part, k) => part !== k)) return 'other';
  const [, shape] = separators.find(([sign]) => between.every((part) => part === sign)) ?? [];
  return shape === undefined || (shape !== 'sum' && between.length > 1) ? 'other' : shape;
}

export function mistakesOfShape(step: PracticeStep): Made[] {
  const { run, event } = step;
  const shape = shapeOf(formulaOf(run, event).pattern);
  const { readValues: reads, reads: cells, value } = event;
  const [a = 0, b = 0] = reads;
  const [first, second] = cells as readonly [Cell, Cell];
  switch (shape) {
    case 'product':
      return [
        ['factor-forgotten', b, first],
        ['factor-forgotten', a, second],
        ['factors-added', a + b, first, second],
      ];
    case 'sum':
      return [...termsOf(step), ['mean-for-sum', value / reads.length]];
    case 'mean':
      return [['sum-for-mean', value * reads.length], ...termsOf(step, reads.length), ...itself(step)];
    case 'difference':
      // A step has words of its own.
      if (event.kind === 'update') return [];
      return [['operands-added', a + b, first, second], ...itself(step)];
    case 'quotient':
      return [['upside-down', b / a], ['multiplied', a * b, first, second], ...itself(step)];
    case 'other':
      return itself(step);
  }
}

/** One term left out, counted twice, or with the other sign. */
function termsOf({ event: { reads, readValues, value } }: PracticeStep, divisor = 1): Made[] {
  if (reads.length > manyTerms) return [];
  const all = reads.map((cell, k) => [cell, (readValues[k] as number) / divisor] as const);
  return [
    ...all.map(([cell, term]): Made => [forgotten(cell), value - term, cell]),
    ...all.map(([cell, term]): Made => ['term-sign', value - 2 * term, cell]),
    ...all.map(([cell, term]): Made => ['term-twice', value + term, cell]),
  ];
}

function forgotten({ quantity }: Cell): MistakeName {
  if (/bias$/i.test(quantity)) return 'bias-forgotten';
  return /path$/i.test(quantity) ? 'path-forgotten' : 'term-forgotten';
}

/** One of the numbers read, as it is. */
const itself = ({ event: { reads, readValues } }: PracticeStep): Made[] =>
  reads.length > manyTerms ? [] : reads.map((cell, k): Made => ['number-itself', readValues[k] as number, cell]);
