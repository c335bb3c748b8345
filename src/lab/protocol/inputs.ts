/** What a network of the given settings is fed and trained towards: functions of the seed. */
import { createRng } from '../../engine/math/rng.ts';
import { classCount, inputCount, type LabSettings } from './settings.ts';

/** From 0…1 (n, 784) to what the network is fed, in the same shape. */
export type PixelChange = (pixels: Float32Array) => Float32Array;

export function pixelChange({ pixels: kind, seed }: Pick<LabSettings, 'pixels' | 'seed'>): PixelChange {
  switch (kind) {
    case 'unit':
      return (pixels) => pixels;
    case 'raw':
      return (pixels) => pixels.map((value) => 255 * value);
    case 'permuted': {
      const places = pixelPermutation(seed);
      return (pixels) => pixels.map((_, k) => pixels[k - (k % inputCount) + places[k % inputCount]!]!);
    }
  }
}

/** `places[i]` is the pixel of the image that stands at place i after all pixels have changed places. */
export function pixelPermutation(seed: number): number[] {
  return createRng(seed, 'permutation').shuffle(Array.from({ length: inputCount }, (_, i) => i));
}

/** Labels drawn at random for the chosen images, by their place; nothing when the labels stay true. */
export function drawnLabels({ labels, images, seed }: LabSettings): Uint8Array | undefined {
  if (labels === 'true') return undefined;
  const rng = createRng(seed, 'labels');
  return Uint8Array.from({ length: images }, () => rng.integer(classCount));
}
