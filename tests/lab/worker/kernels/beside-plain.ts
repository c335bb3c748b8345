/** The lab's own kernels beside TensorFlow.js in plain JavaScript. */
import '@tensorflow/tfjs-backend-cpu';
import type { NumericDataType, Tensor } from '@tensorflow/tfjs-core';
import { createRng } from '../../../../src/engine/math/rng.ts';
import type { Core } from '../../../../src/lab/worker/backend.ts';

/** As many numbers from −1 to 1 as the shape has, a multiple of 1/64 each, so that some are equal and some are 0. */
export function drawn(tf: Core, shape: readonly number[], seed: number, share = 1): Tensor {
  const rng = createRng(seed, 'kernels', shape.length);
  const count = shape.reduce((product, size) => product * size, 1);
  const values = Float32Array.from({ length: count }, () => (rng.uniform() < share ? (rng.integer(129) - 64) / 64 : 0));
  return tf.tensor(values, [...shape], 'float32' satisfies NumericDataType);
}

/** All numbers that `compute` makes, on one backend; everything it takes is given back. */
export async function numbersOn(tf: Core, backend: 'wasm' | 'cpu', compute: () => Tensor | Tensor[]) {
  await tf.setBackend(backend);
  const tensors = tf.tidy(compute);
  const numbers = [tensors].flat().flatMap((tensor) => [...tensor.dataSync()]);
  tf.dispose(tensors);
  await tf.setBackend('wasm');
  return numbers;
}

/** Largest difference from plain JavaScript, as a share of the largest number there (of 1 where all are smaller). */
export async function errorBesidePlain(tf: Core, compute: () => Tensor | Tensor[]): Promise<number> {
  const own = await numbersOn(tf, 'wasm', compute);
  const plain = await numbersOn(tf, 'cpu', compute);
  if (own.length !== plain.length) return Number.POSITIVE_INFINITY;
  return largestDifference(own, plain) / Math.max(1, ...plain.map(Math.abs));
}

/** Infinite as soon as a number is none. */
export function largestDifference(a: readonly number[], b: readonly number[]): number {
  const most = a.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b[k]!)), 0);
  return Number.isNaN(most) ? Number.POSITIVE_INFINITY : most;
}
