/** What the lab trains with where its own kernels cannot be had. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { TensorFlow } from '../../../src/lab/worker/backend.ts';
import { loadPlain, loadShipped } from '../tensorflow.ts';
import { largestDifference } from './kernels/beside-plain.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let library: TensorFlow;
beforeAll(async () => {
  library = await loadShipped();
});

describe('gradients with the shipped kernels', () => {
  test('of a convolution’s filters equal those of plain JavaScript, with and without padding, with strides', async () => {
    const { tf } = library;
    const of = (pad: 'same' | 'valid', stride = 1) => {
      const x = tf.tensor4d(
        Float32Array.from({ length: 2 * 9 * 8 * 3 }, (_, k) => Math.sin(k)),
        [2, 9, 8, 3],
      );
      const filter = tf.tensor4d(
        Float32Array.from({ length: 3 * 3 * 3 * 4 }, (_, k) => Math.cos(k)),
        [3, 3, 3, 4],
      );
      const loss = (f: typeof filter) => tf.sum(tf.square(tf.conv2d(x, f, stride, pad)));
      return [...tf.tidy(() => tf.grad(loss as never)(filter as never)).dataSync()];
    };
    const all = () => [of('same'), of('valid'), of('same', 2), of('valid', 3)];
    const fast = all();
    await loadPlain();
    const plain = all();
    await loadShipped();
    const size = Math.max(...plain.flat().map(Math.abs));
    expect(largestDifference(fast.flat(), plain.flat()) / size).toBeLessThanOrEqual(1e-5);
  });

  test('and products of transposed matrices equal those of plain JavaScript', async () => {
    const { tf } = library;
    const products = () =>
      tf.tidy(() => {
        const a = tf.tensor2d(
          Float32Array.from({ length: 12 * 7 }, (_, k) => Math.sin(k)),
          [12, 7],
        );
        const b = tf.tensor2d(
          Float32Array.from({ length: 12 * 5 }, (_, k) => Math.cos(k)),
          [12, 5],
        );
        const c = tf.tensor2d(
          Float32Array.from({ length: 9 * 12 }, (_, k) => Math.sin(2 * k)),
          [9, 12],
        );
        return [tf.matMul(a, b, true), tf.matMul(b, c, true, true), tf.matMul(c, c, false, true)].flatMap((product) => [
          ...product.dataSync(),
        ]);
      });
    const fast = products();
    await loadPlain();
    const plain = products();
    await loadShipped();
    expect(largestDifference(fast, plain)).toBeLessThan(1e-5);
  });
});
