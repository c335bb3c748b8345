/** A whole network, there and back without the tape, beside TensorFlow.js's tape in plain JavaScript. */
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { expect, test } from 'vitest';
import { crossEntropy } from '../../../../src/lab/worker/cross-entropy.ts';
import { backpropagation } from '../../../../src/lab/worker/kernels/backpropagation.ts';
import { ownKernelsOf } from '../../../../src/lab/worker/kernels/own-kernels.ts';
import { useTensorFlow } from '../use-tensorflow.ts';
import { drawn, largestDifference, numbersOn } from './beside-plain.ts';

const library = useTensorFlow();
const count = 5;
const labels = Uint8Array.from({ length: count }, (_, n) => (3 * n) % 10);

type Make = (layers: ReturnType<typeof library>['layers']['layers']) => object[];

/** Networks that the page does not offer, as much as those it does. */
const networks: Readonly<Record<string, Make>> = {
  'sigmoid, tanh and ReLU': ({ dense }) => [
    dense({ units: 13, activation: 'sigmoid', inputShape: [784] }),
    dense({ units: 9, activation: 'tanh' }),
    dense({ units: 6, activation: 'relu' }),
    dense({ units: 10, activation: 'softmax' }),
  ],
  swish: ({ reshape, conv2d, ...layers }) => [
    reshape({ inputShape: [784], targetShape: [28, 28, 1] }),
    conv2d({ filters: 3, kernelSize: 5, strides: 4, activation: 'swish' }),
    layers.flatten(),
    layers.dense({ units: 7, activation: 'swish' }),
    layers.dense({ units: 10, activation: 'softmax' }),
  ],
  'convolutions with leaky ReLU, strides, and maxima of odd sizes': ({ reshape, conv2d, leakyReLU, ...layers }) => [
    reshape({ inputShape: [784], targetShape: [28, 28, 1] }),
    conv2d({ filters: 5, kernelSize: [3, 2], strides: 2, padding: 'same' }),
    leakyReLU({ alpha: 0.1 }),
    layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
    conv2d({ filters: 9, kernelSize: 2, padding: 'valid', activation: 'relu' }),
    layers.flatten(),
    layers.dense({ units: 10, activation: 'softmax' }),
  ],
};

test.each(Object.entries(networks))('has the gradients of the tape: %s', async (_, make) => {
  const { tf, layers } = library();
  const build = (): Sequential => {
    const network = layers.sequential({ layers: make(layers.layers) as never });
    for (const [v, variable] of network.trainableWeights.entries()) {
      const { shape } = variable.read();
      variable.write(tf.div(drawn(tf, shape as number[], v), 3));
    }
    return network;
  };
  const pixels = () => drawn(tf, [count, 784], 3, 0.3);
  const own = build();
  const { gradients, probabilities, release } = backpropagation(tf, ownKernelsOf(tf.backend())!, own)!(
    pixels().dataSync() as Float32Array,
    labels,
  );
  const kernels = ownKernelsOf(tf.backend())!;
  const computed = gradients.flatMap((gradient) => [
    ...kernels.numbers(
      kernels.at(gradient),
      gradient.shape.reduce((product, size) => product * size, 1),
    ),
  ]);
  release();
  const taped = await numbersOn(tf, 'cpu', () => {
    const network = build();
    const variables = network.trainableWeights.map((weight) => weight.read() as Variable);
    const hidden = network.layers.slice(0, -1);
    const [kernel, bias] = variables.slice(-2) as [Variable, Variable];
    const logits = () =>
      tf.add(tf.matMul(hidden.reduce((x, layer) => layer.apply(x) as Tensor, pixels()) as never, kernel), bias);
    const loss = () =>
      tf.neg(tf.sum(tf.mul(tf.logSoftmax(logits()), tf.div(tf.oneHot(tf.tensor1d(labels, 'int32'), 10), count))));
    const { grads } = tf.variableGrads(loss as never, variables);
    return [crossEntropy(tf, logits(), labels)[0], ...variables.map(({ name }) => grads[name]!)];
  });
  expect([...probabilities].every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(largestDifference([...probabilities, ...computed], taped)).toBeLessThan(2e-6);
  expect(Math.max(...taped.slice(50).map(Math.abs))).toBeGreaterThan(1e-3);
});

test('leaves a network to the tape that has a layer it does not know', () => {
  const { tf, layers } = library();
  const { dense, batchNormalization } = layers.layers;
  const network = layers.sequential({
    layers: [dense({ units: 4, inputShape: [784] }), batchNormalization(), dense({ units: 10, activation: 'softmax' })],
  });
  expect(backpropagation(tf, ownKernelsOf(tf.backend())!, network)).toBeUndefined();
});
