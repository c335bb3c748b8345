/** The scale of plots: a straight map, and round numbers along it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, ticks } from '../../../src/components/kit/plot/linear.ts';

test('maps the ends and the middle of the domain onto those of the range', () => {
  const y = linear([0, 1], [192, 12]);
  expect([0, 0.5, 1].map(y)).toEqual([192, 102, 12]);
});

test('takes a single number to the middle of the range', () => expect(linear([3, 3], [0, 10])(3)).toBe(5));

test('is undone by the map of the range onto the domain', () =>
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (value) => {
      const there = linear([0, 20], [46, 368]);
      expect(linear([46, 368], [0, 20])(there(value))).toBeCloseTo(value, 9);
    }),
  ));

test.each([
  [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[0, 20], 5, [0, 5, 10, 15, 20]],
  [[0, 2.4], 5, [0, 0.5, 1, 1.5, 2]],
  [[1, 5], 5, [1, 2, 3, 4, 5]],
  [[0, 0.07], 5, [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07]],
  [[2, 2], 5, [2]],
] as const)('has round numbers in %j, about %d of them', (range, count, expected) =>
  expect(ticks(range, count)).toEqual(expected),
);
