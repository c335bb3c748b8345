import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import { divide, epochOrder, numbersBetween, rangesOf } from '../../../src/lab/worker/image-order.ts';
import { initialLayers } from '../../../src/lab/worker/initial-weights.ts';

const shards = [
  { part: 'train', from: 0, count: 10 },
  { part: 'train', from: 10, count: 40 },
  { part: 'train', from: 50, count: 50 },
] as const;
const trainingRanges = (training: number) => rangesOf(shards, { from: 0, to: training });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const training = fc.integer({ min: 1, max: 100 });
const epoch = fc.integer({ min: 1, max: 5 });

describe('the order of an epoch', () => {
  test('visits every training image once and no other', () => {
    fc.assert(
      fc.property(seed, epoch, training, (seed, epoch, training) => {
        const order = epochOrder(seed, epoch, trainingRanges(training));
        expect(order.toSorted((a, b) => a - b)).toEqual(numbersBetween(0, training));
      }),
    );
  });

  test('is a function of seed and epoch', () => {
    fc.assert(
      fc.property(seed, epoch, (seed, epoch) => {
        const ranges = trainingRanges(90);
        expect(epochOrder(seed, epoch, ranges)).toEqual(epochOrder(seed, epoch, ranges));
      }),
    );
  });

  test('visits the shards in file order in the first epoch', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const order = epochOrder(seed, 1, trainingRanges(90));
        const parts = [order.slice(0, 10), order.slice(10, 50), order.slice(50)];
        expect(parts.map((part) => part.toSorted((a, b) => a - b))).toEqual([
          numbersBetween(0, 10),
          numbersBetween(10, 50),
          numbersBetween(50, 90),
        ]);
      }),
    );
  });

  test('shuffles each shard in the first epoch too', () => {
    const order = epochOrder(7, 1, trainingRanges(100));
    for (const [from, to] of [
      [0, 10],
      [10, 50],
      [50, 100],
    ] as const)
      expect(order.slice(from, to)).not.toEqual(numbersBetween(from, to));
  });

  test('mixes the shards in later epochs', () => {
    const firsts = numbersBetween(2, 50).map((epoch) => epochOrder(1, epoch, trainingRanges(90))[0] ?? 0);
    expect(firsts.some((index) => index >= 50)).toBe(true);
  });

  test('differs between seeds and between epochs', () => {
    const order = (seed: number, epoch: number) => epochOrder(seed, epoch, [{ from: 0, to: 100 }]).join();
    expect(new Set([order(1, 2), order(2, 2), order(1, 3)]).size).toBe(3);
  });
});

describe('initial weights', () => {
  const shapes = [
    [784, 32],
    [32, 10],
  ];
  const bytes = (seed: number) => fingerprint(initialLayers(shapes, seed)[0]!.kernel.buffer as ArrayBuffer);

  test('have the shapes of the layers', () => {
    const lengths = initialLayers(shapes, 1).map(({ kernel, bias }) => [kernel.length, bias.length]);
    expect(lengths).toEqual([
      [784 * 32, 32],
      [320, 10],
    ]);
  });

  test('lie within the bound of Glorot and Bengio and fill it', () => {
    const { kernel } = initialLayers(shapes, 7)[0]!;
    const limit = Math.sqrt(6 / (784 + 32));
    const largest = kernel.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    expect(largest).toBeLessThanOrEqual(Math.fround(limit));
    expect(largest).toBeGreaterThan(0.999 * limit);
    expect(Math.abs(kernel.reduce((sum, weight) => sum + weight, 0) / kernel.length)).toBeLessThan(0.02 * limit);
  });

  test('have biases of 0', () => {
    expect(initialLayers([[3, 2]], 1)[0]?.bias).toEqual(new Float32Array(2));
  });

  test('are the same bits for the same seed, and others for another', () => {
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });
});

describe('the division of the images', () => {
  const settings = { data: 'mnist', images: 1000, validation: 0.1, test: 'official' } as const;

  test('keeps the last part for validation and tests on the test images', () => {
    expect(divide(settings)).toEqual({
      training: { from: 0, to: 900 },
      validation: { from: 900, to: 1000 },
      test: { from: 60_000, to: 70_000 },
    });
  });

  test('can test on all images after the chosen ones, training images among them', () => {
    expect(divide({ data: 'mnist', images: 49_000, validation: 0, test: 'rest' })).toEqual({
      training: { from: 0, to: 49_000 },
      validation: { from: 49_000, to: 49_000 },
      test: { from: 49_000, to: 70_000 },
    });
  });

  test('puts the test images after the 60,000 training images', () => {
    const all = [...shards, { part: 'test', from: 0, count: 20 }] as const;
    expect(rangesOf(all, { from: 95, to: 70_000 })).toEqual([
      { from: 95, to: 100 },
      { from: 60_000, to: 60_020 },
    ]);
  });
});
