/**
 * The same network trained with tfjs-core on its cpu backend, float32, one example an update, for scale only. The gradients
 * are written out, so that it is spared the tape: with it, it is slower still.
 */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { ActivationName } from '../../src/engine/math/activations.ts';
import type { Contender } from './measure.ts';

const updates = 40;

const activate: Partial<Record<ActivationName, (z: tf.Tensor2D) => tf.Tensor2D>> = {
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  relu: tf.relu,
  softmax: tf.softmax,
};

/** δ from ∂E/∂a and a. Behind softmax ∂E/∂z is what arrives. */
function deltaOf(name: ActivationName, g: tf.Tensor2D, a: tf.Tensor2D): tf.Tensor2D {
  if (name === 'softmax') return g;
  if (name === 'sigmoid') return tf.mul(g, tf.mul(a, tf.sub(1, a)));
  if (name === 'tanh') return tf.mul(g, tf.sub(1, tf.square(a)));
  return tf.mul(g, tf.step(a));
}

export async function tensorflow({ network, data, training }: Experiment): Promise<Contender> {
  await tf.setBackend('cpu');
  const layers = network.layers.map(({ weights, bias, activation }) => ({
    weights: tf.variable(tf.transpose(tf.tensor2d(weights.map((row) => [...row])))),
    bias: tf.variable(tf.tensor2d([[...bias]])),
    activation,
  }));
  const x = data.inputs.map((row) => tf.tensor2d([[...row]]));
  const y = data.targets.map((row) => tf.tensor2d([[...row]]));

  const update = (n: number) => {
    const sent = [x[n] as tf.Tensor2D];
    for (const { weights, bias, activation } of layers) {
      const z = tf.add(tf.matMul(sent.at(-1) as tf.Tensor2D, weights as unknown as tf.Tensor2D), bias);
      sent.push((activate[activation] as (z: tf.Tensor2D) => tf.Tensor2D)(z as tf.Tensor2D));
    }
    let g = tf.sub(sent.at(-1) as tf.Tensor2D, y[n] as tf.Tensor2D) as tf.Tensor2D;
    for (const [l, { weights, bias, activation }] of [...layers.entries()].toReversed()) {
      const delta = deltaOf(activation, g, sent[l + 1] as tf.Tensor2D);
      g = tf.matMul(delta, weights as unknown as tf.Tensor2D, false, true);
      const gradient = tf.matMul(sent[l] as tf.Tensor2D, delta, true, false);
      weights.assign(tf.sub(weights, tf.mul(training.optimizer.learningRate, gradient)));
      bias.assign(tf.sub(bias, tf.mul(training.optimizer.learningRate, delta)));
    }
  };

  const run = () => {
    for (let u = 0; u < updates; u++) tf.tidy(() => update(u % x.length));
  };
  return { name: 'tfjs cpu', units: updates, run };
}
