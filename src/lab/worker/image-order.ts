/** The order in which the training images are seen: a function of the seed, never of the network. */
import { createRng } from '../../engine/math/rng.ts';
import { placeAmongImages, type ShardFacts } from '../protocol/manifest.ts';
import { allImages, type LabSettings, split, testCount, trainingImages } from '../protocol/settings.ts';

/** Images `from` … `to - 1`. */
export interface ImageRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which images train, validate and test, by their place among all: the training images, then the test images. Nothing
 * is in two of them.
 */
export function divide(settings: Pick<LabSettings, 'data' | 'images' | 'validation' | 'test'>) {
  const { images, test } = settings;
  const { training } = split(settings);
  return {
    training: { from: 0, to: training },
    validation: { from: training, to: images },
    test:
      test === 'official'
        ? { from: trainingImages, to: trainingImages + testCount(settings) }
        : { from: images, to: allImages },
  };
}

/** The images of `part` that each shard holds; shards that hold none of them are left out. */
export function rangesOf(
  shards: readonly Pick<ShardFacts, 'part' | 'from' | 'count'>[],
  part: ImageRange,
): ImageRange[] {
  return shards
    .map((shard) => {
      const from = placeAmongImages(shard);
      return { from: Math.max(from, part.from), to: Math.min(from + shard.count, part.to) };
    })
    .filter(({ from, to }) => from < to);
}

/**
 * The order of one epoch. The first visits the shards in the order in which they arrive and shuffles inside each, so
 * that training can begin with the first shard; all others shuffle the whole set.
 *
 * @param epoch counted from 1
 * @returns every index of the ranges once
 */
export function epochOrder(seed: number, epoch: number, ranges: readonly ImageRange[]): number[] {
  const rng = createRng(seed, 'shuffle', epoch);
  const shards = ranges.map(({ from, to }) => numbersBetween(from, to));
  return epoch === 1 ? shards.flatMap((indices) => rng.shuffle(indices)) : rng.shuffle(shards.flat());
}

/** Indices of batch `step` of an epoch, counted from 0; the last one may have fewer images than the others. */
export function batchAt(order: readonly number[], step: number, batchSize: number): number[] {
  return order.slice(step * batchSize, (step + 1) * batchSize);
}

/** The integers `from` … `to - 1`. */
export function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
