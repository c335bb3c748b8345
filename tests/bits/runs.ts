/**
 * Whole runs of the engine, each boiled down to a fingerprint of every bit it computed. The same file runs in Node and in the
 * browsers; golden.json holds what comes out.
 */
import { batchesOf } from '../../src/engine/batches.ts';
import type { Experiment, TrainingSpec } from '../../src/engine/experiment.ts';
import { elementwiseActivationNames } from '../../src/engine/math/activations.ts';
import { erf } from '../../src/engine/math/erf.ts';
import { exp, expm1 } from '../../src/engine/math/exp.ts';
import { hashBits } from '../../src/engine/math/hash.ts';
import { log, log1p } from '../../src/engine/math/log.ts';
import { createRng } from '../../src/engine/math/rng.ts';
import { sigmoid } from '../../src/engine/math/sigmoid.ts';
import { cos, sin } from '../../src/engine/math/sin-cos.ts';
import { softplus } from '../../src/engine/math/softplus.ts';
import { tanh } from '../../src/engine/math/tanh.ts';
import { optimizerNames } from '../../src/engine/optimizers.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { subjects } from './subjects.ts';

export type Hashes = Readonly<Record<string, string>>;

/** All fingerprints by name. `nudge` changes the first weight of every network by so much: a test of the test. */
export function hashesOfRuns(nudge = 0): Hashes {
  const training = Object.entries(trained(nudge)).map(([name, { experiment, updates }]) => {
    return [name, hashBits(trainedNumbers(experiment, updates))] as const;
  });
  const looked = {
    'every activation, adamw': 3,
    'XOR 2-8-1, lr 3': 999,
    'XOR 2-8-1, lr 3, one at a time, shuffled, dropout': 70,
  };
  const traced = Object.entries(looked).map(([name, update]) => {
    const { experiment } = trained(nudge)[name] as TrainedRun;
    return [`trace of update ${update} of ${name}`, hashBits(tracedNumbers(experiment, update))] as const;
  });
  return Object.fromEntries([
    ...training,
    ...traced,
    ...Object.entries(subjects(nudge)).map(
      ([name, any]) => [`trace of ${name}`, hashBits(everyNumber(createRunOf(any)))] as const,
    ),
    ['elementary functions', hashBits(elementaryNumbers(nudge))],
    ['random numbers', hashBits(randomNumbers())],
  ]);
}

interface TrainedRun {
  readonly experiment: Experiment;
  readonly updates: number;
}

function trained(nudge: number): Readonly<Record<string, TrainedRun>> {
  const run = (updates: number, json: object): TrainedRun => {
    const validation = validateExperiment(json);
    if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
    return { experiment: nudged(validation.experiment, nudge), updates };
  };
  const sgd = (learningRate: number) => ({ kind: 'sgd', learningRate });
  const xor = {
    inputs: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [[0], [1], [1], [0]],
  };
  const xorLayers = [
    { units: 8, activation: 'tanh', initialization: { kind: 'normal', value: 1 } },
    { units: 1, activation: 'sigmoid' },
  ];
  const every = (kind: (typeof optimizerNames)[number]) =>
    run(
      200,
      everyActivation({
        loss: 'mse',
        optimizer: { kind, learningRate: 0.01 },
        batchSize: 4,
        clipNorm: 1,
        l1: 0.001,
        l2: 0.01,
      }),
    );
  return {
    'XOR 2-8-1, lr 3': run(1000, {
      network: { inputs: 2, layers: xorLayers },
      data: xor,
      training: { loss: 'mse', optimizer: sgd(3) },
      seed: 3,
    }),
    'XOR 2-8-1, lr 3, one at a time, shuffled, dropout': run(4000, {
      network: { inputs: 2, layers: xorLayers },
      data: xor,
      training: {
        loss: 'binary-cross-entropy',
        optimizer: sgd(3),
        batchSize: 1,
        shuffle: true,
        dropout: [0.25, 0],
      },
      seed: 4,
    }),
    'Mazur, 10,000 updates': run(10_000, {
      network: {
        inputs: 2,
        layers: [
          {
            units: 2,
            activation: 'sigmoid',
            weights: [
              [0.15, 0.2],
              [0.25, 0.3],
            ],
            bias: [0.35, 0.35],
          },
          {
            units: 2,
            activation: 'sigmoid',
            weights: [
              [0.4, 0.45],
              [0.5, 0.55],
            ],
            bias: [0.6, 0.6],
          },
        ],
      },
      data: { inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] },
      training: { loss: 'half-squared-error', optimizer: sgd(0.5), freeze: ['bias'] },
    }),
    'softmax 4-3-3': run(1000, {
      network: {
        inputs: 4,
        layers: [
          { units: 3, activation: 'relu', initialization: { kind: 'he-normal' } },
          { units: 3, activation: 'softmax' },
        ],
      },
      data: {
        inputs: [
          [1, 0, 1, 0],
          [0, 1, 1, 0],
          [1, 1, 0, 0.5],
        ],
        targets: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
      training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'adam', learningRate: 0.05 } },
    }),
    perceptron: run(40, {
      network: { inputs: 2, layers: [{ units: 1, activation: 'step' }] },
      data: { inputs: xor.inputs, targets: [[0], [0], [0], [1]] },
      training: { loss: 'mse', rule: 'perceptron', optimizer: sgd(0.1), batchSize: 1 },
    }),
    ...Object.fromEntries(optimizerNames.map((kind) => [`every activation, ${kind}`, every(kind)])),
  };
}

