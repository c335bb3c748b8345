/**
 * What an attack does to images: pure arithmetic on (images, 784) arrays of 0 background … 1 ink. What the network was
 * trained on is never changed by it.
 */
import { createRng } from '../../engine/math/rng.ts';
import { cos, sin } from '../../engine/math/sin-cos.ts';
import { pixelChange } from './inputs.ts';
import { imageSide, pixelsPerImage } from './shard.ts';

export type Attack =
  | { readonly kind: 'none' }
  /** To the right by whole pixels, 0 … 28; what leaves the image is lost, background comes in. */
  | { readonly kind: 'shift'; readonly pixels: number }
  /** Dark on light. */
  | { readonly kind: 'invert' }
  /** Clockwise about the middle of the image; between pixels, values are interpolated. */
  | { readonly kind: 'rotate'; readonly degrees: number }
  /** Every value times `factor`, at most 1. */
  | { readonly kind: 'brightness'; readonly factor: number }
  /** This share of the pixels, 0 … 1, becomes random grey. With 1 nothing of the image is left. */
  | { readonly kind: 'noise'; readonly share: number; readonly seed: number }
  /** Every image in the same new order of pixels. */
  | { readonly kind: 'permute'; readonly seed: number };

/** One image, 784 values, to one image. `n` is its index among all that are attacked. */
type Transform = (image: Float32Array, n: number) => Float32Array;

/**
 * The attacked images; the ones given stay as they are.
 *
 * @param pixels shape (images, 784)
 * @param first index of the first of them among all that are attacked: each image has its own noise, whatever batch it is in
 */
export function applyAttack(attack: Attack, pixels: Float32Array, first = 0): Float32Array {
  const transform = transformOf(attack);
  const attacked = new Float32Array(pixels.length);
  for (let n = 0; n < pixels.length / pixelsPerImage; n++) {
    attacked.set(
      transform(pixels.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage), first + n),
      n * pixelsPerImage,
    );
  }
  return attacked;
}

/** Whether an attack leaves nothing of a digit, so that no answer can be right or wrong. */
export function leavesNoDigit(attack: Attack): boolean {
  return attack.kind === 'noise' && attack.share === 1;
}

/** What has been done to the images, to follow "The images are": "shifted right by 3 px". */
export function attackLabel(attack: Attack): string {
  switch (attack.kind) {
    case 'none':
      return 'as they are';
    case 'shift':
      return attack.pixels === 0 ? 'not shifted' : `shifted right by ${attack.pixels} px`;
    case 'invert':
      return 'inverted: dark on light';
    case 'rotate':
      return attack.degrees === 0 ? 'not rotated' : `rotated by ${attack.degrees}°`;
    case 'brightness':
      return attack.factor === 1 ? 'as bright as they were' : `${attack.factor} times as bright`;
    case 'noise':
      if (leavesNoDigit(attack)) return 'nothing but noise';
      return attack.share === 0 ? 'without noise' : `noise in ${Math.round(100 * attack.share)} % of the pixels`;
    case 'permute':
      return 'in one fixed new order of pixels';
  }
}

function transformOf(attack: Attack): Transform {
  switch (attack.kind) {
    case 'none':
      return (image) => image;
    case 'shift':
      return (image) => shiftRight(image, attack.pixels);
    case 'invert':
      return (image) => image.map((value) => 1 - value);
    case 'rotate':
      return rotation(attack.degrees);
    case 'brightness':
      return (image) => image.map((value) => Math.min(1, attack.factor * value));
    case 'noise':
      return (image, n) => withNoise(image, attack.share, attack.seed, n);
    case 'permute':
      return pixelChange({ pixels: 'permuted', seed: attack.seed });
  }
}

function shiftRight(image: Float32Array, by: number): Float32Array {
  return image.map((_, k) => (k % imageSide < by ? 0 : image[k - by]!));
}

/** Each pixel takes the value of the place it came from: between four pixels, by bilinear interpolation. */
function rotation(degrees: number): Transform {
  const angle = (degrees * Math.PI) / 180;
  const middle = (imageSide - 1) / 2;
  // A sine of 180° that is not quite 0 would take a trace of each neighbour along.
  const [s, c] = [sin(angle), cos(angle)].map((value) => Math.round(value * 1e12) / 1e12) as [number, number];
  return (image) => {
    const at = (row: number, col: number) =>
      row < 0 || row >= imageSide || col < 0 || col >= imageSide ? 0 : image[imageSide * row + col]!;
    return image.map((_, k) => {
      const x = (k % imageSide) - middle;
      const y = Math.floor(k / imageSide) - middle;
      const col = c * x + s * y + middle;
      const row = c * y - s * x + middle;
      const left = Math.floor(col);
      const top = Math.floor(row);
      const u = col - left;
      const v = row - top;
      const upper = (1 - u) * at(top, left) + u * at(top, left + 1);
      const lower = (1 - u) * at(top + 1, left) + u * at(top + 1, left + 1);
      return (1 - v) * upper + v * lower;
    });
  };
}

/** A pixel that is noise at one share is the same noise at every larger one: the levels of a curve differ in nothing else. */
function withNoise(image: Float32Array, share: number, seed: number, n: number): Float32Array {
  const rng = createRng(seed, 'noise', n);
  return image.map((value) => {
    const threshold = rng.uniform();
    const grey = rng.uniform();
    return threshold < share ? grey : value;
  });
}
