import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { kerasEpsilon, power } from '../../../src/lab/protocol/keras-constants.ts';
import { type OptimizerKind, optimizerKinds } from '../../../src/lab/protocol/settings.ts';
import { createKerasOptimizer } from '../../../src/lab/worker/keras-optimizer.ts';

const startWeights = [0.5, -1, 2, 0];
const gradientAt = (step: number) => startWeights.map((_, k) => Math.sin(3 * k + step));

/** The weights after some updates. */
function ours(kind: OptimizerKind, learningRate: number, updates: number): number[] {
  const optimizer = createKerasOptimizer(startWeights.length, { kind, learningRate });
  const weights = Float32Array.from(startWeights);
  for (let step = 1; step <= updates; step++) optimizer.update(weights, Float32Array.from(gradientAt(step)), step);
  return [...weights];
}

/** The same with the optimizers of TensorFlow.js. */
function theirs(kind: OptimizerKind, learningRate: number, updates: number): number[] {
  const { train } = tf;
  const optimizers = {
    sgd: () => train.sgd(learningRate),
    momentum: () => train.momentum(learningRate, 0.9),
    rmsprop: () => train.rmsprop(learningRate, 0.9, 0, kerasEpsilon),
    adagrad: () => train.adagrad(learningRate, 0.1),
    adam: () => train.adam(learningRate, 0.9, 0.999, kerasEpsilon),
  };
  const optimizer = optimizers[kind]();
  const weights = tf.variable(tf.tensor1d(startWeights));
  for (let step = 1; step <= updates; step++) {
    optimizer.applyGradients([{ name: weights.name, tensor: tf.tensor1d(gradientAt(step)) }]);
  }
  return [...weights.dataSync()];
}

describe('an optimizer', () => {
  test.each(optimizerKinds)('changes weights as TensorFlow.js’s does: %s', (kind) => {
    const rate = kind === 'sgd' || kind === 'momentum' ? 0.1 : 0.01;
    const expected = theirs(kind, rate, 50);
    ours(kind, rate, 50).forEach((weight, k) => {
      expect(weight).toBeCloseTo(expected[k]!, 4);
    });
  });

  test.each(optimizerKinds)('leaves a weight whose gradient is always 0 as it is: %s', (kind) => {
    const optimizer = createKerasOptimizer(1, { kind, learningRate: 1 });
    const weights = Float32Array.of(0.25);
    for (let step = 1; step <= 10; step++) optimizer.update(weights, Float32Array.of(0), step);
    expect(weights[0]).toBe(0.25);
  });

  test('adam’s first update has the size of the learning rate', () => {
    const changes = ours('adam', 0.001, 1).map((weight, k) => Math.abs(weight - startWeights[k]!));
    for (const change of changes) expect(change).toBeCloseTo(0.001, 6);
  });
});

test.each([
  [0.9, 1],
  [0.999, 3],
  [0.9, 100],
  [0.999, 400_000],
])('the power %f ^ %i is that of mathematics', (base, exponent) => {
  expect(power(base, exponent)).toBeCloseTo(base ** exponent, 12);
});
