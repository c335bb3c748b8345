/** Typed numbers: reading them, and comparing them with the key and with what known mistakes give. */
import { formatNumber } from '../../components/kit/format.ts';
import { parseNumber } from '../../player/share.ts';
import type { LineVerdict, Rich } from './question.ts';

/** How far an answer may be off: absolutely, or as a share of the value; a count must be that whole number. */
export type Tolerance = { readonly abs: number } | { readonly rel: number } | 'count';

/** Half a percent: three significant digits are enough. */
export const defaultTolerance: Tolerance = { rel: 0.005 };

export interface KnownMistake {
  readonly value: number;
  readonly say: Rich;
}

/** A number a reader is asked for, with everything that is known about wrong ones. */
export interface Blank {
  readonly key: number;
  readonly tolerance: Tolerance;
  readonly mistakes: readonly KnownMistake[];
}

export function toleranceAt(tolerance: Tolerance, value: number): number {
  if (tolerance === 'count') return 0.4;
  return 'abs' in tolerance ? tolerance.abs : tolerance.rel * Math.abs(value);
}

const within = (value: number, target: number, tolerance: Tolerance) =>
  // One unit in the last place more: 0.1 + 0.2 is within 0 of 0.3.
  Math.abs(value - target) <= toleranceAt(tolerance, target) + 1e-15 * Math.abs(target);

/** A typed number, with a true or a plain minus sign; undefined for anything else. */
export const readNumber = (text: string) => parseNumber(text.trim().replace('−', '-'));

/** A count may be typed as the lessons write it, in groups of three digits: 1,234. (Of other numbers 1,234 could mean 1.234.) */
const readCount = (text: string) => readNumber(/^\s*\d{1,3}(,\d{3})+\s*$/.test(text) ? text.replaceAll(',', '') : text);

/** What is wrong with a text that is no number. The text itself stays in its field. */
export function notANumber(text: string): string {
  const typed = text.trim();
  if (typed === '') return 'Nothing is typed yet; expected a number, as in 0.25 or −2.';
  if (/^[+−-]?\d+,\d+$/.test(typed))
    return `“${typed}” is not a number here; expected a point before the decimals, as in ${typed.replace(',', '.')}.`;
  const shown = typed.length > 24 ? `${typed.slice(0, 24)}…` : typed;
  return `“${shown.replaceAll(/[$`*]/g, '')}” is not a number; expected one as in 0.25, −2 or 1.5e-7.`;
}

/** Right, wrong with the mistake that gives this number, or not a number. */
export function judgeNumber(text: string, { key, tolerance, mistakes }: Blank): LineVerdict {
  const value = tolerance === 'count' ? readCount(text) : readNumber(text);
  if (value === undefined) return { state: 'unreadable', say: notANumber(text) };
  if (within(value, key, tolerance)) return { state: 'right', say: 'Right.' };
  const known = mistakes
    .filter((mistake) => within(value, mistake.value, tolerance))
    .sort((a, b) => Math.abs(value - a.value) - Math.abs(value - b.value))[0];
  if (known) return { state: 'wrong', say: known.say };
  return { state: 'wrong', say: hint(value, key, tolerance) };
}

/** What can be said about a number that no known mistake gives. */
function hint(value: number, key: number, tolerance: Tolerance): string {
  const isCount = tolerance === 'count';
  if (within(-value, key, tolerance)) return 'The size is right. Look at the sign again.';
  const off = Math.abs(value - key);
  if (off <= 10 * toleranceAt(tolerance, key))
    return isCount
      ? 'Close, but a count is exact. Is one thing left out, or counted twice?'
      : 'Close, but not yet. Did you round on the way?';
  for (const power of [10, 100, 1000]) {
    if (within(value * power, key, tolerance) || within(value / power, key, tolerance))
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
