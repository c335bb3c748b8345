/**
 * How numbers look: one place, so that a number is the same in a diagram, an equation, a table and a sentence. The signs that they are
 * written with belong to the language.
 */
import { inDigits, outOfDigits, withDecimals } from '../language.ts';

export { grouped } from '../language.ts';

/** Significant digits (4 by default), or decimals where a lesson compares with printed numbers. */
export type Digits = { readonly significant: number } | { readonly decimals: number };

export const defaultDigits: Digits = { significant: 4 };

/** What a reader sees in place of a number that no event has computed yet. Never a zero. */
export const notYet = 'not yet computed';

/**
 * A number as text, with a true minus sign. A number that is shorter when written out exactly is written out: 0.05, not
 * 0.05000. Numbers too large or too small for plain digits are written as 1.5×10⁻⁷.
 */
export function formatNumber(value: number, digits: Digits = defaultDigits): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : 'minus infinity';
  const exact = plain(value);
  const rounded = round(value, digits);
  return exact !== undefined && exact.length <= rounded.length ? exact : rounded;
}

/** Whether formatNumber shows another number than this one. */
export function isRounded(value: number, digits: Digits = defaultDigits): boolean {
  return Number.isFinite(value) && shownNumber(value, digits) !== value;
}

/** The number that a reader sees in place of this one: what its rounded text stands for. */
export const shownNumber = (value: number, digits: Digits = defaultDigits) =>
  Number.isFinite(value) ? readBack(formatNumber(value, digits)) : value;

/** As formatNumber, without zeros at the end that only say how far it was rounded: 0.6 for 0.6000000000000001. */
export const shortNumber = (value: number, digits: Digits = defaultDigits) =>
  formatNumber(shownNumber(value, digits), digits);

/** A short number without the noise that sums and products leave in its last digits: 0.6 for 0.6000000000000001. */
export function withoutNoise(value: number): number {
  const short = Number(value.toPrecision(6));
  return Math.abs(value - short) <= 1e-13 * Math.abs(short) ? short : value;
}

/** The number that a text of formatNumber stands for. */
function readBack(text: string): number {
  const [mantissa, exponent] = outOfDigits(text).split('×10') as [string, string?];
  if (exponent === undefined) return Number(mantissa);
  const digits = [...exponent].map((sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign)));
  return Number(`${mantissa}e${digits.join('')}`);
}

function round(value: number, digits: Digits): string {
  const size = Math.abs(value);
  if ('decimals' in digits) {
    const shown = withDecimals(value, digits.decimals);
    // Fewer than two digits left would hide the number: say its size instead.
    return size < 1e9 && (size === 0 || size >= 10 ** (1 - digits.decimals)) ? shown : scientific(value, 3);
  }
  const { significant } = digits;
  // 120000 for 123457 looks exact: at most two zeros stand for what is rounded away.
  return size < 10 ** Math.min(6, significant + 2) && (size === 0 || size >= 1e-4)
    ? inDigits(toSignificant(value, significant))
    : scientific(value, significant);
}

/** Plain digits, never an exponent: 12350 for 12345 with four significant digits. */
function toSignificant(value: number, significant: number): string {
  const rounded = value.toPrecision(significant);
  return rounded.includes('e') ? String(Number(rounded)) : rounded;
}

function scientific(value: number, significant: number): string {
  const [mantissa, exponent] = value.toExponential(Math.max(0, significant - 1)).split('e') as [string, string];
  return `${inDigits(mantissa)}×10${[...String(Number(exponent))].map(superscript).join('')}`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (digit: string) => superscripts[Number(digit)] ?? '⁻';

/** All digits of the number, if it can be written without an exponent. */
function plain(value: number): string | undefined {
  const text = String(value);
  return text.includes('e') ? undefined : inDigits(text);
}
