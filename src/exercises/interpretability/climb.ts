/** Fooling a network: from an image step by step up the slope of ln p of a chosen digit. The weights stay, the pixels change. */
import { createRng } from '../../engine/math/rng.ts';
import type { Reader, Reading } from './reader.ts';
import { noiseImage } from './recipe.ts';
import { digits } from './recorded.ts';

/** What it begins with: a test image, noise, or black. */
export const starts = ['3', '7', '5', 'noise', 'black'] as const;
export type Start = (typeof starts)[number];
export const lastStep = 20;
/** How far a step goes: so many times the slope. */
export const rate = 0.02;

export function startImage(start: Start): readonly number[] {
  if (start === 'noise') return noiseImage(createRng(3, 'data'));
  const digit = digits[Number(start)];
  return start === 'black' || digit === undefined ? (digits[0] as readonly number[]).map(() => 0) : digit;
}

export interface Climbed {
  readonly image: readonly number[];
  readonly reading: Reading;
  /** By how much the most changed pixel differs from the start, and the pixels in the mean. */
  readonly most: number;
  readonly mean: number;
}

/** After each step from 0 on. Pixels stay between 0 and 1, as images have them. */
export function climb(reader: Reader, start: readonly number[], target: number, steps: number): Climbed[] {
  const all: Climbed[] = [];
  let image = start;
  for (let step = 0; step <= steps; step++) {
    if (step > 0) {
      const slopes = reader.logSlopes(image, target);
      image = image.map((x, k) => Math.min(1, Math.max(0, x + rate * (slopes[k] as number))));
    }
    const changes = image.map((x, k) => Math.abs(x - (start[k] as number)));
    all.push({
      image,
      reading: reader.read(image),
      most: Math.max(...changes),
      mean: changes.reduce((sum, value) => sum + value, 0) / changes.length,
    });
  }
  return all;
}

/** The first step after which the network names the target; undefined where none does. */
export const fooledAt = (all: readonly Climbed[], target: number) => {
  const step = all.findIndex(({ reading }) => reading.best === target);
  return step < 0 ? undefined : step;
};
