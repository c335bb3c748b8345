/**
 * Numbers as people type them: one rule for exercises and for the lab.
 *
 * - A point stands before the decimals. A comma may do so where it can mean nothing else: 0,1 and 2,75 are 0.1 and 2.75.
 * - Commas or spaces group digits by three, as the lessons write 25,450.
 * - One comma before three last digits, as in 1,234, could mean either. Where a whole number is asked for it groups;
 *   elsewhere the text is no number. So 1,000 is a thousand or refused, and never 1.
 */
import { parseNumber } from '../player/hash.ts';

/** All kinds of spaces: narrow ones and those that do not break are typed by some keyboards, and pasted. */
const grouped = /^[+-]?[1-9]\d{0,2}((,\d{3})+|(\s\d{3})+)(\.\d+)?$/;
const eitherWay = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const decimalComma = /^[+-]?\d*,\d+$/;

const plain = (text: string) => text.trim().replace('−', '-');

/** @returns undefined for a text that is no number, or could be one of two */
export function typedNumber(text: string, whole = false): number | undefined {
  const typed = plain(text);
  if (!whole && eitherWay.test(typed)) return undefined;
  if (grouped.test(typed)) return parseNumber(typed.replaceAll(/[,\s]/g, ''));
  return parseNumber(decimalComma.test(typed) ? typed.replace(',', '.') : typed);
}

/** Whether the comma of a text, as in 1,234, could group thousands as well as begin the decimals. */
export const isEitherWay = (text: string) => eitherWay.test(plain(text));
