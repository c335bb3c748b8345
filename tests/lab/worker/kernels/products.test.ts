/** Products of matrices and sums over rows by the lab's own kernels. */
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownKernelsOf } from '../../../../src/lab/worker/kernels/own-kernels.ts';
import { inPanels, skippingZeros } from '../../../../src/lab/worker/kernels/product.ts';
import { useTensorFlow } from '../use-tensorflow.ts';
import { drawn, errorBesidePlain } from './beside-plain.ts';

const library = useTensorFlow();
const upTo = (most: number) => fc.integer({ min: 1, max: most });

/** Sizes around the kernels' groups of 4, 8, 16 and 32; few and many zeros. */
const products = fc.record({
  rows: upTo(21),
  depth: upTo(40),
  columns: upTo(70),
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
  share: fc.constantFrom(0, 0.2, 1),
  seed: fc.nat(),
});

describe('a product of two matrices', () => {
  test('is that of plain JavaScript, however they are stored', () =>
    fc.assert(
      fc.asyncProperty(products, async ({ rows, depth, columns, transposeA, transposeB, share, seed }) => {
        const { tf } = library();
        const compute = () => {
          const a = drawn(tf, transposeA ? [depth, rows] : [rows, depth], seed, share) as Tensor2D;
          const b = drawn(tf, transposeB ? [columns, depth] : [depth, columns], seed + 1) as Tensor2D;
          const bias = drawn(tf, [columns], seed + 2);
          const fused = (activation: 'relu' | 'leakyrelu' | 'elu') =>
            tf.fused.matMul({ a, b, transposeA, transposeB, bias, activation, leakyreluAlpha: 0.25 });
          return [tf.matMul(a, b, transposeA, transposeB), fused('relu'), fused('leakyrelu'), fused('elu')];
        };
        expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-5);
      }),
      { numRuns: 60 },
    ));

  test('has the same bits whether zeros are skipped or not', () =>
    fc.assert(
      fc.property(products, ({ share, seed, ...product }) => {
        const { tf } = library();
        const own = ownKernelsOf(tf.backend())!;
        const { rows, depth, columns } = product;
        const results = tf.tidy(() => {
          const a = drawn(tf, [rows * depth], seed, share);
          const b = tf.div(drawn(tf, [depth * columns], seed + 1), 3);
          return [skippingZeros, inPanels].map((way) => {
            const out = tf.zeros([rows * columns]);
            way(own, [own.at(a), own.at(b), 0, own.at(out)], product, 1);
            return out.dataSync();
          });
        });
        expect(results[0]).toEqual(results[1]);
      }),
      { numRuns: 60 },
    ));

  test('of many matrices at once is left to the shipped kernel', async () => {
    const { tf } = library();
    const compute = () => tf.matMul(drawn(tf, [3, 4, 5], 1), drawn(tf, [3, 5, 6], 2));
    expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-5);
  });
});

test('sums over all axes but the last, and over others, are those of plain JavaScript', () =>
  fc.assert(
    fc.asyncProperty(fc.tuple(upTo(150), upTo(3), upTo(21)), fc.boolean(), async (shape, keepDims) => {
      const { tf } = library();
      const x = (): Tensor => drawn(tf, shape, 3);
      const compute = () => [tf.sum(x(), [0, 1], keepDims), tf.sum(x(), 0, keepDims), tf.sum(x(), 2), tf.sum(x())];
      expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-5);
    }),
    { numRuns: 30 },
  ));
