/** From stored bytes to the numbers the network sees. */
import { type Images, pixelsPerImage } from '../protocol/shard.ts';

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

/** What each stored byte becomes: looked up, since dividing anew takes as long as a layer does. */
const scaledBytes = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** Room for the pixels of so many images. */
export function roomFor(count: number): Float32Array {
  return new Float32Array(count * pixelsPerImage);
}

/**
 * The images with the given indices, in that order. All their shards must be among `shards`.
 *
 * @param room where their pixels are put, and stay until it is used again: thousands of batches a second, each with memory
 *   of its own, cost a tenth of the training
 */
export function gather(
  shards: readonly ShardedImages[],
  indices: readonly number[],
  room: Float32Array = roomFor(indices.length),
): Batch {
  const pixels = room.subarray(0, indices.length * pixelsPerImage);
  const labels = new Uint8Array(indices.length);
  for (let n = 0; n < indices.length; n++) {
    const index = indices[n]!;
    const shard = shards.find(({ from, images }) => index >= from && index < from + images.labels.length);
    if (!shard) throw new RangeError(`image ${index} has not been loaded`);
    const { images, from } = shard;
    const bytes = images.pixels.subarray((index - from) * pixelsPerImage, (index - from + 1) * pixelsPerImage);
    for (let i = 0; i < pixelsPerImage; i++) pixels[n * pixelsPerImage + i] = scaledBytes[bytes[i]!]!;
    labels[n] = images.labels[index - from]!;
  }
  return { pixels, labels };
}
