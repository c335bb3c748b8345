/** Weights that are changed in TensorFlow.js's memory have the bits of those that are changed in arrays. */
import type { Tensor } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { createRng } from '../../../../src/engine/math/rng.ts';
import { optimizerKinds } from '../../../../src/lab/protocol/settings.ts';
import { ownKernelsOf } from '../../../../src/lab/worker/kernels/own-kernels.ts';
import { weightsInMemory } from '../../../../src/lab/worker/kernels/weights-in-memory.ts';
import { concat, weightsInArrays } from '../../../../src/lab/worker/trained-weights.ts';
import { useTensorFlow } from '../use-tensorflow.ts';

const library = useTensorFlow();
/** Whole fours and what is left of them; a matrix, which decays, and biases, which do not. */
const shapes = [[5, 7], [7], [2, 2, 1, 3], [3], [1]];
const sizes = shapes.map((shape) => shape.reduce((product, size) => product * size, 1));

/** Numbers of very different sizes. */
function random(count: number, step: number, variable = 0): Float32Array {
  const rng = createRng(3, 'weights', step, variable);
  return Float32Array.from({ length: count }, () => (rng.uniform() - 0.5) * 10 ** (rng.integer(9) - 6));
}

function both(kind: (typeof optimizerKinds)[number], l2 = 0, l1 = 0, clip = 0) {
  const { tf } = library();
  const start = concat(sizes.map((size, v) => random(size, 0, v)));
  const settings = { optimizer: { kind, learningRate: 0.013 }, l2, l1, clip };
  const create = () => shapes.map((shape) => tf.variable(tf.zeros(shape)));
  const own = ownKernelsOf(tf.backend())!;
  return [weightsInMemory(own, create(), start, settings), weightsInArrays(tf, create(), start, settings)] as const;
}

const gradients = (step: number): Tensor[] =>
  shapes.map((shape, v) => library().tf.tensor(random(sizes[v]!, step, v), shape));

describe.each(optimizerKinds)('%s', (kind) => {
  test.each([
    [0, 0, 0],
    [0.01, 0, 0],
    [0.01, 0.003, 2],
  ])(
    'changes weights to the last bit as its rule in arrays does, l2 %f, l1 %f, clipped at %f',
    async (l2, l1, clip) => {
      const [memory, arrays] = both(kind, l2, l1, clip);
      for (let step = 1; step <= 20; step++) {
        for (const weights of [memory, arrays]) expect(await weights.update(gradients(step), step)).toBe(true);
      }
      expect(memory.numbers()).toEqual(arrays.numbers());
      memory.dispose();
    },
  );

  test('goes on from what it was, and from weights alone', async () => {
    const [memory, arrays] = both(kind);
    await memory.update(gradients(1), 1);
    arrays.set(memory.numbers());
    for (const weights of [memory, arrays]) await weights.update(gradients(2), 2);
    expect(memory.numbers()).toEqual(arrays.numbers());
    const alone = random(memory.count, 99);
    memory.set(alone);
    expect(memory.numbers().subarray(0, memory.count)).toEqual(alone);
    memory.dispose();
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a gradient of %f is noticed wherever it stands', async (value) => {
  const { tf } = library();
  for (const [v, size] of sizes.entries()) {
    for (const place of [0, size - 1]) {
      const [memory] = both('sgd');
      const wrong = gradients(1).map((tensor, k) => {
        const numbers = tensor.dataSync();
        if (k === v) numbers[place] = value;
        return tf.tensor(numbers, tensor.shape);
      });
      expect(await memory.update(wrong, 1)).toBe(false);
      memory.dispose();
    }
  }
});
