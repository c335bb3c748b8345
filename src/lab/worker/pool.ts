/** All images of a run under one index: the training images, then the test images. */

import { placeAmongImages, type Shard } from '../protocol/manifest.ts';
import { type Batch, gather, type ShardedImages } from './batch.ts';
import { type ImageRange, numbersBetween, rangesOf } from './image-order.ts';
import type { RunImages } from './run-images.ts';

export interface Pool {
  /** What each shard has of a part of the images. */
  rangesOf: (part: ImageRange) => ImageRange[];
  /** Indices of all images of a part. */
  indicesOf: (part: ImageRange) => number[];
  /**
   * The images with the given indices, in that order; waits for the shards among them that have not arrived.
   * @param room as in `gather`
   */
  batch: (indices: readonly number[], room?: Float32Array) => Promise<Batch>;
}

export interface PoolParts {
  readonly shards: readonly Shard[];
  readonly images: RunImages;
  /** Takes the place of the true labels of the first images. */
  readonly labels?: Uint8Array | undefined;
  /** Called when a batch has to wait, and when it need not any more. */
  readonly onWait?: (isWaiting: boolean) => void;
}

export function createPool({ shards, images, labels, onWait = () => {} }: PoolParts): Pool {
  const arrived = new Map<Shard, ShardedImages>();
  const places = shards.map((shard) => ({
    shard,
    from: placeAmongImages(shard),
    to: placeAmongImages(shard) + shard.count,
  }));

  async function fetchAll(missing: readonly Shard[]): Promise<void> {
    // Said only when it is true: a shard that is here resolves before the next task.
    let hasWaited = false;
    const timer = setTimeout(() => {
      hasWaited = true;
      onWait(true);
    }, 0);
    try {
      for (const shard of missing)
        arrived.set(shard, { from: placeAmongImages(shard), images: await images.of(shard) });
    } finally {
      clearTimeout(timer);
      if (hasWaited) onWait(false);
    }
  }

  return {
    rangesOf: (part) => rangesOf(shards, part),
    indicesOf: (part) => rangesOf(shards, part).flatMap(({ from, to }) => numbersBetween(from, to)),
    async batch(indices, room) {
      if (arrived.size < shards.length) {
        const needed = places.filter(({ from, to }) => indices.some((index) => index >= from && index < to));
        const missing = needed.map(({ shard }) => shard).filter((shard) => !arrived.has(shard));
        if (missing.length > 0) await fetchAll(missing);
      }
      const batch = gather([...arrived.values()], indices, room);
      if (labels) for (const [n, index] of indices.entries()) batch.labels[n] = labels[index] ?? batch.labels[n]!;
      return batch;
    },
  };
}
