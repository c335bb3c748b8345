/** What Figure 15.5 lays over a digit of 28 × 28 pixels: five filters, ReLU, pooling; and the digit that it opens with. */
import type { ConvolutionSpec } from '../../engine/convolution/convolution.ts';
import seven from './seven.json' with { type: 'json' };
import { filters } from './windows.ts';

export const digitSide = 28;
export const mapSide = digitSide - 2;
export const pooledSide = mapSide / 2;

export const digitFilters = {
  upright: filters.upright,
  flipped: filters.flipped,
  level: [
    [-1, -1, -1],
    [0, 0, 0],
    [1, 1, 1],
  ],
  sum: filters.sum,
  copy: filters.copy,
} as const;
export type DigitFilter = keyof typeof digitFilters;
export const digitFilterNames = Object.keys(digitFilters) as DigitFilter[];

export type Pixels = readonly (readonly number[])[];

/** A drawn 7 as the lab prepares it, in hundredths (tests/lab/draw/own-digit.test.ts). */
export const drawnSeven: Pixels = seven.map((row) => row.map((hundredths) => hundredths / 100));

/** Windows one pixel apart, none over the edge; pooling of 2 × 2. */
export const convolutionOfDigit = (filter: DigitFilter, pixels: Pixels): ConvolutionSpec => ({
  kind: 'convolution',
  image: [pixels],
  filters: [[digitFilters[filter]]],
  bias: [0],
  activation: 'relu',
  pool: { size: 2 },
  output: { weights: Array<number>(pooledSide * pooledSide).fill(1), bias: 0 },
});

/** More ink in a row than the slanting stroke of the 7 has: the row lies in its bar. */
const barInk = 5;

/** What ReLU leaves of the sums of a filter on the drawn 7, added up by where it lies. */
export function brightParts(filter: DigitFilter) {
  const parts = { left: 0, right: 0, bar: 0 };
  for (let row = 0; row < mapSide; row++) {
    const ink = drawnSeven[row + 1] as readonly number[];
    const total = ink.reduce((sum, pixel) => sum + pixel, 0);
    const centre = ink.reduce((sum, pixel, column) => sum + pixel * column, 0) / total;
    for (let column = 0; column < mapSide; column++) {
      const z = digitFilters[filter].reduce(
        (sum, across, r) =>
          across.reduce((so, weight, c) => so + weight * (drawnSeven[row + r]?.[column + c] as number), sum),
        0,
      );
      parts[total > barInk ? 'bar' : column + 1 < centre ? 'left' : 'right'] += Math.max(0, z);
    }
  }
  return parts;
}
