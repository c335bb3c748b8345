/** What stands around the optimizer: penalties, clipping, dropout, shuffling, the perceptron's rule. */
import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../src/engine/batches.ts';
import { dropoutMasks } from '../../src/engine/dropout.ts';
import type { Experiment, TrainingSpec } from '../../src/engine/experiment.ts';
import { initialWeights } from '../../src/engine/initialization.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { mazur, xorData } from './examples.ts';
import { expectClose, worked } from './oracles.ts';
import { block } from './read.ts';

/** One linear unit with one weight 2 and nothing to learn from the data. */
const lone = (training: Partial<TrainingSpec>): Experiment => ({
  network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[2]], bias: [0] }] },
  data: { inputs: [[1]], targets: [[2]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.1 }, ...training },
});
const weightAfter = (training: Partial<TrainingSpec>) => block(createRun(lone(training)).record(0), ['weights', 1])[0];

describe('penalties', () => {
  it('l2 adds λ w to the gradient, l1 λ sign(w)', () => {
    const { step_eta_0p1: step } = worked('l1_l2');
    expectClose([weightAfter({ l2: 0.1 }), weightAfter({ l1: 0.1 })] as number[], [step.l2_half, step.l1]);
  });
});

describe('clipping', () => {
  it('brings the norm of all gradients together down to clipNorm, and keeps their direction', () => {
    const { norm, clip_norm1 } = worked('clip');
    const experiment: Experiment = {
      network: { inputs: 2, layers: [{ units: 1, activation: 'linear', weights: [[0, 0]], bias: [0] }] },
      data: { inputs: [[3, 4]], targets: [[-1]] },
      training: {
        loss: 'half-squared-error',
        optimizer: { kind: 'sgd', learningRate: 1 },
        clipNorm: 1,
        freeze: ['bias'],
      },
    };
    const record = createRun(experiment).record(0);
    expect(block(record, ['gradientNorm'])).toEqual([norm]);
    expectClose(block(record, ['weightClippedGradient', 1]), clip_norm1);
  });
});

describe('dropout', () => {
  const experiment = { ...mazur({ dropout: [0.5, 0] }), seed: 7 };
  it('multiplies by 0 or by 1 / (1 − rate)', () => {
    const { a, mask, p_drop, out } = worked('dropout_inverted');
    expectClose(
      a.map((value: number, k: number) => value * (mask[k] / (1 - p_drop))),
      out,
    );
    const drawn = Array.from({ length: 200 }, (_, u) => [
      ...(dropoutMasks(experiment, u, 0)[0] as Float64Array),
    ]).flat();
    expect(new Set(drawn)).toEqual(new Set([0, 2]));
    expect(drawn.filter((value) => value === 0).length).toBeGreaterThan(150);
    expect(drawn.filter((value) => value === 0).length).toBeLessThan(250);
  });
  it('draws anew for every update and example, from the seed alone', () => {
    const of = (update: number, n: number) => dropoutMasks({ ...experiment, network: wide }, update, n)[0];
    const wide = { inputs: 2, layers: [{ ...experiment.network.layers[0], units: 64 }] } as Experiment['network'];
    expect(of(3, 1)).toEqual(of(3, 1));
    expect(of(3, 1)).not.toEqual(of(4, 1));
    expect(of(3, 1)).not.toEqual(of(3, 2));
  });
  it('passes no delta to a dropped unit', () => {
    const run = createRun(experiment);
    const update = Array.from({ length: 50 }, (_, u) => u).find(
      (u) => dropoutMasks(experiment, u, 0)[0]?.[0] === 0,
    ) as number;
    const record = run.record(update);
    expect(block(record, ['dropped', 0, 1])[0]).toBe(0);
    expect(block(record, ['delta', 0, 1])[0]).toBeCloseTo(0, 15);
    expect(block(record, ['weights', 1]).slice(0, 2)).toEqual(block(record, ['weights', 1], 0).slice(0, 2));
  });
});

