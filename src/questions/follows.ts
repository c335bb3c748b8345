/** Whether a typed number follows from what a reader has typed above it; number-words.ts has what is said of it. */
import { readsAs } from './readings.ts';
import {
  defaultTolerance,
  digitsOf,
  enoughDigits,
  isExact,
  isRoundingOf,
  type Tolerance,
  within,
} from './tolerance.ts';
import type { Blank } from './values.ts';

/** How many digits were typed: zeros after the point count, those before it only hold places. */
export const typedDigits = (value: number, places: number) =>
  places > 0 && Number.isFinite(places)
    ? Math.max(digitsOf(value), places + 1 + Math.floor(Math.log10(Math.abs(value))))
    : digitsOf(value);

/** Whether a number is what follows from a reader's own. Who rounds on the way is off by more than rounding at the end. */
export const followsFrom = (value: number, own: number, tolerance: Tolerance, isOwnRounded = false) =>
  within(value, own, tolerance) ||
  (tolerance !== 'count' && 'decimals' in tolerance && within(value, own, defaultTolerance)) ||
  // Half of −0.0133 is −0.00665, and of what was rounded to it −0.006649: a short number is then no exact one.
  (isOwnRounded &&
    tolerance !== 'count' &&
    !('abs' in tolerance) &&
    digitsOf(value) >= enoughDigits &&
    Math.abs(value - own) <= defaultTolerance.rel * Math.abs(own));

/** Whether the digits of a number are those that follow from a slip above, and not the right ones, however near the two are. */
export const isOwnsAlone = (value: number, own: number, { key, tolerance }: Blank) =>
  tolerance !== 'count' &&
  'rel' in tolerance &&
  digitsOf(value) >= enoughDigits &&
  !isExact(key) &&
  readsAs(value, own) &&
  !readsAs(value, key);

/** Whether a number is the other, rounded to the few digits that were typed; one digit would be that of many. */
export function isShortOf(value: number, places: number, own: number, tolerance: Tolerance): boolean {
  if (tolerance === 'count' || value === 0 || typedDigits(value, places) < 2) return false;
  return Math.abs(value - own) <= 0.5 * 10 ** -places * (1 + roundingSlack);
}
/** What computing may have added to half a unit. */
const roundingSlack = 1e-6;

/** Whether a number is farther from another than rounding on the way to it can have brought it. */
export const isFarFrom = (value: number, own: number, tolerance: Tolerance) =>
  tolerance === 'count' || (digitsOf(value) >= enoughDigits && Math.abs(value - own) > roundedTwice * Math.abs(own));
/** Of two digits the last half is up to a twentieth of the number. */
const roundedTwice = 0.06;

/** Whether a number that is wrong follows from what was typed above, of which nothing but the rounding is wrong. */
export const isRoundedAbove = (value: number, typed: number | undefined, { key, tolerance }: Blank) =>
  typed !== undefined && !within(typed, key, tolerance) && followsFrom(value, typed, tolerance);

/** Whether a number follows from those typed above, as they stand or rounded once more: it then shows no slip of its own. */
export const isCarriedFrom = (value: number, typed: number | undefined, { tolerance }: Blank) =>
  typed !== undefined && (followsFrom(value, typed, tolerance) || isRoundingOf(value, typed, digitsOf(value)));
