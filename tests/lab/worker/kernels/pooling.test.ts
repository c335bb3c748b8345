/** The gradients of maxima over windows, of ReLU and leaky ReLU, and of softmax with cross-entropy, by the lab's own kernels. */
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../../../src/lab/worker/backend.ts';
import { crossEntropy } from '../../../../src/lab/worker/cross-entropy.ts';
import { loadShipped, loadWasm } from '../../tensorflow.ts';
import { useTensorFlow } from '../use-tensorflow.ts';
import { drawn, errorBesidePlain, largestDifference, numbersOn } from './beside-plain.ts';

const library = useTensorFlow();
const upTo = (most: number) => fc.integer({ min: 1, max: most });

type Window = readonly [size: [number, number], strides: [number, number], pad: 'same' | 'valid'];

function poolGradient(tf: Core, x: Tensor, [size, strides, pad]: Window): Tensor {
  const pooled = (x: Tensor) => {
    const y = tf.maxPool(x as Tensor4D, size, strides, pad);
    return tf.sum(tf.mul(y, drawn(tf, y.shape, 7))) as never;
  };
  return tf.grad(pooled)(x);
}

describe('the gradient of a maximum', () => {
  const shapes = fc
    .record({
      shape: fc.tuple(upTo(2), upTo(9), upTo(9), upTo(9)),
      window: fc.tuple(fc.tuple(upTo(4), upTo(4)), fc.tuple(upTo(4), upTo(4)), fc.constantFrom('same', 'valid')),
      seed: fc.nat(),
    })
    .filter(({ shape, window: [[h, w], , pad] }) => pad === 'same' || (h <= shape[1] && w <= shape[2]));

  test('and the maximum itself, of any window and stride, is that of plain JavaScript, equal maxima and all', () =>
    fc.assert(
      fc.asyncProperty(shapes, async ({ shape, window, seed }) => {
        const { tf } = library();
        const [size, strides, pad] = window as Window;
        const compute = () => {
          const x = drawn(tf, shape, seed);
          return [tf.maxPool(x as Tensor4D, size, strides, pad), poolGradient(tf, x, [size, strides, pad])];
        };
        expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-6);
      }),
      {
        numRuns: 60,
        // Windows of 2×2 have a kernel of their own, where they leave nothing over.
        examples: [
          [{ shape: [2, 4, 6, 8], window: [[2, 2], [2, 2], 'valid'], seed: 1 }],
          [{ shape: [2, 5, 6, 8], window: [[2, 2], [2, 2], 'same'], seed: 2 }],
        ],
      },
    ));

  const negative = (tf: Core) =>
    tf.grad((x) => tf.sum(tf.mul(tf.maxPool(x as Tensor4D, 2, 2, 'valid'), 5)) as never)(
      tf.tensor4d([-1, 0, -2, -3], [1, 2, 2, 1]) as Tensor,
    );

  test('goes to the largest where none is above 0', async () => {
    expect([...negative(library().tf).dataSync()]).toEqual([0, 5, 0, 0]);
  });

  test('does so, too, where the lab has none of its kernels', async () => {
    const { tf } = await loadShipped();
    expect([...negative(tf).dataSync()]).toEqual([0, 5, 0, 0]);
    // Some are equal in nearly every window: then it goes to the first.
    const x = tf.tidy(() => tf.round(tf.mul(drawn(tf, [2, 5, 7, 3], 4), 2)));
    const window: Window = [[3, 2], [2, 3], 'same'];
    expect(await errorBesidePlain(tf, () => poolGradient(tf, x, window))).toBeLessThan(1e-6);
    await loadWasm();
  });
});

describe('leaky ReLU', () => {
  test.each([1, 3, 4, 7, 64])(
    'and its gradient, and ReLU’s, are those of plain JavaScript: %i numbers',
    async (count) => {
      const { tf } = library();
      const weigh = (y: Tensor) => tf.sum(tf.mul(y, drawn(tf, y.shape, 7))) as never;
      const compute = () => {
        const x = drawn(tf, [count], 3);
        return [
          tf.leakyRelu(x, 0.25),
          tf.grad((x) => weigh(tf.leakyRelu(x, 0.25)))(x),
          tf.grad((x) => weigh(tf.relu(x)))(x),
        ];
      };
      expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-7);
    },
  );

  test('has at 0 the slope of what is below it, among the last numbers too', () => {
    const { tf } = library();
    const gradient = tf.grad((x) => tf.sum(tf.leakyRelu(x, 0.25)) as never);
    expect([...gradient(tf.tensor1d([0, -0, 1, -1, 0, -0, 2])).dataSync()]).toEqual([
      0.25, 0.25, 1, 0.25, 0.25, 0.25, 1,
    ]);
  });

  test('under a maximum, after a convolution, has the gradient that the loss changes by', async () => {
    const { tf } = library();
    const image = drawn(tf, [1, 6, 6, 1], 11) as Tensor4D;
    const filter = drawn(tf, [3, 3, 1, 5], 12);
    const loss = (filter: Tensor) => {
      const y = tf.maxPool(tf.leakyRelu(tf.conv2d(image, filter as Tensor4D, 1, 'same'), 0.1), 2, 2, 'same');
      return tf.sum(tf.mul(y, drawn(tf, y.shape, 7))) as never;
    };
    const computed = [...tf.grad(loss)(filter).dataSync()];
    const values = [...filter.dataSync()];
    const step = 1 / 1024;
    const at = async (k: number, change: number) =>
      (
        await numbersOn(tf, 'wasm', () =>
          loss(
            tf.tensor(
              values.map((v, j) => (j === k ? v + change : v)),
              filter.shape,
            ),
          ),
        )
      )[0]!;
    const measured: number[] = [];
    for (const k of values.keys()) measured.push(((await at(k, step)) - (await at(k, -step))) / (2 * step));
    expect(largestDifference(computed, measured)).toBeLessThan(2e-3);
  });
});

describe('softmax with cross-entropy', () => {
  const logits = (tf: Core, scale: number) => tf.mul(drawn(tf, [13, 10], 5), scale);
  const labels = Uint8Array.from({ length: 13 }, (_, n) => (7 * n) % 10);

  test.each([1, 30, 1000])(
    'gives the probabilities and the gradient of plain JavaScript, logits up to %i',
    async (scale) => {
      const { tf } = library();
      const error = await errorBesidePlain(tf, () => [...crossEntropy(tf, logits(tf, scale), labels)]);
      expect(error).toBeLessThan(2e-7);
    },
  );

  test('says that it is no number where a logit is none', async () => {
    const { tf } = library();
    const [probabilities] = crossEntropy(tf, tf.fill([1, 10], Number.NaN), Uint8Array.of(3));
    expect([...probabilities.dataSync()].every(Number.isNaN)).toBe(true);
  });
});
