/** From stored bytes to the numbers the network sees. */
import { type Images, PIXELS } from './shard.ts';

/** The images of one shard, with their place among all. */
export interface ShardedImages {
  /** Index of the first image among all. */
  readonly from: number;
  readonly images: Images;
}

export interface Batch {
  /** Shape (count, 784), each value ÷ 255: 0 background, 1 ink. */
  readonly pixels: Float32Array;
  readonly labels: Uint8Array;
}

/** The images with the given indices, in that order. All their shards must be among `shards`. */
export function gather(shards: readonly ShardedImages[], indices: readonly number[]): Batch {
  const pixels = new Float32Array(indices.length * PIXELS);
  const labels = new Uint8Array(indices.length);
  for (let n = 0; n < indices.length; n++) {
    const index = indices[n]!;
    const shard = shards.find(({ from, images }) => index >= from && index < from + images.labels.length);
    if (!shard) throw new RangeError(`image ${index} has not been loaded`);
    const start = (index - shard.from) * PIXELS;
    for (let i = 0; i < PIXELS; i++) pixels[n * PIXELS + i] = shard.images.pixels[start + i]! / 255;
    labels[n] = shard.images.labels[index - shard.from]!;
  }
  return { pixels, labels };
}
