/** Which parts of an image a prediction rests on: blank one patch after the other and see what becomes of it. */
import { classCount } from '../protocol/settings.ts';
import { imageSide, pixelsPerImage } from '../protocol/shard.ts';

/** Patches per side, and pixels per side of a patch. */
export const patchesPerSide = 7;
export const patchSide = imageSide / patchesPerSide;

/** The image with patch p blanked, for p = 0 … 48 row by row: shape (49, 784). */
export function occluded(image: Float32Array): Float32Array {
  const images = new Float32Array(patchesPerSide * patchesPerSide * pixelsPerImage);
  for (let patch = 0; patch < patchesPerSide * patchesPerSide; patch++) {
    images.set(
      image.map((value, k) => (patchOf(k) === patch ? 0 : value)),
      patch * pixelsPerImage,
    );
  }
  return images;
}

/** The patch a pixel lies in. */
function patchOf(k: number): number {
  return patchesPerSide * Math.floor(k / imageSide / patchSide) + Math.floor((k % imageSide) / patchSide);
}

/**
 * How much of a digit's probability goes when the patch is blanked: positive where the patch speaks for the digit,
 * negative where it speaks against it.
 *
 * @param whole probabilities of the whole image, 10 values
 * @param blanked probabilities of `occluded(image)`, shape (49, 10)
 */
export function effects(whole: ArrayLike<number>, blanked: Float32Array, digit: number): number[] {
  return Array.from(
    { length: patchesPerSide * patchesPerSide },
    (_, patch) => whole[digit]! - blanked[classCount * patch + digit]!,
  );
}
