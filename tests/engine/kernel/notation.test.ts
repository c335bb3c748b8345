/** Formulas in JavaScript's notation, and what the kernel reads in their place. */
import { expect, test } from 'vitest';
import { withPostfix } from '../../../scripts/integrations/kernel-notation.ts';
import { math } from '../../../src/engine/kernel/notation.ts';

test.each([
  [math`a - b - c`, 'a b - c -'],
  [math`a + b * c & d`, 'a b c * + d &'],
  [math`(a + b) * -0`, 'a b + -0 *'],
  [math`a > 0 ? a : max(b, 1) | c`, 'a b 1 max c | a 0 > ?'],
  [math`e = exp(x); 1 / (1 + e)`, 'x exp =e 1 1 e + /'],
  [math`2 * ${math`a + b`}`, '2 a b + *'],
])('a formula has its operands before what is done with them: %s', (its, expected) => {
  expect(its).toBe(expected);
});

test('as the site is built, a formula becomes the same text, and its parts stay what they are', () => {
  expect(withPostfix('f(math`g = $' + '{sum} / 2; p - g`)')).toBe('f(`$' + '{sum} 2 / =g p g -`)');
});

test('a formula in a part of another is refused', () => {
  expect(() => withPostfix('math`a + $' + '{dropped ? math`b` : 0}`')).toThrow('give it a name');
});
