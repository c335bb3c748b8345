/** Typed numbers: reading them, and comparing them with the key and with what known mistakes give. */
import { formatNumber } from '../notation/format.ts';
import { literal } from '../notation/rich.ts';
import { isEitherWay, typedNumber } from '../notation/typed-number.ts';
import type { LineVerdict, Rich } from './question.ts';

/** How far an answer may be off: absolutely, or as a share of the value; a count must be that whole number. */
export type Tolerance = { readonly abs: number } | { readonly rel: number } | 'count';

/** Half a percent: three significant digits are enough. */
export const defaultTolerance: Tolerance = { rel: 0.005 };

/** What a number is counted in: `share` of a whole, from 0 to 1, or `percent` of it. Any other number has none. */
export type Unit = 'share' | 'percent';

export interface KnownMistake {
  readonly value: number;
  readonly say: Rich;
}

/** A number a reader is asked for, with everything that is known about wrong ones. */
export interface Blank {
  readonly key: number;
  readonly tolerance: Tolerance;
  readonly mistakes: readonly KnownMistake[];
  readonly unit?: Unit | undefined;
}

export function toleranceAt(tolerance: Tolerance, value: number): number {
  if (tolerance === 'count') return 0.4;
  return 'abs' in tolerance ? tolerance.abs : tolerance.rel * Math.abs(value);
}

const within = (value: number, target: number, tolerance: Tolerance) =>
  // One unit in the last place more: 0.1 + 0.2 is within 0 of 0.3.
  Math.abs(value - target) <= toleranceAt(tolerance, target) + 1e-15 * Math.abs(target);

/**
 * A typed number. A fraction of two numbers and a percentage are other ways to write one: 1/10, 10 % and 0.1 are the same,
 * but where per cent are asked for, 10 % is 10. Undefined for anything else.
 */
export function readNumber(text: string, unit?: Unit): number | undefined {
  const [, over = '', under] = /^([^/∕⁄]+)[/∕⁄]([^/∕⁄]+)$/.exec(text) ?? [];
  if (under !== undefined) return quotient(typedNumber(over), typedNumber(under));
  const percentage = /^(.+)%$/.exec(text.trim())?.[1];
  if (percentage !== undefined) return quotient(typedNumber(percentage), unit === 'percent' ? 1 : 100);
  return typedNumber(text);
}

const quotient = (over: number | undefined, under: number | undefined) =>
  over === undefined || under === undefined || under === 0 ? undefined : over / under;

/** A typed count: to work it out is the task, so it is no fraction. */
export const readCount = (text: string) => typedNumber(text, true);

/** What is wrong with a text that is no number. The text itself stays in its field. */
export function notANumber(text: string, isCount = false): string {
  const typed = text.trim();
  const expected = isCount ? 'a whole number, as in 32 or 1,234' : 'a number, as in 0.25 or −2';
  if (typed === '') return `Nothing is typed yet; expected ${expected}.`;
  if (!isCount && isEitherWay(typed))
    return `“${typed}” could be ${typed.replace(',', '')} or ${typed.replace(',', '.')}; type it without the comma, or with a point.`;
  const shown = literal(typed.length > 24 ? `${typed.slice(0, 24)}…` : typed);
  return `“${shown}” is not a number; expected ${isCount ? expected : 'one as in 0.25, −2 or 1.5e-7'}.`;
}

/** Right, wrong with the mistake that gives this number, or not a number. */
export function judgeNumber(text: string, { key, tolerance, mistakes, unit }: Blank): LineVerdict {
  const isCount = tolerance === 'count';
  const value = isCount ? readCount(text) : readNumber(text, unit);
  if (value === undefined) return { state: 'unreadable', say: notANumber(text, isCount) };
  if (within(value, key, tolerance)) return { state: 'right', say: 'Right.' };
  const known = mistakes
    .filter((mistake) => within(value, mistake.value, tolerance))
    .sort((a, b) => Math.abs(value - a.value) - Math.abs(value - b.value))[0];
  if (known) return { state: 'wrong', say: known.say };
  return { state: 'wrong', say: hint(value, { key, tolerance, unit }) };
}

/** What can be said about a number that no known mistake gives. */
function hint(value: number, { key, tolerance, unit }: Omit<Blank, 'mistakes'>): string {
  const isCount = tolerance === 'count';
  // Where next to nothing is right too, a number has neither digits nor a sign that could be right.
  const isNextToNothing = toleranceAt(tolerance, key) > Math.abs(key) && !isCount;
  if (isCount && !Number.isInteger(value)) return 'A count is a whole number, as in 32 or 1,234.';
  if (unit === 'share' && within(value / 100, key, tolerance))
    return 'That seems to be meant in per cent. Expected a share from 0 to 1, or a sign for per cent: 25 % is 0.25.';
  if (unit === 'percent' && within(value * 100, key, tolerance))
    return 'That seems to be the share. Expected per cent: 0.25 is 25 %.';
  if (!isNextToNothing && within(-value, key, tolerance)) return 'The size is right. Look at the sign again.';
  const off = Math.abs(value - key);
  if (off <= 10 * toleranceAt(tolerance, key))
    return isCount
      ? 'Close, but a count is exact. Is one thing left out, or counted twice?'
      : 'Close, but not yet. Did you round on the way?';
  for (const power of [10, 100, 1000]) {
    if (!isNextToNothing && (within(value * power, key, tolerance) || within(value / power, key, tolerance)))
      return `The digits are right. Count the ${isCount ? 'zeros' : 'decimal places'} again.`;
  }
  return 'Not yet. A hint may help.';
}

/** Whether key and mistakes are so far apart that no answer could be two of them. */
export function toldApart({ key, tolerance, mistakes }: Blank): boolean {
  const values = [key, ...mistakes.map(({ value }) => value)];
  return values.every(
    (a, k) =>
      Number.isFinite(a) &&
      values
        .slice(k + 1)
        .every((b) => Math.abs(a - b) > 2 * Math.max(toleranceAt(tolerance, a), toleranceAt(tolerance, b))),
  );
}

/** A number in a text: four significant digits, or as the lesson shows them. */
export const show = formatNumber;
