/** The three networks of the bench: XOR's, a playground's, and one for MNIST's format (with made-up pixels). */
import { type Experiment, layerSizes } from '../../src/engine/experiment.ts';
import { createRng } from '../../src/engine/math/rng.ts';
import { validateExperiment } from '../../src/engine/validate.ts';

export interface BenchNetwork {
  readonly name: string;
  readonly experiment: Experiment;
  /** Updates of one timed slice. */
  readonly slice: number;
}

function network(activations: readonly string[], sizes: readonly number[], slice: number): BenchNetwork {
  const rng = createRng(1, 'data');
  const outputs = sizes.at(-1) as number;
  const classifies = activations.at(-1) === 'softmax';
  const inputs = Array.from({ length: 32 }, () =>
    // Most pixels of a digit are 0.
    Array.from({ length: sizes[0] as number }, () => (classifies && rng.uniform() < 0.8 ? 0 : rng.uniform())),
  );
  const targets = inputs.map((_, n) =>
    Array.from({ length: outputs }, (__, k) => (classifies ? Number(n % outputs === k) : rng.uniform())),
  );
  const validation = validateExperiment({
    network: {
      inputs: sizes[0],
      layers: activations.map((activation, k) => ({ units: sizes[k + 1], activation })),
    },
    data: { inputs, targets },
    training: {
      loss: classifies ? 'categorical-cross-entropy' : 'half-squared-error',
      optimizer: { kind: 'sgd', learningRate: 0.01 },
      batchSize: 1,
    },
  });
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return { name: layerSizes(validation.experiment.network).join('-'), experiment: validation.experiment, slice };
}

export const networks: readonly BenchNetwork[] = [
  network(['sigmoid', 'sigmoid'], [2, 2, 1], 300_000),
  network(['tanh', 'tanh', 'tanh'], [2, 8, 8, 1], 60_000),
  network(['relu', 'softmax'], [784, 32, 10], 1_600),
];
