/** What a network says about images whose labels are known, and the questions that can be asked of it. */

import { likeliest } from '../protocol/metrics.ts';
import type { Numbering } from '../protocol/requests.ts';
import { classCount, trainingImages } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';

export interface Predictions {
  /** Row by row, `probabilities[10 n + k]`. */
  readonly probabilities: Float32Array;
  /** The class of what each image shows. */
  readonly labels: Uint8Array;
  /** Number of each image, as `numbering` counts. */
  readonly indices: readonly number[];
  readonly numbering: Numbering;
}

/** One image and the class a network reads in it: of MNIST a digit. */
export interface DigitReading {
  /** Row of the predictions. */
  readonly row: number;
  /** Number of the image, as the predictions count. */
  readonly index: number;
  readonly label: number;
  /** The likeliest digit, the lowest of equally likely ones. */
  readonly digit: number;
  /** Probability of that digit. */
  readonly confidence: number;
}

/** The ten probabilities of one image. */
export function probabilitiesOf({ probabilities }: Predictions, row: number): number[] {
  return [...probabilities.subarray(row * classCount, (row + 1) * classCount)];
}

/** The readings of all images, in the order of the predictions. */
export function readings({ probabilities, labels, indices }: Predictions): DigitReading[] {
  return Array.from(labels, (label, row) => {
    const own = probabilities.subarray(row * classCount, (row + 1) * classCount);
    const digit = likeliest(own);
    return { row, index: indices[row]!, label, digit, confidence: own[digit]! };
  });
}

/** The images of one cell of the confusion matrix, the surest reading first. */
export function inCell(all: readonly DigitReading[], label: number, digit: number): DigitReading[] {
  return surestFirst(all.filter((reading) => reading.label === label && reading.digit === digit));
}

/** The images that are read wrong, the surest reading first. */
export function misread(all: readonly DigitReading[]): DigitReading[] {
  return surestFirst(all.filter(({ label, digit }) => label !== digit));
}

/** Equally sure ones stay in their order. */
function surestFirst(some: readonly DigitReading[]): DigitReading[] {
  return some.toSorted((a, b) => b.confidence - a.confidence);
}

/** "test image 1,242", counted from 0 as in the files of the data set. */
export function imageName(numbering: Numbering, index: number): string {
  const place = placeAmongAll(numbering, index);
  const isTest = place >= trainingImages;
  return `${isTest ? 'test' : 'training'} image ${grouped(isTest ? place - trainingImages : place)}`;
}

/** Number of an image when those for training and those for testing are counted on, 0 to 69,999. */
export function placeAmongAll(numbering: Numbering, index: number): number {
  return numbering === 'test' ? trainingImages + index : index;
}
