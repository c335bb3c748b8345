/**
 * The language of an edition: its tag, its direction, and how its numbers are written. A translation has a file of its own beside
 * this one (docs/authors/translation.md); nothing else in the sources knows what language it is.
 */

/** The `lang` of every page, and the order in which words are sorted. */
export const languageTag = 'en';

/** The `dir` of every page, `undefined` where it is from left to right, as of itself. */
export const direction: 'rtl' | undefined = undefined;

const decimalSign = '.';
const groupSign = ',';
const minusSign = '−';

/** A number in JavaScript's digits as a reader of this language sees it, with a true minus sign: "-0.5" → "−0.5". */
export const inDigits = (digits: string) => digits.replace('.', decimalSign).replaceAll('-', minusSign);

/** A number as it is, all its digits: −0.5. */
export const asWritten = (value: number) => inDigits(String(value));

/** A number with as many decimals as are said, also where they are zeros. */
export const withDecimals = (value: number, decimals: number) => inDigits(value.toFixed(decimals));

/** What was written with these signs, in JavaScript's digits again: "−0.5" → "-0.5". */
export const outOfDigits = (text: string) => text.replaceAll(minusSign, '-').replace(decimalSign, '.');

/** A whole number in groups of three digits, the same on the server and in every browser: 25450 → "25,450". */
export const grouped = (count: number) => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, groupSign);

/** Which of two words comes first in a dictionary. */
export const inOrder = (one: string, other: string) => one.localeCompare(other, languageTag);
