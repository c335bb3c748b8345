import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRng } from '../../../src/engine/math/rng.ts';
import { type Attack, applyAttack, attackLabel, leavesNoDigit } from '../../../src/lab/protocol/attacks.ts';
import { imageSide, pixelsPerImage } from '../../../src/lab/protocol/shard.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const image = seed.map((seed) => {
  const rng = createRng(seed, 'image');
  return Float32Array.from({ length: pixelsPerImage }, () => rng.uniform());
});
const attack: fc.Arbitrary<Attack> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constant({ kind: 'invert' } as const),
  fc.integer({ min: 0, max: 28 }).map((pixels) => ({ kind: 'shift', pixels }) as const),
  fc.double({ min: -360, max: 360, noNaN: true }).map((degrees) => ({ kind: 'rotate', degrees }) as const),
  fc.double({ min: 0, max: 8, noNaN: true }).map((factor) => ({ kind: 'brightness', factor }) as const),
  fc.record({ kind: fc.constant('noise' as const), share: fc.double({ min: 0, max: 1, noNaN: true }), seed }),
  fc.record({ kind: fc.constant('permute' as const), seed }),
);
const attacks = (property: (attack: Attack, image: Float32Array) => void) =>
  fc.assert(fc.property(attack, image, property), { numRuns: 30 });
/** One pixel of ink at a row and column. */
const dot = (row: number, col: number) =>
  new Float32Array(pixelsPerImage).fill(1, imageSide * row + col, imageSide * row + col + 1);
const inkAt = (pixels: Float32Array) => {
  const k = pixels.indexOf(1);
  return [Math.floor(k / imageSide), k % imageSide];
};

describe('every attack', () => {
  test('leaves the images it was given unchanged', () => {
    attacks((attack, image) => {
      const before = image.slice();
      applyAttack(attack, image);
      expect(image).toEqual(before);
    });
  });

  test('gives values from 0 to 1', () => {
    attacks((attack, image) => {
      for (const value of applyAttack(attack, image)) expect(value >= 0 && value <= 1).toBe(true);
    });
  });

  test('does to an image in a batch what it does to the image alone', () => {
    attacks((attack, image) => {
      const batch = new Float32Array(3 * pixelsPerImage);
      batch.set(image, 2 * pixelsPerImage);
      expect(applyAttack(attack, batch, 5).subarray(2 * pixelsPerImage)).toEqual(applyAttack(attack, image, 7));
    });
  });
});

describe('an attack of strength 0 changes nothing:', () => {
  test.each<Attack>([
    { kind: 'none' },
    { kind: 'shift', pixels: 0 },
    { kind: 'rotate', degrees: 0 },
    { kind: 'rotate', degrees: 360 },
    { kind: 'brightness', factor: 1 },
    { kind: 'noise', share: 0, seed: 3 },
  ])('%o', (attack) => {
    fc.assert(
      fc.property(image, (image) => {
        expect(applyAttack(attack, image)).toEqual(image);
      }),
      { numRuns: 5 },
    );
  });
});

test('a shift by 3 moves ink three columns to the right, and over the edge it is lost', () => {
  expect(inkAt(applyAttack({ kind: 'shift', pixels: 3 }, dot(6, 8)))).toEqual([6, 11]);
  expect(applyAttack({ kind: 'shift', pixels: 3 }, dot(6, 26))).toEqual(new Float32Array(pixelsPerImage));
});

test('a quarter turn clockwise takes the top left corner to the top right', () => {
  expect(inkAt(applyAttack({ kind: 'rotate', degrees: 90 }, dot(0, 0)))).toEqual([0, 27]);
  expect(inkAt(applyAttack({ kind: 'rotate', degrees: 90 }, dot(6, 8)))).toEqual([8, 21]);
});

test('half a turn is the image read backwards', () => {
  fc.assert(
    fc.property(image, (image) => {
      expect(applyAttack({ kind: 'rotate', degrees: 180 }, image)).toEqual(image.toReversed());
    }),
    { numRuns: 5 },
  );
});

test('inverting twice gives the image again', () => {
  const bytes = Float32Array.from({ length: pixelsPerImage }, (_, k) => (k % 256) / 255);
  const twice = applyAttack({ kind: 'invert' }, applyAttack({ kind: 'invert' }, bytes));
  for (const [k, value] of twice.entries()) expect(value).toBeCloseTo(bytes[k]!, 6);
});

test('twice as bright, 0.7 is not more than 1', () => {
  const twice = applyAttack({ kind: 'brightness', factor: 2 }, new Float32Array(pixelsPerImage).fill(0.7));
  expect(twice.every((value) => value === 1)).toBe(true);
});

describe('noise', () => {
  const grey = new Float32Array(pixelsPerImage).fill(0.5);
  const noisy = (share: number, seed = 1) => applyAttack({ kind: 'noise', share, seed }, grey);

  test('changes about the share of the pixels it names', () => {
    const changed = noisy(0.3).filter((value) => value !== 0.5).length;
    // Binomial: mean 235, standard deviation 13.
    expect(Math.abs(changed - 0.3 * pixelsPerImage)).toBeLessThan(4 * 13);
  });

  test('of a larger share has all pixels of a smaller one', () => {
    const more = noisy(0.6);
    for (const [k, value] of noisy(0.2).entries()) if (value !== 0.5) expect(more[k]).toBe(value);
  });

  test('depends on the seed and differs from image to image', () => {
    expect(noisy(1)).toEqual(noisy(1));
    expect(noisy(1)).not.toEqual(noisy(1, 2));
    const two = applyAttack({ kind: 'noise', share: 1, seed: 1 }, new Float32Array(2 * pixelsPerImage));
    expect(two.subarray(pixelsPerImage)).not.toEqual(two.subarray(0, pixelsPerImage));
  });
});

describe('the fixed permutation', () => {
  const permuted = (pixels: Float32Array, seed = 4) => applyAttack({ kind: 'permute', seed }, pixels);

  test('keeps every value, elsewhere', () => {
    const ramp = Float32Array.from({ length: pixelsPerImage }, (_, k) => k / pixelsPerImage);
    expect(permuted(ramp).toSorted()).toEqual(ramp);
    expect(permuted(ramp)).not.toEqual(ramp);
  });

  test('is the same for all images, and another one for another seed', () => {
    const two = permuted(Float32Array.from([...dot(6, 8), ...dot(6, 8)]));
    expect(two.subarray(pixelsPerImage)).toEqual(two.subarray(0, pixelsPerImage));
    expect(permuted(dot(6, 8))).not.toEqual(permuted(dot(6, 8), 5));
  });
});

test('only where every pixel is noise no digit is left', () => {
  attacks((attack) => {
    expect(leavesNoDigit(attack)).toBe(attack.kind === 'noise' && attack.share === 1);
  });
  expect(leavesNoDigit({ kind: 'noise', share: 1, seed: 1 })).toBe(true);
  expect(leavesNoDigit({ kind: 'noise', share: 0.99, seed: 1 })).toBe(false);
  expect(leavesNoDigit({ kind: 'permute', seed: 1 })).toBe(false);
});

test('every attack is said in words of its own', () => {
  attacks((attack) => {
    expect(attackLabel(attack)).toMatch(/^[a-z0-9]/);
  });
  expect(attackLabel({ kind: 'shift', pixels: 3 })).toBe('shifted right by 3 px');
  expect(attackLabel({ kind: 'noise', share: 1, seed: 1 })).toBe('nothing but noise');
  expect(attackLabel({ kind: 'noise', share: 0.25, seed: 1 })).toBe('noise in 25 % of the pixels');
});
