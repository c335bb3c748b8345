/** The network that is trained, as TensorFlow.js has it. */
import type { GradSaveFunc, Scalar, Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { pixelChange } from '../protocol/inputs.ts';
import { metricsOf } from '../protocol/metrics.ts';
import type { ModelFiles } from '../protocol/model-files.ts';
import { rateAt } from '../protocol/schedule.ts';
import { inputCount, kernelShapes, type LabSettings, modelName } from '../protocol/settings.ts';
import type { Core, Layers } from './backend.ts';
import type { Batch } from './batch.ts';
import { buildNetwork } from './build-network.ts';
import { type BuiltLayer, builtLayers } from './built-layers.ts';
import { crossEntropy } from './cross-entropy.ts';
import { initialLayers } from './initial-weights.ts';
import { type Backpropagated, backpropagation } from './kernels/backpropagation.ts';
import { ownKernelsOf } from './kernels/own-kernels.ts';
import { weightsInMemory } from './kernels/weights-in-memory.ts';
import { createInner, type Inner } from './look-inside.ts';
import { imagesAtOnce } from './patience.ts';
import { saveModel } from './save-model.ts';
import { concat, weightsInArrays } from './trained-weights.ts';

export interface Model {
  /** The layers it computes with, in their order. */
  readonly layers: readonly BuiltLayer[];
  /** Images that it reads at once: few enough that a run and messages wait for a fraction of a second at most. */
  readonly atOnce: number;
  /**
   * One update; the loss (cross-entropy, without weight decay) and accuracy of the batch are those before it. The loss is
   * NaN, too, when the update leaves weights that are not finite: some layers would hide them.
   *
   * @param look is shown what the update is made of, before the weights change; nothing of it may be kept
   */
  train: (batch: Batch, look?: (found: Backpropagated) => Promise<void>) => Promise<{ loss: number; accuracy: number }>;
  /** Probabilities, shape (images, 10), of images in 0…1. */
  predict: (pixels: Float32Array) => Promise<Float32Array>;
  /** What happens inside while it predicts. */
  readonly inner: Inner;
  /** A copy of all weights, as in the model's files. */
  weights: () => Float32Array<ArrayBuffer>;
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
  const clock = { step: 0 };
  const network = buildNetwork(tf, layers, settings, () => clock.step);
  const start = initialLayers(kernelShapes(settings.network), settings.seed, settings.start);
  const initial = concat(start.flatMap(({ kernel, bias }) => [kernel, bias]));
  return createModelOf(tf, network, initial, settings, clock);
}

/**
 * Any network whose last layer is dense with 10 outputs and softmax.
 *
 * @param initial weights of all layers, the first layer's first
 * @param clock updates so far, the one under way included: kept here. Exact as a float32 to 16,777,216
 */
export function createModelOf(
  tf: Core,
  network: Sequential,
  initial: Float32Array,
  settings: LabSettings,
  clock: { step: number },
): Model {
  const variables = network.trainableWeights.map((weight) => weight.read() as Variable);
  const own = ownKernelsOf(tf.backend());
  const changed = { ...settings, rateAt: (step: number) => rateAt(settings, step) };
  const weights = own
    ? weightsInMemory(own, variables, initial, changed)
    : weightsInArrays(tf, variables, initial, changed);
  const change = pixelChange(settings);
  const withoutTape = own && backpropagation(tf, own, network);

  const built = builtLayers(network);

  return {
    layers: built,
    atOnce: imagesAtOnce(settings.network),
    inner: createInner(tf, network, built, change),
    async train({ pixels, labels }, look) {
      clock.step += 1;
      const found = withoutTape
        ? withoutTape(change(pixels), labels)
        : await byTape(tf, network, variables, { pixels: change(pixels), labels }, look !== undefined);
      const { probabilities, gradients, release } = found;
      try {
        if (look) await look(found);
        const { loss, accuracy } = metricsOf(probabilities, labels);
        const areFinite = await weights.update(gradients, clock.step);
        return { loss: areFinite ? loss : Number.NaN, accuracy };
      } finally {
        release();
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
    weights: () => weights.numbers().slice(0, weights.count) as Float32Array<ArrayBuffer>,
    state: () => concat([weights.numbers(), Float32Array.of(clock.step)]),
    restore(state) {
      const whole = weights.count * (1 + weights.slotCount);
      if (state.length !== whole + 1 && state.length !== weights.count) {
        throw new RangeError(`${state.length} numbers are no state of this network`);
      }
      if (state.length === whole + 1) clock.step = state.at(-1)!;
      weights.set(state.subarray(0, Math.min(state.length, whole)));
    },
    files: () => saveModel(tf, network, modelName(settings)),
    dispose() {
      weights.dispose();
      network.dispose();
    },
  };
}

/** The same by TensorFlow.js's own differentiation, on every backend. */
async function byTape(
  tf: Core,
  network: Sequential,
  variables: readonly Variable[],
  { pixels, labels }: Batch,
  keepsOutputs: boolean,
): Promise<Backpropagated> {
  const outputs: Tensor[] = [];
  const answered = (output: Tensor) => {
    if (keepsOutputs) outputs.push(tf.keep(output));
    return output;
  };
  const hidden = network.layers.slice(0, -1);
  const [kernel, bias] = variables.slice(-2) as [Variable, Variable];
  let probabilities: Tensor | undefined;

  const loss = tf.customGrad((logits, save) => {
    const [shares, gradient] = crossEntropy(tf, logits as Tensor, labels);
    // Without keep they would go with everything else that is computed on the way.
    probabilities = tf.keep(shares);
    (save as GradSaveFunc)([gradient]);
    return {
      // Without use: the loss is measured on the probabilities, as it is for validation.
      value: tf.scalar(0),
      gradFunc: (_, [saved]) => saved!.clone(),
    };
  });
  const { value, grads } = tf.variableGrads(() => {
    const inputs: Tensor = tf.tensor2d(pixels, [labels.length, inputCount]);
    const features = hidden.reduce((x, layer) => answered(layer.apply(x, { training: true }) as Tensor), inputs);
    return loss(tf.add(tf.matMul(features, kernel), bias)) as Scalar;
  }, [...variables]);
  value.dispose();
  const gradients = variables.map(({ name }) => grads[name]!);
  const release = () => tf.dispose([probabilities!, ...gradients, ...outputs]);
  try {
    return { probabilities: (await probabilities!.data()) as Float32Array, gradients, outputs, release };
  } catch (error) {
    release();
    throw error;
  }
}
