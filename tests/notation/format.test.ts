/** How numbers look. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digits, formatNumber, isRounded, shortNumber, withoutNoise } from '../../src/notation/format.ts';

/** Up to 1e308: a larger one may be rounded up to a text beyond the largest float64. */
const number = fc.double({ noNaN: true, min: -1e308, max: 1e308 });
const digits: fc.Arbitrary<Digits> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((significant) => ({ significant })),
  fc.integer({ min: 2, max: 12 }).map((decimals) => ({ decimals })),
);

/** The number that a reader takes from the text. Written apart from the kit's own. */
function readAsPerson(text: string): number {
  const [, sign, mantissa, power] = /^(−?)([\d.]+)(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text) ?? [];
  if (mantissa === undefined) throw new Error(`“${text}” is not a number for a reader`);
  const exponent = [...(power ?? '⁰')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(digit)).map((d) => (d === 10 ? '-' : d));
  return Number(`${sign ? '-' : ''}${mantissa}e${exponent.join('')}`);
}

describe('four significant digits, when nothing else is asked for', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [0.05, '0.05'],
    [-0.05, '−0.05'],
    [0.59326999, '0.5933'],
    [-0.59326999, '−0.5933'],
    [12345.678, '12350'],
    // Not longer than its rounding, so not rounded.
    [12345, '12345'],
    [999_999, '999999'],
    [0.30000000000000004, '0.3000'],
    [0.00012345678, '0.0001235'],
    [0.000012345678, '1.235×10⁻⁵'],
    [-1.23456e-30, '−1.235×10⁻³⁰'],
    [1e300, '1.000×10³⁰⁰'],
    [1.23456789e9, '1.235×10⁹'],
    [5e-324, '4.941×10⁻³²⁴'],
  ])('writes %d as %s', (value, text) => expect(formatNumber(value)).toBe(text));
});

it.each([
  [0.6000000000000001, '0.6'],
  [0.21750000000000003, '0.2175'],
  [1 / 3, '0.333333333'],
  [-2.5, '−2.5'],
  [Number.NaN, 'not a number'],
])('%d is written without zeros that only say how far it was rounded', (value, text) =>
  expect(shortNumber(value, { significant: 9 })).toBe(text),
);

describe('nine decimals, as the lesson compares with printed numbers', () => {
  it.each([
    [0.298371109, '0.298371109'],
    [0.29837110876000272, '0.298371109'],
    [0.5, '0.5'],
    [-0.138498561628, '−0.138498562'],
    [0.000000123456, '0.000000123'],
    [0.0000000012345, '1.23×10⁻⁹'],
    [3, '3'],
  ])('writes %d as %s', (value, text) => expect(formatNumber(value, { decimals: 9 })).toBe(text));
});

it('names what is not finite in words', () => {
  expect(formatNumber(Number.NaN)).toBe('not a number');
  expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('infinity');
  expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe('minus infinity');
});

it('never shows 0 for a number that is not 0, and never another sign', () => {
  fc.assert(
    fc.property(number, digits, (value, how) => {
      const shown = readAsPerson(formatNumber(value, how));
      expect(shown === 0).toBe(value === 0);
      expect(Math.sign(shown) + 0).toBe(Math.sign(value) + 0);
    }),
    { numRuns: 20_000 },
  );
});

it('is off by less than half a unit of the last place it shows, and by at most a twentieth', () => {
  fc.assert(
    fc.property(number, digits, (value, how) => {
      const shown = readAsPerson(formatNumber(value, how));
      const most = 'decimals' in how ? 0.05 : 0.5 * 10 ** (1 - how.significant);
      expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * most * (1 + 1e-9) + 5e-324);
    }),
    { numRuns: 20_000 },
  );
});

it('says that a number is rounded exactly when the text stands for another number', () => {
  const short = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 1000);
  fc.assert(
    fc.property(
      fc.oneof(
        number,
        short,
        short.map((value) => value * 1e-9),
      ),
      digits,
      (value, how) => {
        expect(isRounded(value, how)).toBe(readAsPerson(formatNumber(value, how)) !== value);
      },
    ),
    { numRuns: 20_000 },
  );
});

it('writes a number of few digits out', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
      const value = Number(`${whole}e-${places}`);
      expect(isRounded(value)).toBe(false);
      expect(formatNumber(value)).toBe(String(value).replace('-', '−'));
    }),
  );
});

it('uses the minus sign, never the hyphen', () => {
  fc.assert(fc.property(number, digits, (value, how) => !formatNumber(value, how).includes('-')));
});

it('no digits before the point are shown from a million on, however many are asked for', () => {
  expect(formatNumber(1234567.8912345, { significant: 9 })).toBe('1.23456789×10⁶');
  expect(formatNumber(123456.78912345, { significant: 9 })).toBe('123456.789');
});

it.each([
  [0.6000000000000001, 0.6],
  [0.9999999999999999, 1],
  [95.00000000000001, 95],
  [0.9114740822533216, 0.9114740822533216],
  [0.30000001, 0.30000001],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  [-0.1 - 0.2, -0.3],
])('%d without the noise of its last digits is %d', (value, short) => expect(withoutNoise(value)).toBe(short));
