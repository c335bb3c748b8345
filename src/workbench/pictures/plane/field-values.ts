/** What a plane shows of a network's answers: pixels, the regions of the classes, and lines of equal value. */
import type { Answers } from '../answers.ts';
import type { PicturedData } from '../given.ts';
import type { Inks } from '../pixels/inks.ts';
import { classPixels, fieldPixels, type Pixels } from '../pixels/paint.ts';

export type FieldValues =
  /** Class 1 from the middle on. */
  | { readonly kind: 'binary'; readonly values: Float64Array }
  /** The class of the largest. */
  | { readonly kind: 'classes'; readonly outputs: readonly Float64Array[] }
  /** Numbers around a middle. */
  | { readonly kind: 'values'; readonly values: Float64Array; readonly middle: number; readonly reach: number };

/** What the outputs say: as the data's task is. */
export function outputField(answers: Answers, data: Pick<PicturedData, 'task' | 'targets'>): FieldValues {
  const outputs = answers.at(-1) as readonly Float64Array[];
  if (data.task === 'classes') return { kind: 'classes', outputs };
  const values = outputs[0] as Float64Array;
  if (data.task === 'binary') return { kind: 'binary', values };
  const [least, most] = rangeOf(data.targets.map(([target]) => target as number));
  return { kind: 'values', values, middle: (least + most) / 2, reach: (most - least) / 2 || 1 };
}

/** From the least to the largest; 0 and 0 of none. */
export function rangeOf(values: ArrayLike<number>): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < values.length; k++) {
    least = Math.min(least, values[k] as number);
    most = Math.max(most, values[k] as number);
  }
  return least <= most ? [least, most] : [0, 0];
}

/** From one half a probability speaks for class 1: metrics/predicted-class.ts. */
const half = 0.5;

export function pixelsOf(field: FieldValues, inks: Inks): Pixels {
  if (field.kind === 'classes') return classPixels(field.outputs, inks);
  if (field.kind === 'binary') return fieldPixels(field.values, half, half, inks);
  return fieldPixels(field.values, field.middle, field.reach, inks);
}

/** A part of the plane in which a number is at least `from`. */
export interface Region {
  readonly values: ArrayLike<number>;
  readonly from: number;
  /** The class that it belongs to: its hatching says which. Undefined for a line of equal value alone. */
  readonly hatch: number | undefined;
}

/** Regions to draw: of each class, or of numbers above a level. */
export function regionsOf(field: FieldValues): Region[] {
  if (field.kind === 'binary')
    // Class 1 has no hatching, class 0 is what it leaves: the negative of the difference.
    return [{ values: field.values.map((value) => half - value), from: 0, hatch: 0 }];
  if (field.kind === 'values')
    return [
      { values: field.values.map((value) => field.middle - value), from: 0, hatch: 0 },
      ...[-0.5, 0.5].map((part) => ({
        values: field.values,
        from: field.middle + part * field.reach,
        hatch: undefined,
      })),
    ];
  return field.outputs.map((output, c) => ({
    values: output.map((value, k) => value - largestOther(field.outputs, c, k)),
    from: 0,
    hatch: c,
  }));
}

function largestOther(outputs: readonly Float64Array[], c: number, k: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < outputs.length; other++)
    if (other !== c) largest = Math.max(largest, (outputs[other] as Float64Array)[k] as number);
  return largest;
}
