/** What is said of a typed number that is not right, besides what known mistakes say. */
import { hintMayHelp } from './question.ts';

/** It follows from what stands above it. */
export const carried = 'That follows from your own numbers above: the slip is there, not here.';
export const carriedRounding =
  'That follows from your numbers above as they stand. To go on with them, they have to be more exact.';
/** Nothing above is wrong by more than an answer may be, but a number of another formula can be as near as one that was rounded. */
export const carriedNear =
  'That follows from your numbers above as they stand. One of them is only near the right one: go over that line again, with more digits.';
/** Of two digits many numbers are the rounding: they show no slip, and no proof that there is none. */
export const carriedShort =
  'That follows from your own numbers above, as far as so few digits tell. Mend those first, then give this with more.';
/** Where the digits do not tell whether a number follows from those above, or those are only short. */
export const mendFirst = 'A number above is wrong, or too short to go on with. Mend that one first, then this.';
export const mendAbove =
  'That does not follow from your numbers above, and one of those is wrong. Mend that one first, then this.';

/** @param line what is computed where it belongs */
export const swapped = (line: string) => `That is the number for “${line}”: these two have changed places.`;
export const noIdea = `Not yet. ${hintMayHelp}`;
export const meantInPercent =
  'That seems to be meant in per cent. Expected a share from 0 to 1, or a sign for per cent: 25 % is 0.25.';
export const meantAsShare = 'That seems to be the share. Expected per cent: 0.25 is 25 %.';
export const wholeNumber = 'Expected a whole number, as in 32 or 1,234.';
export const signAgain = 'The size is right. Look at the sign again.';
export const countAgain = (isCount: boolean) =>
  `The digits are right. Count the ${isCount ? 'zeros' : 'decimal places'} again.`;

/** It is near. */
export const another = 'Close, but it is another number.';
export const anotherExact = 'Close, but it is another number, which comes out exactly.';
export const roundedUp = 'So it begins. But the next digit is 5 or more, so the last one is rounded up.';
const decimals = (places: number) => `${places} ${places === 1 ? 'decimal' : 'decimals'}`;
export const notRightTo = (places: number) => `Close, but not right to ${decimals(places)}.`;
export const rightToDecimals = (typed: number, asked: number) =>
  `That is right to ${typed === 0 ? 'a whole number' : decimals(typed)}. Asked for ${asked === 1 ? 'is' : 'are'} ${asked}.`;
const numerals = ['', '', 'two', 'three', 'four'];
export const rightToDigits = (digits: number, isEnough: boolean) =>
  `That is right to ${digits === 1 ? 'one digit' : `${numerals[digits] ?? digits} digits`}. ${isEnough ? 'Here it takes more.' : 'Give at least three.'}`;
/** Whether one of these two is said. */
export const saysRightTo = (said: string) => said.startsWith('That is right to ');
