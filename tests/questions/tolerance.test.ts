/** When a number counts as the one that was meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTolerance, gives, hasDigitsOf, isRoundingOf, within } from '../../src/questions/tolerance.ts';

test.each([
  [3, [3.01, 2.99, 3.001]],
  [-2, [-2.01, -1.99, -1.95]],
  [0.75, [0.76, 0.751, 0.749]],
  [0.02, [0.021, 0.0201]],
  [0.1234, [0.1235, 0.1233, 0.12]],
])('a short number, %s, is that number alone', (key, others) => {
  expect(within(key, key, defaultTolerance)).toBe(true);
  for (const other of others) expect(within(other, key, defaultTolerance), String(other)).toBe(false);
});

test('one of four digits may be rounded to three, and what computing loses is not missed', () => {
  expect(within(0.123, 0.1234, defaultTolerance)).toBe(true);
  expect(within(0.3, 0.1 + 0.2, defaultTolerance)).toBe(true);
  expect(within(0.5, 0.499999999999, defaultTolerance)).toBe(true);
});

test('any other may be off by half a percent', () => {
  expect(within(0.42, 0.419974, defaultTolerance)).toBe(true);
  expect(within(0.423, 0.419974, defaultTolerance)).toBe(false);
});

test('to so many decimals, exactly what rounds to a number is that number', () =>
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: -0.002, max: 0.002, noNaN: true }),
      (key, off) => {
        const [typed, right] = [Number((key + off).toFixed(3)), Number(key.toFixed(3))];
        // Halfway between two numbers either of them is right.
        fc.pre(Math.abs((Math.abs(key * 1000) % 1) - 0.5) > 1e-6);
        return within(typed, key, { decimals: 3 }) === (typed === right);
      },
    ),
  ));

test.each([
  [0.952, 0.952574, false],
  [0.953, 0.952574, true],
  [0.95, 0.952574, false],
  [0.9526, 0.952574, true],
  [0.3535, 0.353553, true],
  [0, 4.54e-5, true],
])('%s for %s, to three decimals', (value, key, right) => expect(within(value, key, { decimals: 3 })).toBe(right));

test('the digits of a number are its own, rounded or cut off', () => {
  expect([0.42, 0.419, 0.41].map((value) => hasDigitsOf(value, 0.41997))).toEqual([true, true, true]);
  expect([0.421, 0.43, 0.4].map((value) => hasDigitsOf(value, 0.41997))).toEqual([false, false, false]);
  expect([hasDigitsOf(0.41, 0.41497, 2), hasDigitsOf(0.41, 0.41497, 3)]).toEqual([true, false]);
  expect([hasDigitsOf(-0.0199, -0.02), hasDigitsOf(-0.02, -0.02)]).toEqual([false, true]);
});

test('a rounding is what was typed with so many digits, and they are right', () => {
  const typed: readonly (readonly [number, number])[] = [
    [0.35, 2],
    [0.4, 1],
    [0.354, 3],
    [0.36, 2],
    [0.4, 2],
    [0.4, 3],
  ];
  expect(typed.map(([value, digits]) => isRoundingOf(value, 0.353553, digits))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isRoundingOf(0.2, 0.196612, 2)).toBe(true);
});

test('a mistake that gives a short number gives no other', () => {
  expect([gives(-2, -2, defaultTolerance), gives(-2, -2.01, defaultTolerance)]).toEqual([true, false]);
});

test('a count is that number alone, and no fraction near it', () => {
  for (const [near, key] of [
    [0.4, 0],
    [0.01, 0],
    [2.1, 2],
    [63000.2, 63000],
  ] as const)
    expect(within(near, key, 'count'), `${near} for ${key}`).toBe(false);
  expect(within(6 / 3, 2, 'count')).toBe(true);
});
