/** The largest margin, and the bound for the mistakes of the perceptron rule. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gate } from '../../src/engine/datasets/gates.ts';
import { largestMargin, largestSquare, mistakeBound } from '../../src/engine/margin.ts';
import { fateOf } from '../../src/exercises/perceptron-learning/train.ts';

const quarters = fc.integer({ min: -8, max: 8 }).map((value) => value / 4);
const point = fc.tuple(quarters, quarters, fc.constantFrom(0, 1));
const anySet = fc
  .array(point, { minLength: 1, maxLength: 7 })
  .map((points) => ({ inputs: points.map(([x1, x2]) => [x1, x2]), labels: points.map(([, , label]) => label) }));

/** The least signed sum of a unit of length 1 over all points. */
function leastOf(
  { inputs, labels }: { inputs: number[][]; labels: number[] },
  [u1 = 0, u2 = 0, b = 0]: readonly number[],
) {
  const length = Math.hypot(u1, u2, b);
  const sums = inputs.map(([x1 = 0, x2 = 0], n) => (u1 * x1 + u2 * x2 + b) * (labels[n] === 1 ? 1 : -1));
  return Math.min(...sums) / length;
}

describe('by hand', () => {
  test.each([
    ['and', 51],
    ['nand', 51],
    ['or', 27],
  ] as const)('%s has a bound of %i', (name, bound) => {
    const { inputs, labels } = gate(name);
    expect(mistakeBound(inputs, labels)).toBeCloseTo(bound, 9);
  });

  test('XOR has none', () => expect(largestMargin(gate('xor').inputs, gate('xor').labels)).toBeUndefined());

  test('the best unit of AND has the proportions 2, 2, −3', () => {
    const [w1, w2, b] = largestMargin(gate('and').inputs, gate('and').labels)?.unit ?? [0, 0, 0];
    expect([w2 / w1, b / w1]).toEqual([1, -1.5]);
  });

  test('a point alone lies as far from the origin as its margin is', () => {
    expect(largestMargin([[0.75, -1]], [1])?.squared).toBe(largestSquare([[0.75, -1]]));
  });
});

test('the margin found is the margin of its unit, and no other unit has a larger one', () => {
  const angle = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(anySet, fc.array(fc.tuple(angle, angle, angle), { minLength: 40, maxLength: 40 }), (set, others) => {
      const found = largestMargin(set.inputs, set.labels);
      const best = found === undefined ? 0 : Math.sqrt(found.squared);
      if (found !== undefined) expect(leastOf(set, found.unit)).toBeCloseTo(best, 9);
      // Numbers as small as 1e-323 have no digits left of which a length could be taken.
      for (const other of others)
        if (Math.hypot(...other) > 1e-300) expect(leastOf(set, other)).toBeLessThanOrEqual(best + 1e-12);
      // Nor one close by.
      for (const [d1, d2, d3] of others.slice(0, 10)) {
        const [u1, u2, b] = found?.unit ?? [0, 0, 1];
        const size = 0.01 * Math.hypot(u1, u2, b);
        expect(leastOf(set, [u1 + size * d1, u2 + size * d2, b + size * d3])).toBeLessThanOrEqual(best + 1e-12);
      }
    }),
    { numRuns: 500 },
  );
});

test('the rule makes no more mistakes than the bound, in any order and at any rate; where there is none it never rests', () => {
  let [parted, not] = [0, 0];
  fc.assert(
    fc.property(anySet, fc.constantFrom(1, 0.5, 0.25), (set, rate) => {
      const bound = mistakeBound(set.inputs, set.labels);
      // In quarters a margin is never so small that the bound is beyond this.
      if (bound !== undefined && bound > 20_000) return;
      const fate = fateOf(set, [0, 0, 0], rate, bound === undefined ? 200 : Math.ceil(bound) + 2);
      if (bound === undefined) {
        not++;
        expect(fate).toBeUndefined();
      } else {
        parted++;
        expect(fate?.mistakes).toBeLessThanOrEqual(bound + 1e-9);
      }
    }),
    { numRuns: 300 },
  );
  expect([parted > 30, not > 30]).toEqual([true, true]);
});
