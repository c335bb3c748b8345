import { type AskedNumber, readTyped, unread } from '../../../notation/typed-number.ts';
import { fieldText } from './field-numbers.ts';

interface Asked extends AskedNumber {
  readonly label: string;
  /** What stands in the field. */
  readonly value: number;
  /** Changes it, or says what was expected instead. */
  change(value: number): string | undefined;
}

/** Gives a typed number to the field. @returns why it was not taken and what stays; undefined where it was taken */
export function takeTyped(text: string, { label, value, change, ...asked }: Asked): string | undefined {
  const read = readTyped(text, asked);
  if (!('why' in read)) {
    const expected = change(read.value);
    if (expected === undefined) return undefined;
    return `“${text.trim().slice(0, 20)}” cannot be used; expected ${expected}. ${label} stays ${fieldText(value)}.`;
  }
  return `${unread(text, read, asked)} ${label} stays ${fieldText(value)}.`;
}
