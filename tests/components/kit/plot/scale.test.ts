/** The scales of plots and planes: straight, or by powers of ten. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, logarithmic, rounded } from '../../../../src/components/kit/plot/scale.ts';

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

test('a logarithmic scale puts powers of ten at equal distances', () => {
  const y = logarithmic([0.01, 100], [100, 0]);
  for (const [power, place] of [0.01, 0.1, 1, 10, 100].entries()) expect(y(place)).toBeCloseTo(100 - 25 * power, 9);
});

test('a logarithmic scale keeps what lies outside, 0 too, at its ends', () => {
  const y = logarithmic([0.01, 100], [100, 0]);
  expect([0, 1e-9, 1e9].map(y)).toEqual([100, 100, 0]);
});

test('places are written to a tenth', () => expect([1.04, 1.05, -0.26].map(rounded)).toEqual([1, 1.1, -0.3]));
