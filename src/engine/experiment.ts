/**
 * An experiment: everything a run depends on, as plain JSON. The same schema serves a lesson's figure, the link in the
 * address bar, a file for the command line and the export to PyTorch, Keras, NumPy and scikit-learn.
 *
 * Conventions are those of PyTorch: `weights[j][i]` runs from unit i of the layer before to unit j (rows receive),
 * z = W a + b, a = f(z). Layers are counted from 1; layer 0 is the input and computes nothing.
 */
import type { ActivationName } from './math/activations.ts';
import type { LossName } from './math/losses.ts';
import type { OptimizerName } from './optimizers/optimizer.ts';

export interface Experiment {
  readonly network: NetworkSpec;
  readonly data: DataSpec;
  readonly training: TrainingSpec;
  /** Fixes every random number: start values, shuffling, dropout. Default 1. */
  readonly seed?: number;
}

export interface NetworkSpec {
  /** How many numbers an example has. */
  readonly inputs: number;
  /** Layers 1…L in order; the last one is the output. */
  readonly layers: readonly LayerSpec[];
}

export interface LayerSpec {
  readonly units: number;
  readonly activation: ActivationName;
  /** Shape (units, units of the layer before). */
  readonly weights: readonly (readonly number[])[];
  /** Shape (units). */
  readonly bias: readonly number[];
  /** prelu only: the one learned slope of the layer for z < 0. */
  readonly slope?: number;
}

export interface DataSpec {
  /** Shape (examples, inputs). */
  readonly inputs: readonly (readonly number[])[];
  /** Shape (examples, units of the last layer). */
  readonly targets: readonly (readonly number[])[];
}

export interface TrainingSpec {
  readonly loss: LossName;
  /**
   * Rosenblatt's rule in place of a gradient: one layer of step units, δ = a − y. The loss is then only a count of mistakes:
   * mse is the share of outputs that are wrong.
   */
  readonly rule?: 'perceptron';
  readonly optimizer: OptimizerSpec;
  /** Examples an update averages over; the last batch of an epoch may be shorter. Default: all examples. */
  readonly batchSize?: number;
  /** How many times a run goes through the data; a run may be followed further. */
  readonly epochs?: number;
  /** Whether each epoch visits the examples in a new order, made from the seed. Default false: in the order of the data. */
  readonly shuffle?: boolean;
  /** What is not learned: all biases, or single weights and biases by name. Their gradients are computed all the same. */
  readonly freeze?: readonly Frozen[];
  /**
   * The names of the only parameters that are learned, such as `w.2.0.1` and `b.1.0`. No file of a dense network says it (see
   * `freeze`): it is how a descent walks along two weights of a network (descent/).
   */
  readonly only?: readonly string[];
  /** All gradients together are scaled so that their 2-norm is at most this. */
  readonly clipNorm?: number;
  /** λ: adds λ·w to the gradient of a weight, after clipping. Biases and slopes are not penalised. */
  readonly l2?: number;
  /** λ: adds λ·sign(w) to the gradient of a weight, after l2. */
  readonly l1?: number;
  /** Per layer: the share of its activations that is set to 0 in training; the others are divided by 1 − share. */
  readonly dropout?: readonly number[];
}

/** `bias` for all of them; `w.2.0.1` for the weight of layer 2 into unit 0 from unit 1; `b.1.0` for the bias of unit 0 of layer 1. */
export type Frozen = 'bias' | ParameterName;
export type ParameterName = `w.${number}.${number}.${number}` | `b.${number}.${number}`;

export interface OptimizerSpec {
  readonly kind: OptimizerName;
  /** η, the length of a step as a multiple of the gradient. */
  readonly learningRate: number;
  /** momentum, nesterov: v ← momentum · v + g. Default 0.9. */
  readonly momentum?: number;
  /** rmsprop: v ← alpha · v + (1 − alpha) · g². Default 0.99. */
  readonly alpha?: number;
  /** adam, adamw: m ← beta1 · m + (1 − beta1) · g. Default 0.9. */
  readonly beta1?: number;
  /** adam, adamw: v ← beta2 · v + (1 − beta2) · g². Default 0.999. */
  readonly beta2?: number;
  /** Added outside the root. Default 1e-8; adagrad 1e-10. */
  readonly epsilon?: number;
  /** adamw: every parameter is first multiplied by 1 − η · weightDecay. Default 0.01. */
  readonly weightDecay?: number;
}

/** Units per layer, the input first: [784, 32, 10]. */
export function layerSizes(network: NetworkSpec): number[] {
  return [network.inputs, ...network.layers.map((layer) => layer.units)];
}

/** How many numbers training can change: (inputs + 1) · units for each dense layer. */
export function parameterCount(sizes: readonly number[]): number {
  let count = 0;
  for (let l = 1; l < sizes.length; l++) count += ((sizes[l - 1] as number) + 1) * (sizes[l] as number);
  return count;
}
