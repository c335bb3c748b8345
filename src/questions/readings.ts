/**
 * What may be said of a number that a known mistake gives. That it is the number of that mistake can be seen; how somebody came to
 * it cannot. So what a reader did is said as a fact only where the digits tell: three or more of them, and no plainer way to them.
 */
import type { Rich } from './question.ts';
import { toned } from './reading-words.ts';
import { digitsOf, isExact, unitOf } from './tolerance.ts';

/** Fewer significant digits than this are what many slips give, as 0, 1, ½ and −2 are. */
const tellingDigits = 3;
/** Who goes on with the numbers on the page keeps no more of them than this. */
const keptDigits = 6;
/** What computing loses, as a share of the last digit. */
const slack = 1e-6;

/** Whether a typed number is the other, exactly or rounded or cut off to the digits it has. */
export function readsAs(value: number, other: number): boolean {
  if (value === other) return true;
  if (value === 0 || other === 0 || !Number.isFinite(other) || Math.sign(value) !== Math.sign(other)) return false;
  const digits = Math.min(keptDigits, Math.max(tellingDigits, digitsOf(value)));
  const beyond = (Math.abs(Number(value.toPrecision(digits))) - Math.abs(other)) / unitOf(other, digits);
  return beyond > -1 + slack && beyond <= 0.5 + slack;
}

/** The numbers that stand in a text, but for those of symbols as x_1 and h2. */
export const numbersIn = (text: Rich): number[] =>
  [...text.matchAll(/(?<![\w_{.,−])([−-]?)(\d{1,3}(?:,\d{3})+(?![\d.])|\d+(?:\.\d+)?)|½|¼/g)].map(
    ([whole, sign, digits]) =>
      digits === undefined ? (whole === '½' ? 0.5 : 0.25) : (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')),
  );

/** What many slips give, however many digits of it are written. */
const common = [1 / 3, 2 / 3, 1 / 6];

/** What one plain act makes of two numbers. */
const acts: readonly ((a: number, b: number) => number)[] = [
  (a, b) => a + b,
  (a, b) => a - b,
  (a, b) => b - a,
  (a, b) => a * b,
  (a, b) => a / b,
  (a, b) => b / a,
];

/** What one plain slip makes of the right number. */
const slips: readonly ((key: number) => number)[] = [
  (key) => -key,
  (key) => 1 - key,
  (key) => 1 / key,
  (key) => 2 * key,
  (key) => key / 2,
  (key) => 10 * key,
  (key) => key / 10,
];

/** Whether a number is another with one digit carried wrong: 50,880 and 50,990 are so of 50,890, and 0.575 of 0.675. */
function isMiscarried(value: number, key: number): boolean {
  const off = Math.abs(value - key);
  const place = 10 ** Math.round(Math.log10(off));
  const isWritten = Number.isInteger(key) || (isExact(key) && digitsOf(value) >= digitsOf(key));
  const known = isWritten ? slack * place : unitOf(value, digitsOf(value));
  return off > 0 && value !== 0 && place < Math.abs(key) && Math.abs(off - place) <= known;
}

/** Whether two numbers are one, and too long a number to be so by chance. */
const isSelf = (one: number, other: number) => !isExact(other) && Math.abs(one - other) < 1e-6 * Math.abs(other);

/** The numbers around a line. */
export interface Around {
  /** What a reader has at hand: the numbers of the text, and those of the lines before. */
  readonly inputs: readonly number[];
  /** The right numbers of all other lines. */
  readonly elsewhere: readonly number[];
}

/**
 * Whether somebody may have come to a number by a plainer way than a known mistake: by one slip at the right number, by rounding it,
 * from another line, or by one act on numbers at hand, unless that act is the mistake.
 * @param keys the right number, and what would be right from a reader's own numbers above
 */
export function hasPlainWay(
  value: number,
  mistake: number,
  keys: readonly number[],
  { inputs, elsewhere }: Around = { inputs: [], elsewhere: [] },
): boolean {
  const isIt = (other: number) => readsAs(value, other) && !isSelf(other, mistake);
  const slipped = keys.flatMap((key) => [key, ...slips.map((slip) => slip(key))]);
  return (
    keys.some((key) => isMiscarried(value, key)) ||
    [...common, ...slipped, ...elsewhere, ...elsewhere.map((other) => -other)].some((other) => readsAs(value, other)) ||
    inputs.some((a, k) => isIt(a) || isIt(-a) || inputs.slice(k + 1).some((b) => acts.some((act) => isIt(act(a, b)))))
  );
}

/** How much a typed number tells of the mistake that gives it. */
export interface Evidence {
  readonly value: number;
  readonly mistake: number;
  /** Whether there is another way to it. */
  readonly isPlain: boolean;
  /** Whether it is the mistake’s, to as many decimals as are asked for. */
  readonly isAsAsked: boolean;
}

/** A diagnosis as it is true of the number: of one that many slips give, or that is only near, it is not said as a fact. */
export function said(say: Rich, { value, mistake, isPlain, isAsAsked }: Evidence): Rich {
  const isIt = readsAs(value, mistake) || isExact(mistake) || isAsAsked;
  const tells = isIt && digitsOf(value) >= tellingDigits;
  return toned(say, tells, isPlain, isIt);
}
