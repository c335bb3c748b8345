/** Typed numbers: reading them, and comparing them with the key and with what known mistakes give. */
import { formatNumber, withoutNoise } from '../notation/format.ts';
import { literal } from '../notation/rich.ts';
import { type AskedNumber, readTyped, typedNumber, type Unread, unread } from '../notation/typed-number.ts';
import { followsFrom, isFarFrom, isOwnsAlone, isRoundedAbove, isShortOf, typedDigits } from './follows.ts';
import { nameOf } from './label.ts';
import * as words from './number-words.ts';
import type { LineVerdict, Rich } from './question.ts';
import { either } from './reading-words.ts';
import { type Around, hasPlainWay, readsAs, said } from './readings.ts';
import {
  apart,
  digitsOf,
  enoughDigits,
  gives,
  hasDigitsOf,
  isCutOff,
  isExact,
  isRoundingOf,
  isSame,
  type Tolerance,
  toleranceAt,
  within,
} from './tolerance.ts';
import { right } from './verdict-words.ts';

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
  /** Whether one of those numbers may be rounded, so that what follows from it may end in other digits. */
  readonly isOwnRounded?: boolean | undefined;
  /** Whether they are wrong in nothing but that they were rounded to too few digits. Of one digit that cannot be told. */
  readonly isOwnShort?: boolean | 'perhaps' | undefined;
  /** Whether one of those that count as right is near the right number, and no rounding of it. */
  readonly isOnlyNear?: boolean | undefined;
  /** What follows from their numbers as they were typed, where some of them are rounded. */
  readonly typed?: number | undefined;
  /** What the line computes in whose box this number belongs, where the two have changed places. */
  readonly boxOf?: Rich | undefined;
  /** The numbers that stand around it; without them what gave it is not sought anywhere else than in known mistakes. */
  readonly around?: Around | undefined;
}

/** The number that a text stands for in a blank; undefined where it is none. */
export const valueIn = (text: string, { tolerance, unit }: Pick<Blank, 'tolerance' | 'unit'>) =>
  tolerance === 'count' ? readCount(text) : readNumber(text, unit);

export const isRight = (value: number, { key, tolerance }: Pick<Blank, 'key' | 'tolerance'>) =>
  within(value, key, tolerance);

/** Right, wrong with the mistake that gives this number, or not a number. */
export function judgeNumber(text: string, blank: Blank, before: Before = { known: true }): LineVerdict {
  const { own, typed, boxOf, isOwnRounded, isOwnShort, isOnlyNear } = before;
  const { key, tolerance } = blank;
  const wrong = (say: Rich): LineVerdict => ({ state: 'wrong', say });
  const value = valueIn(text, blank);
  if (value === undefined) return { state: 'unreadable', say: notANumber(text, tolerance === 'count') };
  const places = placesIn(text, blank.unit);
  const itFollows = wrong(isOwnShort === true ? words.carriedRounding : words.carried);
  if (own !== undefined && !isOwnShort && isOwnsAlone(value, own.key, blank)) return itFollows;
  if (isRight(value, blank)) return { state: 'right', say: right };
  // A slip above that makes no difference here is not where this number comes from.
  const depends = own !== undefined && !isSame(own.key, key);
  if (depends && followsFrom(value, own.key, tolerance, isOwnRounded)) return itFollows;
  if (isRoundedAbove(value, typed, blank))
    return depends ? itFollows : wrong(isOnlyNear ? words.carriedNear : words.carriedRounding);
  // What the slip above changes by less than is asked for, this line is not wrong of.
  const matters = depends && !within(own.key, key, tolerance);
  if (matters && isShortOf(value, places, own.key, tolerance))
    return wrong(isOwnShort === true ? words.carriedRounding : words.carriedShort);
  const made = diagnosis(value, places, blank, before);
  if (made !== undefined) return wrong(made);
  if (boxOf !== undefined) return wrong(words.swapped(nameOf(boxOf)));
  if (!matters) return wrong(hint(value, places, blank));
  return wrong(!isOwnShort && isFarFrom(value, own.key, tolerance) ? words.mendAbove : words.mendFirst);
}

/** What the known mistakes say that give a number: the nearest, or two of them where the digits fit both. */
function diagnosis(value: number, places: number, blank: Blank, { known, own, around }: Before): Rich | undefined {
  const [first, second] = (own?.mistakes ?? blank.mistakes)
    .filter((mistake) => gives(mistake.value, value, blank.tolerance))
    .sort((a, b) => Math.abs(value - a.value) - Math.abs(value - b.value));
  if (first === undefined) return;
  const isDouble = second !== undefined && second.say !== first.say && readsAs(value, second.value);
  const isPlain = !known || isDouble || hasPlainWay(value, first.value, [blank.key, own?.key ?? blank.key], around);
  const of = (mistake: KnownMistake) =>
    !(known || own) && mistake.doubt !== undefined
      ? mistake.doubt
      : said(mistake.say, {
          ...{ value, mistake: mistake.value, isPlain },
          isAsAsked: isAsAsked(value, mistake.value, blank.tolerance),
        });
  // Who has the right number, and rounded it, may have made no mistake but that.
  const near = isNear(value, blank) ? close(value, places, blank.key, blank.tolerance) : '';
  if (words.saysRightTo(near)) return either(near, of(first));
  return isDouble ? either(of(first), of(second)) : of(first);
}

