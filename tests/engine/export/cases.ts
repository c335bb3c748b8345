/** Experiments that between them use everything an exported program has to express. */
import type { Experiment, LayerSpec, TrainingSpec } from '../../../src/engine/experiment.ts';
import { initialWeights } from '../../../src/engine/initialization.ts';
import type { ActivationName } from '../../../src/engine/math/activations.ts';
import { createRng } from '../../../src/engine/math/rng.ts';
import { mazur } from '../examples.ts';

const normals = (rows: number, columns: number, seed: number) =>
  initialWeights({ kind: 'normal', value: 1 }, seed, 9, columns, rows);

/** A network with weights, biases and data drawn from a seed. */
export function drawn(
  inputs: number,
  shape: readonly (readonly [units: number, activation: ActivationName])[],
  training: TrainingSpec,
  { seed = 1, examples = 5 } = {},
): Experiment {
  const layers = shape.map(([units, activation], k): LayerSpec => {
    const weights = normals(units, shape[k - 1]?.[0] ?? inputs, seed * 100 + k);
    const bias = normals(1, units, seed * 100 + k + 50)[0] as number[];
    return { units, activation, weights, bias, ...(activation === 'prelu' ? { slope: 0.2 } : {}) };
  });
  const outputs = (shape.at(-1) as (typeof shape)[number])[0];
  const rng = createRng(seed, 'data');
  const target = (n: number, k: number) => {
    if (training.loss === 'categorical-cross-entropy') return Number(n % outputs === k);
    return training.loss === 'binary-cross-entropy' || training.rule ? Number(rng.uniform() < 0.5) : rng.normal();
  };
  return {
    network: { inputs, layers },
    data: {
      inputs: normals(examples, inputs, seed + 7),
      targets: Array.from({ length: examples }, (_, n) => Array.from({ length: outputs }, (_, k) => target(n, k))),
    },
    training,
    seed,
  };
}

const mse = (optimizer: TrainingSpec['optimizer'], rest: Partial<TrainingSpec> = {}): TrainingSpec => ({
  loss: 'mse',
  optimizer,
  ...rest,
});
const sgd = { kind: 'sgd', learningRate: 0.1 } as const;

/** One unit whose z is `score` before the first update, and whose answer is as wrong as it can be. */
export const saturated = (score: number, right = 0): Experiment => ({
  network: { inputs: 1, layers: [{ units: 1, activation: 'sigmoid', weights: [[score]], bias: [0] }] },
  data: { inputs: [[1]], targets: [[right]] },
  training: { loss: 'binary-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.1 } },
});

/** Three classes, of which the wrong one has all of the score. */
const saturatedShares = (score: number): Experiment => ({
  network: {
    inputs: 1,
    layers: [
      { units: 2, activation: 'tanh', weights: [[800], [-800]], bias: [0, 0] },
      {
        units: 3,
        activation: 'softmax',
        weights: [
          [score, 0],
          [0, 0],
          [0, score],
        ],
        bias: [0, 0, 0],
      },
    ],
  },
  data: { inputs: [[1]], targets: [[0, 0, 1]] },
  training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.1 } },
});

