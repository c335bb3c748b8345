/** Random small valid experiments, for properties that hold for all of them. */
import fc from 'fast-check';
import type { Experiment, TrainingSpec } from '../../src/engine/experiment.ts';
import { type ActivationName, activationNames } from '../../src/engine/math/activations.ts';
import { type LossName, losses, lossNames } from '../../src/engine/math/losses.ts';
import { optimizerNames } from '../../src/engine/optimizers.ts';

const hidden = activationNames.filter((name) => name !== 'softmax' && name !== 'step');
const outputs: readonly ActivationName[] = [...hidden, 'softmax'];

export interface Limits {
  /** The activations to draw from, for tests that need smooth ones. */
  readonly hidden?: readonly ActivationName[];
  readonly outputs?: readonly ActivationName[];
  /** Numbers spread evenly, for tests that a z near 0 would spoil. Else 0 and the tiniest numbers are as likely as any. */
  readonly even?: boolean;
}

const spread = (size: number) =>
  fc.noBias(fc.integer({ min: -size * 1e6, max: size * 1e6 })).map((value) => value / 1e6);
const biased = (size: number) => fc.double({ min: -size, max: size, noNaN: true }).map((value) => value + 0);

const matrix = (rows: number, columns: number, entry: fc.Arbitrary<number>) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** How to train: any optimizer, and now and then the extras. */
const trainings = fc
  .record({
    kind: fc.constantFrom(...optimizerNames),
    learningRate: fc.constantFrom(0, 0.01, 0.1, 0.5),
    shuffle: fc.constantFrom(undefined, false, true),
    freeze: fc.constantFrom(undefined, undefined, ['bias'], ['w.1.0.0'], ['b.1.0']),
    clipNorm: fc.constantFrom(undefined, undefined, 0.1, 1),
    l2: fc.constantFrom(undefined, undefined, 0, 0.1),
    l1: fc.constantFrom(undefined, undefined, 0.01),
    rate: fc.constantFrom(undefined, undefined, 0, 0.5),
  })
  .map(({ kind, learningRate, ...rest }) => ({ optimizer: { kind, learningRate }, ...rest }));

/** The fields that have a value. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Sizes and names first; the numbers follow from them. */
const shapes = ({ hidden: between = hidden, outputs: last = outputs }: Limits) =>
  fc
    .record({
      inputs: fc.integer({ min: 1, max: 4 }),
      units: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      between: fc.array(fc.constantFrom(...between), { minLength: 3, maxLength: 3 }),
      last: fc.constantFrom(...last),
      loss: fc.constantFrom(...lossNames),
      examples: fc.integer({ min: 1, max: 5 }),
      batchSize: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      training: trainings,
      seed: fc.nat(1000),
    })
    .map((shape) => ({ ...shape, last: losses[shape.loss].fused ? losses[shape.loss].partner : shape.last }));

function targetRow(loss: LossName, units: number, number: typeof spread) {
  if (loss === 'categorical-cross-entropy')
    return fc.nat(units - 1).map((k) => Array.from({ length: units }, (_, unit) => Number(unit === k)));
  const entry = loss === 'binary-cross-entropy' ? fc.constantFrom(0, 0.25, 1) : number(1);
  return fc.array(entry, { minLength: units, maxLength: units });
}

/** A valid experiment with at most 4 layers of at most 4 units and at most 5 examples. */
export function experiments(limits: Limits = {}): fc.Arbitrary<Experiment> {
  const number = limits.even ? spread : biased;
  return shapes(limits).chain(({ inputs, units, between, last, loss, examples, ...rest }) => {
    const sizes = [inputs, ...units];
    const layers = units.map((count, k) => {
      const activation = k === units.length - 1 ? last : (between[k] as ActivationName);
      return fc
        .record({
          weights: matrix(count, sizes[k] as number, number(2)),
          bias: fc.array(number(1), { minLength: count, maxLength: count }),
          ...(activation === 'prelu' ? { slope: number(1) } : {}),
        })
        .map((parameters) => ({ units: count, activation, ...parameters }));
    });
    const lastUnits = units.at(-1) as number;
    return fc
      .record({
        layers: fc.tuple(...layers),
        inputs: matrix(examples, inputs, number(2)),
        targets: fc.array(targetRow(loss, lastUnits, number), { minLength: examples, maxLength: examples }),
      })
      .map((drawn): Experiment => {
        const { batchSize, seed } = rest;
        const { rate, ...training } = rest.training;
        const dropout = rate === undefined ? undefined : units.map((_, k) => (k === units.length - 1 ? 0 : rate));
        return {
          network: { inputs, layers: drawn.layers },
          data: { inputs: drawn.inputs, targets: drawn.targets },
          training: { loss, ...given({ ...training, batchSize, dropout }) } as TrainingSpec,
          seed,
        };
      });
  });
}
