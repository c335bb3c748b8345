/** What every field with a number shows and does before anything is typed. Who reads what is typed comes when it is: take-typed.ts. */
import { asWritten } from '../../../language.ts';

/** How the number of a field stands in it: every digit, with a true minus sign. */
export const fieldText = (value: number) => asWritten(value);

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
