/** The order in which the training images are seen: a function of the seed, never of the network. */
import { createRng } from '../engine/math/rng.ts';

/** Images `from` … `to - 1`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The images of each training shard that are trained on; what is kept for validation is left out. */
export function trainingRanges(shards: readonly { from: number; count: number }[], training: number): Range[] {
  return shards
    .filter(({ from }) => from < training)
    .map(({ from, count }) => ({ from, to: Math.min(from + count, training) }));
}

/**
 * The order of one epoch. The first visits the shards in the order in which they arrive and shuffles inside each, so
 * that training can begin with the first shard; all others shuffle the whole set.
 *
 * @param epoch counted from 1
 * @returns every index of the ranges once
 */
export function epochOrder(seed: number, epoch: number, ranges: readonly Range[]): number[] {
  const rng = createRng(seed, 'shuffle', epoch);
  const shards = ranges.map(({ from, to }) => range(from, to));
  return epoch === 1 ? shards.flatMap((indices) => rng.shuffle(indices)) : rng.shuffle(shards.flat());
}

/** The integers `from` … `to - 1`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
