/** The length of a vector, also where its squares are too small or too large for numbers to hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { norm } from '../../../src/engine/math/norm.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';

test.each([
  [[3, 4], 5],
  [[3e-170, 4e-170], 5e-170],
  [[3e-320, -4e-320], 5e-320],
  [[3e200, 4e200], 5e200],
  [[-3e307, 4e307], 5e307],
  [[0, 0], 0],
  [[5e-324], 5e-324],
])('%j is as long as %d', (vector, length) => expect(norm(vector) / length || 0).toBeCloseTo(length === 0 ? 0 : 1, 3));

test('it has the bits of the plain root of the sum wherever squares can be held', () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e100, max: 1e100, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (vector) => {
        const total = vector.reduce((sum, value) => sum + value * value, 0);
        fc.pre(total >= 1e-270);
        expect(norm(vector)).toBe(Math.sqrt(total));
      },
    ),
  ));

describe('clipping', () => {
  /** One weight with a gradient of −1e−170, whose square is no number above 0. */
  const experiment: Experiment = {
    network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[0]], bias: [0] }] },
    data: { inputs: [[1e-170]], targets: [[1]] },
    training: {
      loss: 'half-squared-error',
      optimizer: { kind: 'sgd', learningRate: 0.5 },
      clipNorm: 1e-180,
      freeze: ['bias'],
    },
  };

  test('brings a gradient down whose square vanishes, traced and plain alike', () => {
    const traced = createRun(experiment).parametersAt(1)?.[0];
    const trainer = createTrainer(experiment);
    trainer.update([0]);
    expect((traced as number) / 5e-181).toBeCloseTo(1, 9);
    expect(trainer.parameters[0]).toBe(traced);
  });

  test('says the true norm of it', () => {
    const record = createRun(experiment).record(0);
    const events = Array.from({ length: record.count }, (_, k) => eventAt(record, k));
    expect((events.find(({ kind }) => kind === 'norm')?.value as number) / 1e-170).toBeCloseTo(1, 9);
  });
});