/** A deep network in which every activation that can be trained has a layer; softmax has the last. */
function everyActivation(training: TrainingSpec): object {
  const hidden = elementwiseActivationNames.filter((name) => name !== 'step');
  const layers = [...hidden, 'softmax'].map((activation, k) => {
    return { units: 4, activation, initialization: { kind: k % 2 === 0 ? 'xavier-normal' : 'he-uniform' } };
  });
  const rng = createRng(5, 'data');
  const rows = (count: number) => Array.from({ length: 10 }, () => Array.from({ length: count }, () => rng.normal()));
  return { network: { inputs: 3, layers }, data: { inputs: rows(3), targets: rows(4) }, training, seed: 5 };
}

function nudged(experiment: Experiment, nudge: number): Experiment {
  const [first, ...others] = experiment.network.layers as [Experiment['network']['layers'][number]];
  const weights = first.weights.map((row, j) => row.map((w, i) => (j + i === 0 ? w + nudge : w)));
  return { ...experiment, network: { ...experiment.network, layers: [{ ...first, weights }, ...others] } };
}

/** Loss and parameters, update by update. */
function* trainedNumbers(experiment: Experiment, updates: number): Generator<number> {
  const trainer = createTrainer(experiment);
  const { of } = batchesOf(experiment);
  yield* trainer.parameters;
  for (let update = 0; update < updates; update++) {
    yield trainer.update(of(update));
    yield* trainer.parameters;
  }
  yield* trainer.state;
}

/** All that one update computes, event by event. */
function* tracedNumbers(experiment: Experiment, update: number): Generator<number> {
  const { initial, values, count } = createRun(experiment).record(update);
  yield* initial;
  yield count;
  yield* values;
}

/** All that a run computes, event by event, in its one update or in its first 31. */
function* everyNumber(run: Run): Generator<number> {
  for (let update = 0; update < Math.min(31, run.updates); update++) yield* run.record(update).values;
}

function* elementaryNumbers(nudge: number): Generator<number> {
  const anywhere = [exp, expm1, log, log1p, tanh, sigmoid, softplus, erf];
  const rng = createRng(11, 'data');
  for (let k = 0; k < 20_000; k++) {
    const x = (k % 2 === 0 ? rng.normal() : 60 * rng.uniform() - 30) + nudge;
    for (const f of [...anywhere, sin, cos]) yield f(x);
  }
  for (const x of [0, -0, 1, -1, 5e-324, 1e-300, 1e300, 709.8, -745.2, Infinity, -Infinity, NaN])
    for (const f of anywhere) yield f(x);
}

function* randomNumbers(): Generator<number> {
  const rng = createRng(2, 'init', 1);
  for (let k = 0; k < 10_000; k++) yield* [rng.next(), rng.uniform(), rng.normal(), rng.integer(10)];
  yield* rng.shuffle(Array.from({ length: 1000 }, (_, n) => n));
}
