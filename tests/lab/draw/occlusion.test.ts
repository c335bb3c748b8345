/** The map of where an answer comes from: patch after patch of the image is blanked. */
import { describe, expect, test } from 'vitest';
import { effects, occluded, patchesPerSide } from '../../../src/lab/draw/occlusion.ts';
import { imageSide, pixelsPerImage } from '../../../src/lab/protocol/shard.ts';

describe('blanking patches', () => {
  const ones = new Float32Array(pixelsPerImage).fill(1);

  test('takes every pixel away exactly once', () => {
    const images = occluded(ones);
    expect(images).toHaveLength(patchesPerSide * patchesPerSide * pixelsPerImage);
    for (let k = 0; k < pixelsPerImage; k++) {
      const kept = Array.from(
        { length: patchesPerSide * patchesPerSide },
        (_, patch) => images[patch * pixelsPerImage + k]!,
      );
      expect(kept.filter((value) => value === 0)).toHaveLength(1);
    }
  });

  test('takes the first 4 × 4 pixels first', () => {
    const [first] = [occluded(ones).subarray(0, pixelsPerImage)];
    expect([first![0], first![3], first![4], first![3 * imageSide], first![4 * imageSide]]).toEqual([0, 0, 1, 0, 1]);
  });

  test('is positive where the digit loses probability', () => {
    const blanked = new Float32Array(49 * 10).fill(0.6);
    blanked[10 * 8 + 3] = 0.1;
    const [whole] = [Array.from({ length: 10 }, () => 0.6)];
    const found = effects(whole!, blanked, 3);
    expect(found[8]).toBeCloseTo(0.5, 6);
    expect(found.filter((effect) => Math.abs(effect) > 1e-6)).toHaveLength(1);
  });
});
