/** One fixed new order of the 784 pixels: the same for every image, training and test. */
import { createRng } from '../../engine/math/rng.ts';
import { PIXELS } from '../shard.ts';

/** `order[k]` is the index in the image of the pixel that comes to place k. A function of the seed. */
export function pixelPermutation(seed: number): readonly number[] {
  return createRng(seed, 'pixels').shuffle(Array.from({ length: PIXELS }, (_, k) => k));
}

/** The image, 784 values, in the new order. */
export function permute(image: Float32Array, order: readonly number[]): Float32Array {
  return image.map((_, k) => image[order[k]!]!);
}
