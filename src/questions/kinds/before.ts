/** What a reader has put into the lines of a computation before each of them, and which of their numbers are in each other's box. */

import { isCarriedFrom, isRoundedAbove } from '../follows.ts';
import { readsAs } from '../readings.ts';
import { digitsOf, enoughDigits, gives, isRoundingOf, isSame } from '../tolerance.ts';
import { type Before, type Blank, isRight } from '../values.ts';

export interface Following extends Blank {
  /** What follows from a reader's numbers in the lines before, right or not. */
  readonly from?: ((before: readonly number[]) => NonNullable<Before['own']>) | undefined;
}

/** @param values what was read in each line, undefined where it is empty or no number */
export function befores(lines: readonly Following[], values: readonly (number | undefined)[]): Before[] {
  // Who is right may have rounded: what follows is taken from the number itself. A line that was left empty is carried on too.
  const own: number[] = [];
  const typed: number[] = [];
  let [known, slipped, isOwnRounded, isOnlyNear] = [true, false, false, false];
  let isOwnShort: NonNullable<Before['isOwnShort']> = true;
  return lines.map((line, k) => {
    const value = values[k];
    const followed = line.from?.(typed).key;
    const before: Before = {
      known,
      own: slipped ? line.from?.(own) : undefined,
      isOwnRounded,
      isOwnShort,
      isOnlyNear,
      typed: followed,
    };
    const isRounding = !slipped && value !== undefined && isRoundedAbove(value, followed, line);
    const isSlip = value !== undefined && !isRight(value, line) && !isRounding;
    own.push(isSlip ? value : value === undefined ? (line.from?.(own).key ?? line.key) : line.key);
    typed.push(value ?? followed ?? line.key);
    known &&= value !== undefined;
    slipped ||= isSlip;
    const isOnlyShort =
      isSlip && (isRoundingOf(value, line.key, digitsOf(value)) || isCarriedFrom(value, followed, line));
    if (isSlip && !isOnlyShort) isOwnShort = false;
    // What comes out of a short number exactly, as 0.05 of 0.95, is itself no rounding.
    else if (isSlip && digitsOf(value) < 2 && !(followed !== undefined && isSame(value, followed)))
      isOwnShort &&= 'perhaps';
    isOwnRounded ||= isSlip && !Number.isInteger(value) && digitsOf(value) >= enoughDigits;
    isOnlyNear ||= value !== undefined && isRight(value, line) && !isRounded(value, line.key);
    return before;
  });
}

/** Whether a number is another, as it is or with fewer digits. */
const isRounded = (value: number, key: number) => readsAs(value, key) || isRoundingOf(value, key, digitsOf(value));

/** Whether a number is wrong in its line, and nothing else is known to have made it: no mistake, and no sign turned round. */
const isStrange = (value: number, line: Blank) =>
  !isRight(value, line) &&
  !isRight(-value, line) &&
  !line.mistakes.some((mistake) => gives(mistake.value, value, line.tolerance));

/** In the box of which line each number belongs that changed places with another, both strange where they stand; else −1. */
export const swapped = (lines: readonly Blank[], values: readonly (number | undefined)[]) =>
  lines.map((line, k) => {
    const value = values[k];
    if (value === undefined || !isStrange(value, line)) return -1;
    return lines.findIndex((each, j) => {
      const its = values[j];
      return its !== undefined && isStrange(its, each) && isRight(value, each) && isRight(its, line);
    });
  });
