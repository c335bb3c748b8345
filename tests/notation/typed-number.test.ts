/** The one rule for typed numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../../src/lab/protocol/words.ts';
import { typedNumber } from '../../src/notation/typed-number.ts';

test.each([
  ['0.1', 0.1],
  ['0,1', 0.1],
  ['0,125', 0.125],
  [',5', 0.5],
  ['−2,75', -2.75],
  ['12,3456', 12.3456],
  ['1 000', 1000],
  ['25\u202f450', 25450],
  ['1,234,567', 1234567],
  ['1,234.5', 1234.5],
  [' 1e-7 ', 1e-7],
])('%j is %d', (text, value) => expect(typedNumber(text)).toBe(value));

test.each([
  '',
  ' ',
  '1 00',
  '1,00,000',
  '1, 000',
  '1,000 000',
  '1.000,5',
  '12 34',
  '1,5e-7',
  '0x10',
  'Infinity',
  'ten',
])('%j is no number', (text) => {
  expect(typedNumber(text)).toBeUndefined();
  expect(typedNumber(text, true)).toBeUndefined();
});

test.each(['1,000', '2,750', '-12,345'])('%j is a number only where whole numbers are asked for', (text) => {
  expect(typedNumber(text)).toBeUndefined();
  expect(typedNumber(text, true)).toBe(Number(text.replace(',', '')));
});

test('a count that a lesson writes is read as that count, with commas or with spaces', () =>
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(typedNumber(grouped(count), true)).toBe(count);
      expect(typedNumber(grouped(count).replaceAll(',', '\u00a0'), true)).toBe(count);
    }),
  ));
