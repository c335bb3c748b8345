/** The network that is trained, as TensorFlow.js has it. */
import type { GradSaveFunc, Scalar, Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { pixelChange } from '../protocol/inputs.ts';
import { metricsOf } from '../protocol/metrics.ts';
import type { ModelFiles } from '../protocol/model-files.ts';
import { classCount, inputCount, kernelShapes, type LabSettings, modelName } from '../protocol/settings.ts';
import type { Core, Layers } from './backend.ts';
import type { Batch } from './batch.ts';
import { buildNetwork } from './build-network.ts';
import { initialLayers } from './initial-weights.ts';
import { createKerasOptimizer } from './keras-optimizer.ts';
import { saveModel } from './save-model.ts';

export interface Model {
  /**
   * One update; the loss (cross-entropy, without weight decay) and accuracy of the batch are those before it. The loss is
   * NaN, too, when the update leaves weights that are not finite: some layers would hide them.
   */
  train: (batch: Batch) => Promise<{ loss: number; accuracy: number }>;
  /** Probabilities, shape (images, 10), of images in 0…1. */
  predict: (pixels: Float32Array) => Promise<Float32Array>;
  /** Weights, what the optimizer remembers, updates so far: all that a run needs to go on as if it had never stopped. */
  state: () => Float32Array;
  /**
   * Goes back to a state, or takes weights alone (as in the model's files).
   * @throws RangeError when its length is neither
   */
  restore: (state: Float32Array) => void;
  files: () => Promise<ModelFiles>;
  /** Gives back everything the model has taken. */
  dispose: () => void;
}

/** A network with the initial weights of its seed: softmax at the end, cross-entropy. */
export function createModel(tf: Core, layers: Layers, settings: LabSettings): Model {
  /** Updates so far, the one under way included. Exact as a float32 to 16,777,216. */
  let step = 0;
  const network = buildNetwork(tf, layers, settings, () => step);
  const variables = network.trainableWeights.map((weight) => weight.read() as Variable);
  const start = initialLayers(kernelShapes(settings.network), settings.seed);
  const weights = createWeights(tf, variables, concat(start.flatMap(({ kernel, bias }) => [kernel, bias])));
  const optimizer = createKerasOptimizer(weights.values.length, settings.optimizer);
  const change = pixelChange(settings);

  return {
    async train({ pixels, labels }) {
      step += 1;
      const { probabilities, gradients } = backpropagate(tf, network, variables, change(pixels), labels);
      try {
        const gradient = await weights.join(gradients);
        const { loss, accuracy } = metricsOf((await probabilities.data()) as Float32Array, labels);
        if (settings.l2 > 0) weights.addDecay(gradient, settings.l2);
        optimizer.update(weights.values, gradient, step);
        weights.pass();
        return { loss: weights.areFinite() ? loss : Number.NaN, accuracy };
      } finally {
        tf.dispose([probabilities, ...gradients]);
      }
    },
    async predict(pixels) {
      const count = pixels.length / inputCount;
      const output = tf.tidy(() =>
        network.predict(tf.tensor2d(change(pixels), [count, inputCount]), { batchSize: count }),
      );
      const [tensor] = Array.isArray(output) ? output : [output];
      const probabilities = (await tensor!.data()) as Float32Array;
      tf.dispose(output);
      return probabilities;
    },
    state: () => concat([weights.values, ...optimizer.slots, Float32Array.of(step)]),
    restore(state) {
      const count = weights.values.length;
      const isWhole = state.length === count * (1 + optimizer.slots.length) + 1;
      if (!isWhole && state.length !== count) {
        throw new RangeError(`${state.length} numbers are no state of this network`);
      }
      weights.values.set(state.subarray(0, count));
      if (isWhole) {
        for (const [s, slot] of optimizer.slots.entries()) slot.set(state.subarray((s + 1) * count, (s + 2) * count));
        step = state.at(-1)!;
      }
      weights.pass();
    },
    files: () => saveModel(tf, network, modelName(settings)),
    dispose: () => void network.dispose(),
  };
}

/** Probabilities of a batch, and the gradient of its mean cross-entropy with respect to every variable. */
function backpropagate(
  tf: Core,
  network: Sequential,
  variables: readonly Variable[],
  pixels: Float32Array,
  labels: Uint8Array,
) {
  const hidden = network.layers.slice(0, -1);
  const [kernel, bias] = variables.slice(-2) as [Variable, Variable];
  let probabilities: Tensor | undefined;

  /** Softmax and cross-entropy as one function: its gradient, (probability − target) / count, cannot overflow. */
  const loss = tf.customGrad((logits, save) => {
    // Without keep it would go with everything else that is computed on the way.
    probabilities = tf.keep(tf.softmax(logits as Tensor));
    const difference = tf.sub(probabilities, tf.tensor2d(oneHot(labels), [labels.length, classCount]));
    (save as GradSaveFunc)([difference]);
    return {
      // Without use: the loss is measured on the probabilities, as it is for validation.
      value: tf.scalar(0),
      gradFunc: (_, [saved]) => tf.div(saved!, labels.length),
    };
  });
  const { value, grads } = tf.variableGrads(() => {
    const inputs: Tensor = tf.tensor2d(pixels, [labels.length, inputCount]);
    const features = hidden.reduce((x, layer) => layer.apply(x, { training: true }) as Tensor, inputs);
    return loss(tf.add(tf.matMul(features, kernel), bias)) as Scalar;
  }, [...variables]);
  value.dispose();
  return { probabilities: probabilities!, gradients: variables.map(({ name }) => grads[name]!) };
}

/** Targets, shape (labels, 10): 1 in the column of the label. */
function oneHot(labels: Uint8Array): Float32Array {
  const targets = new Float32Array(labels.length * classCount);
  for (const [n, label] of labels.entries()) targets[n * classCount + label] = 1;
  return targets;
}

/** All weights of a network in one array, which the optimizer changes, and the way to and from TensorFlow.js. */
function createWeights(tf: Core, variables: readonly Variable[], values: Float32Array) {
  const ends = variables.map((_, v) => variables.slice(0, v + 1).reduce((sum, { size }) => sum + size, 0));
  const joined = new Float32Array(values.length);
  const parts = variables.map(({ size, shape }, v) => ({ from: ends[v]! - size, to: ends[v]!, shape }));
  function pass(): void {
    tf.tidy(() => {
      for (const [v, { from, to, shape }] of parts.entries()) {
        // Not a copy: a backend that keeps the array itself sees no change of it before the next pass.
        variables[v]!.assign(tf.tensor(values.subarray(from, to), shape));
      }
    });
  }
  pass();
  return {
    values,
    /** One array, overwritten by the next call, of what has a tensor per variable. */
    async join(tensors: readonly Tensor[]): Promise<Float32Array> {
      for (const [v, data] of (await Promise.all(tensors.map((tensor) => tensor.data()))).entries()) {
        joined.set(data, parts[v]!.from);
      }
      return joined;
    },
    /** Adds the gradient of l2 · Σ w² over the kernels. */
    addDecay(gradient: Float32Array, l2: number): void {
      for (const { from, to } of parts.filter(({ shape }) => shape.length > 1)) {
        for (let k = from; k < to; k++) gradient[k] = gradient[k]! + 2 * l2 * values[k]!;
      }
    },
    /** Passes the values on to the network. */
    pass,
    areFinite(): boolean {
      let sum = 0;
      for (let k = 0; k < values.length; k++) sum += values[k]!;
      return Number.isFinite(sum);
    },
  };
}

function concat(arrays: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const array of arrays) {
    joined.set(array, start);
    start += array.length;
  }
  return joined;
}
