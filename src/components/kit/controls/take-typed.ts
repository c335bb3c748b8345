import { type AskedNumber, readTyped, unread } from '../../../notation/typed-number.ts';

/** How the number of a field stands in it: every digit, with a true minus sign. */
export const fieldText = (value: number) => String(value).replaceAll('-', '−');

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

/** What a number between two bounds is not, in words; undefined where it is one. */
export function outside(value: number, min: number, max: number, whole = false): string | undefined {
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return undefined;
  return `a ${whole ? 'whole ' : ''}number from ${fieldText(min)} to ${fieldText(max)}`;
}

/** Phones that offer digits alone have no minus: iPhones none with the point either. */
export const keypad = (min: number, whole = false) => (min < 0 ? 'text' : whole ? 'numeric' : 'decimal');

const decimalsOf = (value: number) => {
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  return Math.min(100, Math.max(0, decimals.length - Number(power)));
};

/** A number so much further, with no more decimals than the two have: 0.1 and 0.2 are 0.3. */
export const further = (value: number, by: number) =>
  Number((value + by).toFixed(Math.max(decimalsOf(value), decimalsOf(by)))) + 0;
