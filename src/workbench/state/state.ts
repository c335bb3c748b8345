/** All that a reader has built, as plain data: what a link, a file and an undo hold. */
import type { ParameterName, TrainingSpec } from '../../engine/experiment.ts';
import type { InitializationSpec } from '../../engine/initialization.ts';
import type { ActivationName } from '../../engine/math/activations.ts';
import type { Granularity } from '../../engine/trace/granularities.ts';
import type { DataSource, Preparation } from '../data/kinds.ts';

export interface WorkbenchState {
  readonly version: 1;
  readonly source: DataSource;
  readonly preparation: Preparation;
  readonly network: BuiltNetwork;
  readonly training: BuiltTraining;
  readonly time: Moment;
}

export interface BuiltLayer {
  readonly units: number;
  readonly activation: ActivationName;
}

export interface BuiltNetwork {
  /** Layers 1…L; the last one is the output. */
  readonly layers: readonly BuiltLayer[];
  /** How the weights begin. The seed fixes every random number of a run: start values, the order of the examples, dropout. */
  readonly start: InitializationSpec & { readonly seed: number };
  /** Start values that the reader has set: `w.2.0.1` and `b.1.0`, as the stage names them. */
  readonly changes: Readonly<Record<string, number>>;
  /** Weights and biases that are not learned, by the same names. */
  readonly frozen: readonly ParameterName[];
}

/** What the engine offers for training; what is frozen stands with the network, the seed with its start. */
export type BuiltTraining = Omit<TrainingSpec, 'freeze' | 'only'>;

/** Where the reader stands in the run. */
export interface Moment {
  /** How many updates have been made. */
  readonly update: number;
  /** Events of the next update that have happened. */
  readonly done: number;
  readonly granularity: Granularity;
}

/** Above this a page would stop answering, and no picture would be of use. The data have limits of their own. */
export const builtLimits = {
  layers: 8,
  units: 256,
  parameters: 100_000,
  updates: 1_000_000,
} as const;

/** What a new visitor sees: two moons, and a network that learns to part them in a second. */
export const opened: WorkbenchState = {
  version: 1,
  source: { kind: 'moons', points: 200, noise: 0.1, seed: 1 },
  preparation: { features: ['x', 'y'], standardise: true, validation: 0, test: 0.3, seed: 1 },
  network: {
    layers: [
      { units: 4, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
    start: { kind: 'xavier-uniform', seed: 1 },
    changes: {},
    frozen: [],
  },
  training: {
    loss: 'binary-cross-entropy',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
    batchSize: 10,
    shuffle: true,
  },
  time: { update: 0, done: 0, granularity: 'operation' },
};