/** Hidden units far out on both sides, where a power of e would overflow. */
const farOut = (activation: ActivationName): Experiment => ({
  network: {
    inputs: 1,
    layers: [
      { units: 2, activation, weights: [[800], [-800]], bias: [0, 0] },
      { units: 1, activation: 'sigmoid', weights: [[0.5, -0.5]], bias: [0.1] },
    ],
  },
  data: { inputs: [[1]], targets: [[1]] },
  training: { loss: 'binary-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.001 } },
});

/** By name; the snapshots are called by these names too. */
export const cases: Readonly<Record<string, Experiment>> = {
  mazur: mazur(),
  'classes, adam, batches': drawn(
    4,
    [
      [5, 'relu'],
      [3, 'softmax'],
    ],
    { loss: 'categorical-cross-entropy', optimizer: { kind: 'adam', learningRate: 0.05, beta1: 0.8 }, batchSize: 2 },
  ),
  'labels, nesterov, shuffled, l2': drawn(
    3,
    [
      [4, 'tanh'],
      [2, 'sigmoid'],
    ],
    {
      loss: 'binary-cross-entropy',
      optimizer: { kind: 'nesterov', learningRate: 0.3, momentum: 0.5 },
      batchSize: 2,
      shuffle: true,
      l2: 0.01,
    },
  ),
  'every other activation, rmsprop, all penalties': drawn(
    2,
    [
      [3, 'leaky-relu'],
      [3, 'prelu'],
      [2, 'elu'],
      [4, 'softplus'],
      [3, 'gelu'],
      [2, 'swish'],
      [2, 'softmax'],
    ],
    mse({ kind: 'rmsprop', learningRate: 0.01, epsilon: 1e-4 }, { batchSize: 3, clipNorm: 0.5, l1: 0.01, l2: 0.02 }),
  ),
  'dropout, adagrad, frozen biases': drawn(
    3,
    [
      [6, 'sigmoid'],
      [5, 'tanh'],
      [1, 'linear'],
    ],
    mse({ kind: 'adagrad', learningRate: 0.1 }, { batchSize: 2, freeze: ['bias'], dropout: [0.5, 0.2, 0] }),
    { seed: 3 },
  ),
  'frozen weights, adamw, all penalties': drawn(
    3,
    [
      [4, 'tanh'],
      [2, 'linear'],
    ],
    mse(
      { kind: 'adamw', learningRate: 0.1, weightDecay: 0.1 },
      { batchSize: 2, freeze: ['w.1.2.0', 'b.1.3', 'w.2.1.1', 'b.2.0'], clipNorm: 0.5, l1: 0.01, l2: 0.02 },
    ),
    { seed: 5 },
  ),
  'frozen weights and all biases': drawn(
    2,
    [
      [3, 'relu'],
      [1, 'sigmoid'],
    ],
    {
      loss: 'binary-cross-entropy',
      optimizer: { kind: 'momentum', learningRate: 0.1 },
      freeze: ['w.1.0.0', 'bias', 'b.1.0'],
    },
  ),
  'perceptron rule': drawn(3, [[2, 'step']], mse(sgd, { rule: 'perceptron', batchSize: 1 }), { examples: 4 }),
  'adamw, prelu output': drawn(
    2,
    [
      [3, 'sigmoid'],
      [2, 'prelu'],
    ],
    { loss: 'half-squared-error', optimizer: { kind: 'adamw', learningRate: 0.05, weightDecay: 0.1 }, l1: 0.1 },
  ),
  'regression, momentum': drawn(
    2,
    [
      [4, 'tanh'],
      [3, 'tanh'],
      [3, 'linear'],
    ],
    mse({ kind: 'momentum', learningRate: 0.05 }, { batchSize: 2, l2: 0.1 }),
  ),
  'regression, adam': drawn(
    2,
    [
      [4, 'relu'],
      [3, 'linear'],
    ],
    mse({ kind: 'adam', learningRate: 0.05, epsilon: 1e-3 }, { batchSize: 2 }),
  ),
  'no hidden layer, nesterov without momentum': drawn(2, [[1, 'sigmoid']], {
    loss: 'binary-cross-entropy',
    optimizer: { kind: 'nesterov', learningRate: 1, momentum: 0 },
  }),
  ...Object.fromEntries([30, 40, 800].map((score) => [`a sigmoid at ${score}`, saturated(score)])),
  ...Object.fromEntries([30, 40, 800].map((score) => [`a sigmoid at -${score}`, saturated(-score, 1)])),
  'a right sigmoid at 800': saturated(800, 1),
  ...Object.fromEntries([30, 40, 800].map((score) => [`a softmax at ${score}`, saturatedShares(score)])),
  ...Object.fromEntries(
    (['sigmoid', 'tanh', 'relu', 'elu', 'softplus', 'gelu', 'swish', 'leaky-relu'] as const).map((name) => [
      `${name} at 800`,
      farOut(name),
    ]),
  ),
};
