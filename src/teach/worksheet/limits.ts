/** How much a worksheet may be asked for, and what is said of a number that is asked for and cannot be had. */
import { grouped } from '../../notation/format.ts';
import { typedNumber } from '../../notation/typed-number.ts';

/** A variant's numbers come from one seed of its own: the teacher's, followed by three digits for the variant. */
export const limits = { seed: 99_999, variants: 200, exercises: 60 } as const;

const perSeed = 1000;

/** The seed of the exercises of a variant, the first of which is 1. No two variants share one, whatever their seeds. */
export const exerciseSeed = (seed: number, variant: number) => seed * perSeed + variant;

type Asked = 'seed' | 'variants' | 'variant';

/** A whole number from 1 to its limit, or what is wrong with the text. */
export function readWhole(asked: Asked, text: string): { readonly value: number } | { readonly problem: string } {
  const most = asked === 'seed' ? limits.seed : limits.variants;
  const value = typedNumber(text, { whole: true });
  if (value !== undefined && Number.isInteger(value) && value >= 1 && value <= most) return { value };
  const said = text.trim() === '' ? 'it is empty' : `“${text.trim().slice(0, 40)}”`;
  return { problem: `${asked}: ${said}; expected a whole number from 1 to ${grouped(most)}.` };
}
