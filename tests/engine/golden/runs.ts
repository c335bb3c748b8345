/**
 * Runs whose every bit is fixed for ever: the same hashes in Node and in every browser. It imports nothing but the engine, so
 * that it can be bundled and started anywhere.
 */

import { batchesOf } from '../../../src/engine/batches.ts';
import type { TrainingSpec } from '../../../src/engine/experiment.ts';
import { convolutionGraph } from '../../../src/engine/graph/convolution.ts';
import { lstmGraph } from '../../../src/engine/graph/lstm.ts';
import { recordGraph } from '../../../src/engine/graph/sweep.ts';
import { activationNames } from '../../../src/engine/math/activations.ts';
import { hashBits } from '../../../src/engine/math/hash.ts';
import { createRng } from '../../../src/engine/math/rng.ts';
import { optimizerNames } from '../../../src/engine/optimizers.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { validateExperiment } from '../../../src/engine/validate.ts';

const xor = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
};

/** An experiment whose weights are drawn, so that the hash covers the random numbers too. */
function experiment(
  activations: readonly string[],
  sizes: readonly number[],
  data: { inputs: number[][]; targets: number[][] },
  training: TrainingSpec,
) {
  const layers = activations.map((activation, k) => ({
    units: sizes[k + 1],
    activation,
    initialization: { kind: k % 2 === 0 ? 'xavier-uniform' : 'he-normal' },
  }));
  const validation = validateExperiment({ network: { inputs: sizes[0], layers }, data, training, seed: 7 });
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.experiment;
}

/** Every state and every loss of a run of the plain path. */
function* states(given: ReturnType<typeof experiment>, updates: number) {
  const trainer = createTrainer(given);
  const batches = batchesOf(given);
  for (let u = 0; u < updates; u++) {
    yield trainer.update(batches.of(u));
    yield* trainer.state;
  }
}

/** Every value of every event. */
function* events(given: ReturnType<typeof experiment>, updates: number) {
  const run = createRun(given);
  for (let u = 0; u < updates; u++) yield* run.record(u).values;
}

function* randomNumbers() {
  const rng = createRng(42, 'golden', 1);
  for (let k = 0; k < 1000; k++) {
    yield rng.normal();
    yield rng.uniform();
    yield rng.integer(1 + k);
  }
}

const noisy = {
  inputs: Array.from({ length: 7 }, (_, n) => [n / 3 - 1, 1.7 - n / 2, (n % 3) / 7]),
  targets: Array.from({ length: 7 }, (_, n) => [0, 1, 2].map((k) => Number(n % 3 === k))),
};

/** The hash of every golden run. */
export function goldenHashes(): Record<string, string> {
  const hashes: Record<string, string> = {};
  const add = (name: string, numbers: Iterable<number>) => {
    hashes[name] = hashBits(numbers);
  };
  add('random numbers', randomNumbers());
  const wild = experiment(['tanh', 'sigmoid'], [2, 8, 1], xor, {
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 3 },
    batchSize: 1,
  });
  add('XOR 2-8-1, η = 3, 1,000 epochs', states(wild, 4000));
  add('XOR 2-8-1, η = 3, every event of 50 updates', events(wild, 50));
  const smooth = activationNames.filter((name) => name !== 'step' && name !== 'softmax');
  for (const [k, kind] of optimizerNames.entries()) {
    const hidden = [smooth[k] as string, smooth[(k + 5) % smooth.length] as string];
    const given = experiment([...hidden, 'softmax'], [3, 5, 4, 3], noisy, {
      loss: 'categorical-cross-entropy',
      optimizer: { kind, learningRate: 0.05 },
      batchSize: 3,
      shuffle: true,
      clipNorm: 1,
      l2: 0.01,
      dropout: [0.2, 0, 0],
    });
    add(`${kind}: ${hidden.join(', ')}, softmax; 200 updates`, states(given, 200));
    add(`${kind}: ${hidden.join(', ')}, softmax; every event of 5 updates`, events(given, 5));
  }
  const gate = { w: 0.5, u: 0.1, b: 0.2 };
  const lstm = lstmGraph({
    kind: 'lstm',
    gates: { i: gate, f: gate, g: gate, o: gate },
    inputs: [1, 0, -1],
    target: 0.5,
  });
  add('LSTM cell, both sweeps', recordGraph(lstm).values);
  const rng = createRng(3, 'data');
  const convolution = convolutionGraph({
    kind: 'convolution',
    image: Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => rng.normal())),
    filters: [Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => rng.normal()))],
    bias: [0.1],
    activation: 'relu',
    pool: { size: 2 },
    output: { weights: [0.3, -0.2, 0.1, 0.4], bias: 0, target: 1 },
  });
  add('convolution, both sweeps', recordGraph(convolution).values);
  return hashes;
}