describe('batches', () => {
  const of = (training: Partial<TrainingSpec>, seed = 1) => batchesOf({ ...lone(training), data: many, seed });
  const many = { inputs: Array(10).fill([1]), targets: Array(10).fill([1]) };
  it('count as the tables of the lessons do', () => {
    for (const [text, steps] of Object.entries(worked('steps_per_epoch'))) {
      const [, n, b] = /n=(\d+),b=(\d+)/.exec(text) as unknown as [string, string, string];
      const inputs = { length: Number(n) } as unknown as number[][];
      const data = { inputs: Array.from(inputs, () => [1]), targets: [] };
      expect(batchesOf({ ...lone({ batchSize: Number(b) }), data }).updatesPerEpoch).toBe(steps);
    }
  });
  it('shuffled, visit every example once an epoch, in another order each epoch', () => {
    const batches = of({ batchSize: 3, shuffle: true });
    const epoch = (e: number) => [0, 1, 2, 3].flatMap((u) => [...batches.of(4 * e + u)]);
    for (const e of [0, 1, 2]) expect(epoch(e).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(epoch(0)).not.toEqual(epoch(1));
  });
  it('depend on the seed, and not on which epoch was looked at before', () => {
    const [one, two] = [of({ batchSize: 3, shuffle: true }), of({ batchSize: 3, shuffle: true })];
    one.of(40);
    expect(one.of(5)).toEqual(two.of(5));
    expect(of({ shuffle: true }, 2).of(0)).not.toEqual(of({ shuffle: true }, 3).of(0));
  });
});

describe('initialisations', () => {
  const drawn = (kind: Parameters<typeof initialWeights>[0]['kind'], inputs: number, units: number) =>
    initialWeights({ kind }, 3, 1, inputs, units).flat();
  const deviation = (numbers: number[]) =>
    Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length);
  const scales = worked('init');

  it('xavier-uniform and he-uniform fill their range to the edge', () => {
    const largest = (numbers: number[]) => numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const xavier = largest(drawn('xavier-uniform', 784, 32));
    expect(xavier).toBeLessThanOrEqual(scales.glorot_uniform_784_32);
    expect(xavier).toBeGreaterThan(scales.glorot_uniform_784_32 * 0.999);
    expect(largest(drawn('he-uniform', 784, 32))).toBeCloseTo(Math.sqrt(6 / 784), 4);
  });
  it('xavier-normal and he-normal have their deviation', () => {
    expect(deviation(drawn('xavier-normal', 784, 32)) / scales.glorot_normal_std_784_32).toBeCloseTo(1, 1);
    expect(deviation(drawn('he-normal', 784, 32)) / scales.he_std_784).toBeCloseTo(1, 1);
  });
});

describe('the perceptron rule', () => {
  const gate = (targets: number[], learningRate: number): Experiment => {
    const validation = validateExperiment({
      network: { inputs: 2, layers: [{ units: 1, activation: 'step', weights: [[0, 0]], bias: [0] }] },
      data: { inputs: xorData.inputs, targets: targets.map((y) => [y]) },
      training: { rule: 'perceptron', loss: 'mse', optimizer: { kind: 'sgd', learningRate }, batchSize: 1 },
    });
    if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
    return validation.experiment;
  };
  const gates = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], XOR: [0, 1, 1, 0], NAND: [1, 1, 1, 0] };

  it.each(['AND', 'OR', 'XOR'] as const)('follows the table for %s: z, output, error, weights, bias', (name) => {
    const run = createRun(gate(gates[name], 1));
    const rows: readonly [number, number[], number, number, number, number, number[], number][] = worked(
      `perceptron_rule_${name}_trace`,
    );
    for (const [u, [epoch, x, target, z, y, error, w, b]] of rows.entries()) {
      const record = run.record(u);
      expect(Math.floor(u / run.updatesPerEpoch) + 1).toBe(epoch);
      expect([block(record, ['a', 0, 0]), block(record, ['y', 0])]).toEqual([x, [target]]);
      expect([block(record, ['z', 0, 1]), block(record, ['a', 0, 1])]).toEqual([[z], [y]]);
      expect(block(record, ['delta', 0, 1])[0]).toBe(y - target);
      expect(target - y).toBe(error);
      expect([block(record, ['weights', 1]), block(record, ['bias', 1])]).toEqual([w, [b]]);
    }
  });
  it.each(['AND', 'OR', 'NAND'] as const)('finds weights for %s in the epoch of the table', (name) => {
    const { converged_epoch, updates, w, b } = worked(`perceptron_rule_${name}`);
    const run = createRun(gate(gates[name], 1));
    const wrong = (u: number) => block(run.record(u), ['loss'])[0] !== 0;
    const mistakes = Array.from({ length: 4 * converged_epoch }, (_, u) => u).filter(wrong);
    expect(mistakes).toHaveLength(updates);
    expect(Math.floor((mistakes.at(-1) as number) / 4) + 2).toBe(converged_epoch);
    expect([...(run.parametersAt(400) as Float64Array)]).toEqual([...w, b]);
  });
  it('never ends for XOR: epochs 2 and 3 end with the same weights', () => {
    const run = createRun(gate(gates.XOR, 1));
    expect(run.parametersAt(8)).toEqual(run.parametersAt(12));
    expect([...(run.parametersAt(12) as Float64Array)]).toEqual([-1, 0, 0]);
  });
  it('depends on the learning rate only through rounding', () => {
    for (const [rate, { updates, w, b }] of Object.entries(
      worked('perceptron_eta') as Record<string, { updates: number; w: number[]; b: number }>,
    )) {
      const run = createRun(gate(gates.AND, Number(rate)));
      const mistakes = Array.from({ length: 28 }, (_, u) => u).filter((u) => block(run.record(u), ['loss'])[0] !== 0);
      expect(mistakes).toHaveLength(updates);
      expectClose([...(run.parametersAt(28) as Float64Array)], [...w, b]);
    }
  });
  it('has its own event', () => {
    const record = createRun(gate(gates.AND, 1)).record(0);
    const kinds = Array.from({ length: record.count }, (_, e) => eventAt(record, e).kind);
    expect(kinds).toContain('perceptronDelta');
    expect(kinds).not.toContain('activationSlope');
  });
});
