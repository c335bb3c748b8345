/** Typed numbers: reading them, and comparing them with the key and with what known mistakes give. */
import { formatNumber } from '../notation/format.ts';
import { literal } from '../notation/rich.ts';
import { type AskedNumber, readTyped, typedNumber, type Unread, unread } from '../notation/typed-number.ts';
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
  /** Said in its place while it is not known whether what the number follows from is right: true in either case. */
  readonly doubt?: Rich | undefined;
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

/** A mistake is said of no other number: however far off an answer may be, three significant digits tell what gave it. */
const near = (value: number, target: number, tolerance: Tolerance) =>
  within(value, target, tolerance) && Math.abs(value - target) <= Math.max(0.001, 0.005 * Math.abs(target));

/** A typed number. A fraction and a percentage are other ways to write one; where per cent are asked for, 10 % is 10. */
export const readNumber = (text: string, unit?: Unit) => typedNumber(text, { percent: unit === 'percent' });

const count: AskedNumber = { whole: true };

/** A typed count: to work it out is the task, so it is no fraction. */
export const readCount = (text: string) => typedNumber(text, count);

/** What is wrong with a text that is no number. The text itself stays in its field. */
export function notANumber(text: string, isCount = false): string {
  const asked = isCount ? count : {};
  return unread(literal(text), readTyped(text, asked) as Unread, asked);
}

/** What the reader has found in the lines before, where a number follows from them. */
export interface Before {
  /** Whether all of it is right. */
  readonly known: boolean;
  /** What follows from the reader's own numbers, where one of them is wrong; and what known mistakes make of them. */
  readonly own?: { readonly key: number; readonly mistakes: readonly KnownMistake[] } | undefined;
}

/** The number that a text stands for in a blank; undefined where it is none. */
export const valueIn = (text: string, { tolerance, unit }: Pick<Blank, 'tolerance' | 'unit'>) =>
  tolerance === 'count' ? readCount(text) : readNumber(text, unit);

export const isRight = (value: number, { key, tolerance }: Pick<Blank, 'key' | 'tolerance'>) =>
  within(value, key, tolerance);

export const carried = 'That follows from your own numbers above: the slip is there, not here.';

/** Right, wrong with the mistake that gives this number, or not a number. */
export function judgeNumber(text: string, blank: Blank, { known, own }: Before = { known: true }): LineVerdict {
  const { key, tolerance, mistakes, unit } = blank;
  const value = valueIn(text, blank);
  if (value === undefined) return { state: 'unreadable', say: notANumber(text, tolerance === 'count') };
  if (isRight(value, blank)) return { state: 'right', say: 'Right.' };
  if (own && within(value, own.key, tolerance)) return { state: 'wrong', say: carried };
  const made = (own?.mistakes ?? mistakes)
    .filter((mistake) => near(value, mistake.value, tolerance))
    .sort((a, b) => Math.abs(value - a.value) - Math.abs(value - b.value))[0];
  if (made) return { state: 'wrong', say: known || own ? made.say : (made.doubt ?? made.say) };
  return {
    state: 'wrong',
    say: own ? 'Not yet. First mend what is wrong above.' : hint(value, { key, tolerance, unit }),
  };
}

/** What can be said about a number that no known mistake gives. */
function hint(value: number, { key, tolerance, unit }: Omit<Blank, 'mistakes'>): string {
  const isCount = tolerance === 'count';
  // Where next to nothing is right too, a number has neither digits nor a sign that could be right.
  const isNextToNothing = toleranceAt(tolerance, key) > Math.abs(key) && !isCount;
  // Of an answer that may be far off, digits that are near are not yet the same.
  const digits = (moved: number) => within(moved, key, tolerance) && Math.abs(moved - key) <= 0.005 * Math.abs(key);
  if (isCount && !Number.isInteger(value)) return 'A count is a whole number, as in 32 or 1,234.';
  if (unit === 'share' && within(value / 100, key, tolerance))
    return 'That seems to be meant in per cent. Expected a share from 0 to 1, or a sign for per cent: 25 % is 0.25.';
  if (unit === 'percent' && within(value * 100, key, tolerance))
    return 'That seems to be the share. Expected per cent: 0.25 is 25 %.';
  if (!isNextToNothing && digits(-value)) return 'The size is right. Look at the sign again.';
  const off = Math.abs(value - key);
  if (off <= 10 * toleranceAt(tolerance, key))
    return isCount
      ? 'Close, but a count is exact. Is one thing left out, or counted twice?'
      : 'Close, but not yet. Did you round on the way?';
  for (const power of [10, 100, 1000]) {
    if (!isNextToNothing && (digits(value * power) || digits(value / power)))
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