/** Whether a number is another one, written with as many decimals as are asked for. Of one digit that is nothing. */
const isAsAsked = (value: number, other: number, tolerance: Tolerance) =>
  tolerance !== 'count' &&
  'decimals' in tolerance &&
  digitsOf(value) > 1 &&
  isSame(value, Number(other.toFixed(tolerance.decimals)));

/** Whether something is said about nothing but the unit in which a number was given. */
export const isAboutUnit = (say: Rich) => say === words.meantInPercent || say === words.meantAsShare;

/** One more or less of fewer than these is not near. */
const many = 10;

/** Whether a number is one that a few digits say, and is asked for just so. */
const comesOutExactly = (key: number, tolerance: Tolerance) =>
  tolerance !== 'count' &&
  !('decimals' in tolerance) &&
  isExact(key) &&
  (!('abs' in tolerance) || digitsOf(key) <= enoughDigits);

/** Whether a number is so near that the reader may have come to it by rounding, or by a slip in the last place. */
function isNear(value: number, { key, tolerance }: Pick<Blank, 'key' | 'tolerance'>): boolean {
  const spare = tolerance === 'count' ? Number(key >= many) : 5 * toleranceAt(tolerance, key);
  // Where nobody has to round, a mistake can be as near as that: a step of two percent that was added and not taken.
  const isStrict = comesOutExactly(key, tolerance) && !isRoundingOf(value, key, digitsOf(value));
  return Math.abs(value - key) <= Math.max(spare, (isStrict ? 0.03 : 0.05) * Math.abs(key));
}

/** What can be said about a number that no known mistake gives. `places`: how many after its point were typed. */
function hint(value: number, places: number, { key, tolerance, unit }: Omit<Blank, 'mistakes'>): string {
  const isCount = tolerance === 'count';
  // Where next to nothing is right too, a number has neither digits nor a sign that could be right.
  const isNextToNothing = toleranceAt(tolerance, key) > Math.abs(key) && !isCount;
  if (isCount && !Number.isInteger(value)) return words.wholeNumber;
  if (unit === 'share' && within(value / 100, key, tolerance)) return words.meantInPercent;
  if (unit === 'percent' && within(value * 100, key, tolerance)) return words.meantAsShare;
  if (!isNextToNothing && within(-value, key, tolerance)) return words.signAgain;
  if (isNear(value, { key, tolerance })) return close(value, places, key, tolerance);
  // Of 10, 1 or 0.1 there is nothing that the digits tell.
  const isPower = digitsOf(value) === 1 && /^-?1e/.test(value.toExponential());
  const digits = typedDigits(value, places);
  for (const power of [10, 100, 1000]) {
    const isShifted = hasDigitsOf(value * power, key, digits) || hasDigitsOf(value / power, key, digits);
    if (!isNextToNothing && !isPower && isShifted) return words.countAgain(isCount);
  }
  return words.noIdea;
}

/** What can be said of a number that is near: what of it is right, or how exact it has to be. */
function close(value: number, places: number, key: number, tolerance: Tolerance): string {
  if (tolerance === 'count') return words.another;
  if ('decimals' in tolerance) {
    const { decimals } = tolerance;
    const typed = Math.max(0, places);
    if (typed < decimals && within(value, key, { decimals: typed })) return words.rightToDecimals(typed, decimals);
    if (places <= decimals && isCutOff(value, key, decimals)) return words.roundedUp;
    return words.notRightTo(decimals);
  }
  if (comesOutExactly(key, tolerance)) return words.anotherExact;
  const digits = places + 1 + Math.floor(Math.log10(Math.abs(value)));
  if (!isRoundingOf(value, key, digits)) return words.another;
  return words.rightToDigits(digits, digits >= enoughDigits);
}

/** How many places after the point a number was typed to. */
function placesIn(text: string, unit?: Unit): number {
  const read = readTyped(text, { percent: unit === 'percent' });
  return 'why' in read ? 0 : read.places;
}

/** Whether key and mistakes are so far apart that no answer could be two of them. */
export const toldApart = ({ key, tolerance, mistakes }: Blank) =>
  apart([key, ...mistakes.map(({ value }) => value)], tolerance);

/** A number in a text: four significant digits, or as the lesson shows them. */
export const show: typeof formatNumber = (value, digits) => formatNumber(withoutNoise(value), digits);
