/** Experiments of every kind, each drawn from a number: what a kernel meets, and what is at the edge of float64. */
import type { Experiment, LayerSpec, TrainingSpec } from '../../../src/engine/experiment.ts';
import { type ActivationName, elementwiseActivationNames } from '../../../src/engine/math/activations.ts';
import { losses, lossNames } from '../../../src/engine/math/losses.ts';
import { createRng, type Rng } from '../../../src/engine/math/rng.ts';
import { optimizerNames } from '../../../src/engine/optimizers.ts';

const hidden = elementwiseActivationNames.filter((name) => name !== 'step');

/** How the numbers of an experiment are spread. */
const spreads: readonly ((rng: Rng) => number)[] = [
  (rng) => rng.normal(),
  (rng) => rng.normal(),
  (rng) => rng.normal(),
  (rng) => 0.1 * rng.normal(),
  // Saturated.
  (rng) => 40 * rng.normal(),
  // Zeros of both signs, and the tiniest numbers there are.
  (rng) => one(rng, [0, -0, 5e-324, -5e-324, 1e-310, -1e-300, 1e-170, 1, -1]),
  // As large as products allow, and larger.
  (rng) => rng.normal() * one(rng, [1, 1, 1e10, 1e100, 1e154, 1e300]),
];

function one<Value>(rng: Rng, values: readonly Value[]): Value {
  return values[rng.integer(values.length)] as Value;
}

const many = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

function layerOf(rng: Rng, inputs: number, units: number, activation: ActivationName, number: () => number): LayerSpec {
  return {
    units,
    activation,
    weights: many(units, () => many(inputs, number)),
    bias: many(units, () => (rng.integer(4) === 0 ? 0 : number())),
    ...(activation === 'prelu' ? { slope: number() } : {}),
  };
}

function trainingOf(rng: Rng, layers: readonly LayerSpec[], examples: number): Partial<TrainingSpec> {
  const seldom = <Value>(value: Value) => (rng.integer(4) === 0 ? value : undefined);
  const fields = {
    batchSize: one(rng, [undefined, 1, 1, 1, 1 + rng.integer(examples + 1)]),
    shuffle: one(rng, [undefined, undefined, true]),
    freeze: one(rng, [undefined, undefined, undefined, ['bias'], ['w.1.0.0'], ['b.1.0', 'w.1.0.0']]),
    clipNorm: seldom(one(rng, [1e-3, 1])),
    l2: seldom(one(rng, [0, 0.1])),
    l1: seldom(0.01),
    dropout: seldom(layers.map((_, k) => (k === layers.length - 1 ? 0 : one(rng, [0, 0.5])))),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function targetsOf(rng: Rng, loss: string, units: number): number[] {
  const right = rng.integer(units);
  if (loss === 'categorical-cross-entropy') return many(units, () => 0).map((_, k) => Number(k === right));
  return many(units, () => (loss === 'binary-cross-entropy' ? one(rng, [0, 1, 0.25]) : rng.normal()));
}

/** The experiment of this number. Every fourth has layers of more units than are written out one by one, or many inputs. */
export function drawn(index: number): Experiment {
  const rng = createRng(index, 'init', 18);
  const large = index % 4 === 3;
  const spread = one(rng, spreads);
  const number = () => spread(rng);
  const size = () => (large ? one(rng, [1, 3, 8, 17, 18, 33]) : 1 + rng.integer(5));
  const inputs = large ? one(rng, [2, 17, 40]) : 1 + rng.integer(5);
  const sizes = [inputs, ...many(1 + rng.integer(large ? 3 : 4), size)];
  const loss = one(rng, lossNames);
  const rule = !losses[loss].fused && rng.integer(20) === 0 && sizes.length === 2;
  const last = losses[loss].fused ? losses[loss].partner : one(rng, [...hidden, 'softmax' as const]);
  const layers = sizes.slice(1).map((units, k) => {
    const output = k === sizes.length - 2;
    const activation = rule ? 'step' : output ? last : one(rng, hidden);
    return layerOf(rng, sizes[k] as number, units, activation, number);
  });
  const examples = 1 + rng.integer(6);
  const share = one(rng, [0, 0.3, 0.8]);
  const x = () => (rng.uniform() < share ? one(rng, [0, 0, -0]) : rng.normal());
  const learningRate = one(rng, [0, 0.01, 0.1, 0.5, 0.5, 3, 1e4]);
  return {
    network: { inputs, layers },
    data: {
      inputs: many(examples, () => many(inputs, x)),
      targets: many(examples, () => targetsOf(rng, loss, sizes.at(-1) as number)),
    },
    training: {
      loss,
      ...(rule ? { rule: 'perceptron' as const } : {}),
      optimizer: { kind: one(rng, rule ? ['sgd' as const] : optimizerNames), learningRate },
      ...trainingOf(rng, layers, examples),
    },
    seed: index,
  };
}
