/** The scale of plots: a straight map. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear } from '../../../../src/components/kit/plot/linear.ts';

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
