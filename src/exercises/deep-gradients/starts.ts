/** A deep network before its first update, with start values of several kinds: what one forward and one backward pass find. */
import { batchGradients } from '../../engine/batch-gradients.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { type InitializationSpec, initialWeights } from '../../engine/initialization.ts';
import { createRng } from '../../engine/math/rng.ts';

export const startNames = ['zero', 'equal', 'small', 'Xavier', 'He', 'large'] as const;
export type StartName = (typeof startNames)[number];
export const startActivations = ['tanh', 'relu'] as const;
export type StartActivation = (typeof startActivations)[number];

const kinds: Readonly<Record<StartName, InitializationSpec>> = {
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

export function deepExperiment(start: StartName, activation: StartActivation): Experiment {
  const { normal } = createRng(seed, 'data');
  const layer = (l: number, units: number) => ({
    units,
    weights: initialWeights(kinds[start], seed, l, width, units),
    bias: Array.from({ length: units }, () => 0),
  });
  const draws = (count: number) => Array.from({ length: count }, normal);
  return {
    seed,
    network: {
      inputs: width,
      layers: [
        ...Array.from({ length: depth }, (_, k) => ({ ...layer(k + 1, width), activation })),
        { ...layer(depth + 1, 1), activation: 'linear' as const },
      ],
    },
    data: {
      inputs: Array.from({ length: examples }, () => draws(width)),
      targets: Array.from({ length: examples }, () => draws(1)),
    },
    training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  };
}

/** What one hidden layer holds. */
export interface LayerNumbers {
  /** Of all its units for all examples. */
  readonly activations: readonly number[];
  /** ∂E/∂w of all its weights, the mean over the examples. */
  readonly gradients: readonly number[];
}

export function layerNumbers(experiment: Experiment): LayerNumbers[] {
  const hidden = experiment.network.layers.slice(0, -1);
  const activations = hidden.map((): number[] => []);
  const { layers } = batchGradients(experiment, undefined, (workspace) => {
    for (const [k, all] of activations.entries()) all.push(...(workspace.layers[k]?.a ?? []));
  });
  return activations.map((all, k) => ({ activations: all, gradients: [...(layers[k]?.weightGradient ?? [])] }));
}

/** The mean of the sizes. */
export const meanSize = (values: readonly number[]) =>
  values.reduce((sum, its) => sum + Math.abs(its), 0) / values.length;
/** The share of numbers that are exactly 0. */
export const zeroShare = (values: readonly number[]) => values.filter((its) => its === 0).length / values.length;
