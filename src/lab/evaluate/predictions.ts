/** What a network says about images whose labels are known, and the questions that can be asked of it. */

import { likeliest } from '../scores.ts';
import { CLASSES } from '../settings.ts';

export interface Predictions {
  /** Row by row, `probabilities[10 n + k]`. */
  readonly probabilities: Float32Array;
  /** The digit each image shows. */
  readonly labels: Uint8Array;
  /** Number of each image in its part of the data set. */
  readonly indices: readonly number[];
}

/** One image and the digit a network reads in it. */
export interface Reading {
  /** Row of the predictions. */
  readonly row: number;
  /** Number of the image in its part of the data set. */
  readonly index: number;
  readonly label: number;
  /** The likeliest digit, the lowest of equally likely ones. */
  readonly digit: number;
  /** Probability of that digit. */
  readonly confidence: number;
}

/** The ten probabilities of one image. */
export function probabilitiesOf({ probabilities }: Predictions, row: number): number[] {
  return [...probabilities.subarray(row * CLASSES, (row + 1) * CLASSES)];
}

/** The readings of all images, in the order of the predictions. */
export function readings({ probabilities, labels, indices }: Predictions): Reading[] {
  return Array.from(labels, (label, row) => {
    const own = probabilities.subarray(row * CLASSES, (row + 1) * CLASSES);
    const digit = likeliest(own);
    return { row, index: indices[row]!, label, digit, confidence: own[digit]! };
  });
}

/** The images of one cell of the confusion matrix, the surest reading first. */
export function inCell(all: readonly Reading[], label: number, digit: number): Reading[] {
  return surestFirst(all.filter((reading) => reading.label === label && reading.digit === digit));
}

/** The images that are read wrong, the surest reading first. */
export function mistakes(all: readonly Reading[]): Reading[] {
  return surestFirst(all.filter(({ label, digit }) => label !== digit));
}

/** Equally sure ones stay in their order. */
function surestFirst(some: readonly Reading[]): Reading[] {
  return some.toSorted((a, b) => b.confidence - a.confidence);
}
