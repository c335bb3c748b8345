/** A deep network before its first update, with start values of several kinds: what one forward and one backward pass find. */
import { batchGradients } from '../../engine/batch-gradients.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { type InitializationSpec, initialWeights } from '../../engine/initialization.ts';
import { createRng } from '../../engine/math/rng.ts';

export const startNames = ['zero', 'equal', 'small', 'Xavier', 'He', 'large'] as const;
export type StartName = (typeof startNames)[number];
export const startActivations = ['tanh', 'relu'] as const;
export type StartActivation = (typeof startActivations)[number];

export const startKinds: Readonly<Record<StartName, InitializationSpec>> = {
  zero: { kind: 'zeros' },
  equal: { kind: 'constant', value: 0.1 },
  small: { kind: 'normal', value: 0.01 },
  Xavier: { kind: 'xavier-uniform' },
  He: { kind: 'he-normal' },
  large: { kind: 'normal', value: 1 },
};

/** Hidden layers, units in each of them (and inputs), examples. */
export const depth = 6;
export const width = 24;
export const examples = 40;
const seed = 7;

/** How wide and deep a network of this kind is. */
interface Size {
  readonly width: number;
  readonly depth: number;
  readonly examples: number;
}

export const deepExperiment = (start: StartName, activation: StartActivation): Experiment =>
  startedWith(startKinds[start], activation, { width, depth, examples });

/** Hidden layers as wide as the inputs, and one linear output; inputs and targets are drawn around 0 with deviation 1. */
function startedWith(start: InitializationSpec, activation: StartActivation, size: Size): Experiment {
  const { normal } = createRng(seed, 'data');
  const layer = (l: number, units: number) => ({
    units,
    weights: initialWeights(start, seed, l, size.width, units),
    bias: Array.from({ length: units }, () => 0),
  });
  const draws = (count: number) => Array.from({ length: count }, normal);
  return {
    seed,
    network: {
      inputs: size.width,
      layers: [
        ...Array.from({ length: size.depth }, (_, k) => ({ ...layer(k + 1, size.width), activation })),
        { ...layer(size.depth + 1, 1), activation: 'linear' as const },
      ],
    },
    data: {
      inputs: Array.from({ length: size.examples }, () => draws(size.width)),
      targets: Array.from({ length: size.examples }, () => draws(1)),
    },
    training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  };
}

/** How large the signal of the last of so many ReLU layers is, measured by that of the first, with weights of this standard deviation. */
export function signalLeft(deviation: number, size: Size): number {
  const sizes = layerNumbers(startedWith({ kind: 'normal', value: deviation }, 'relu', size)).map((layer) =>
    meanSize(layer.activations),
  );
  return (sizes.at(-1) as number) / (sizes[0] as number);
}

/** What one hidden layer holds. */
export interface LayerNumbers {
  /** Of all its units for all examples. */
  readonly activations: readonly number[];
  /** ∂E/∂w of all its weights, the mean over the examples. */
  readonly gradients: readonly number[];
}

export interface NetworkNumbers {
  /** The hidden layers. */
  readonly layers: readonly LayerNumbers[];
  /** All inputs of all examples. */
  readonly inputs: readonly number[];
  /** ∂E/∂w of all weights into the output. */
  readonly output: readonly number[];
}

/** What one forward and one backward pass find, from the inputs to the output. */
export function networkNumbers(experiment: Experiment): NetworkNumbers {
  const hidden = experiment.network.layers.slice(0, -1);
  const activations = hidden.map((): number[] => []);
  const { layers } = batchGradients(experiment, undefined, (workspace) => {
    for (const [k, all] of activations.entries()) all.push(...(workspace.layers[k]?.a ?? []));
  });
  const gradients = layers.map(({ weightGradient }) => [...weightGradient]);
  return {
    layers: activations.map((all, k) => ({ activations: all, gradients: gradients[k] ?? [] })),
    inputs: experiment.data.inputs.flat(),
    output: gradients.at(-1) ?? [],
  };
}

export const layerNumbers = (experiment: Experiment) => networkNumbers(experiment).layers;

/** The mean of the sizes. */
export const meanSize = (values: readonly number[]) =>
  values.reduce((sum, its) => sum + Math.abs(its), 0) / values.length;
/** The share of numbers that are exactly 0. */
export const zeroShare = (values: readonly number[]) => values.filter((its) => its === 0).length / values.length;
