/** The optimizers on ½ (x² + 10 y²) and on w², step by step, and what they share. */

import { describe, expect, it } from 'vitest';
import type { OptimizerSpec } from '../../src/engine/experiment.ts';
import { optimizerNotation } from '../../src/engine/optimizers/notation.ts';
import { constantsOf, optimizerNames, optimizers } from '../../src/engine/optimizers.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { mazur } from './examples.ts';
import { expectClose, worked } from './oracles.ts';
import { block } from './read.ts';

/** Follows an optimizer on a function of which only the gradient is given. */
function descend(spec: OptimizerSpec, start: number[], slope: (parameters: Float64Array) => number[], steps: number) {
  const optimizer = optimizers[spec.kind];
  const parameters = Float64Array.from(start);
  const gradient = new Float64Array(start.length);
  const memory = optimizer.memory.map(() => new Float64Array(start.length));
  const powers = new Float64Array(optimizer.powers.length).fill(1);
  const { learningRate } = spec;
  const step = optimizer.flat({ parameters, gradient, memory, powers, learningRate, constants: constantsOf(spec) });
  return Array.from({ length: steps }, () => {
    const before = [...parameters];
    gradient.set(slope(parameters));
    step.once();
    expect(step.descend(0, start.length)).toBe(0);
    return { before, gradient: [...gradient], memory: memory.map((row) => [...row]), after: [...parameters] };
  });
}

const bowl = ([x = 0, y = 0]: Float64Array) => [x, 10 * y];
const square = ([w = 0]: Float64Array) => [2 * w];

describe('five steps down ½ (x² + 10 y²) from (1, 1)', () => {
  it.each([
    ['sgd_0p1', { kind: 'sgd', learningRate: 0.1 }],
    ['sgd_0p05', { kind: 'sgd', learningRate: 0.05 }],
    ['momentum_0p05_0p9', { kind: 'momentum', learningRate: 0.05 }],
    ['nesterov_0p05_0p9', { kind: 'nesterov', learningRate: 0.05 }],
    ['rmsprop_0p1_0p9', { kind: 'rmsprop', learningRate: 0.1, alpha: 0.9 }],
    ['adam_0p1', { kind: 'adam', learningRate: 0.1 }],
    ['adagrad_0p1', { kind: 'adagrad', learningRate: 0.1 }],
  ] as const)('%s', (name, spec) => {
    expectClose(
      descend(spec, [1, 1], bowl, 5).map(({ after }) => after),
      worked('optim_quadratic')[name],
    );
  });
});

describe('down w² from 1', () => {
  it('adam: gradient, m, v, their corrected values and the new w, five times', () => {
    let [power1, power2] = [1, 1];
    const rows = descend({ kind: 'adam', learningRate: 0.1 }, [1], square, 5).map(({ gradient, memory, after }, t) => {
      const [[m = 0] = [], [v = 0] = []] = memory;
      power1 *= 0.9;
      power2 *= 0.999;
      return [t + 1, gradient[0], m, v, m / (1 - power1), v / (1 - power2), after[0]] as number[];
    });
    expectClose(rows, worked('adam_w^2_detail'));
  });
  it('momentum: w, gradient… velocity and the new w, five times', () => {
    const rows = descend({ kind: 'momentum', learningRate: 0.1 }, [1], square, 5).map(
      ({ gradient, memory, after }, t) => [t + 1, gradient[0], memory[0]?.[0], after[0]] as number[],
    );
    expectClose(rows, worked('momentum_w^2_lr.1_b.9'));
  });
  it('sgd on (w − 3)² for six learning rates', () => {
    for (const [rate, expected] of Object.entries(worked('gd_(w-3)^2') as Record<string, number[]>)) {
      const spec = { kind: 'sgd', learningRate: Number(rate) } as const;
      const steps = descend(spec, [0], ([w = 0]) => [2 * (w - 3)], expected.length - 1);
      expectClose([0, ...steps.map(({ after }) => after[0] as number)], expected);
    }
  });
});

describe('every optimizer', () => {
  it.each(optimizerNames)('%s is in the table under its own name, with its rule in TeX and in words', (name) => {
    expect(optimizers[name].name).toBe(name);
    for (const text of Object.values(optimizerNotation[name])) expect(text).not.toBe('');
  });
  it.each(optimizerNames)('%s stops at a gradient that overflows', (kind) => {
    const spec = { kind, learningRate: 1 };
    const optimizer = optimizers[kind];
    const memory = optimizer.memory.map(() => new Float64Array(1));
    const powers = new Float64Array(optimizer.powers.length).fill(1);
    const constants = constantsOf(spec);
    const row = { parameters: Float64Array.of(1), gradient: Float64Array.of(1e308 * 10), memory, powers, constants };
    const step = optimizer.flat({ ...row, learningRate: 1 });
    step.once();
    expect(step.descend(0, 1)).toBeNaN();
  });
});

describe('the memory of an optimizer in the trace', () => {
  it.each(optimizerNames)('%s: rewinding restores it, and the plan shows every number of a step', (kind) => {
    const run = createRun(mazur({ optimizer: { kind, learningRate: 0.1 } }));
    const { layout } = run.plan(0);
    for (const name of optimizers[kind].memory) {
      const cells = ['weight', 'bias'].map((of) => `${of}${name}` as 'weightVelocity' | 'biasVelocity');
      for (const quantity of cells) {
        const later = block(run.record(3), [quantity, 1], 0);
        expect(block(run.record(2), [quantity, 1])).toEqual(later);
        expect(block(run.record(0), [quantity, 1], 0).every((value) => value === 0)).toBe(true);
        expect(later.some((value) => value !== 0)).toBe(true);
      }
    }
    expect(layout.block('weightStep', 1)?.size).toBe(4);
  });
  it('adam without bias correction would begin with another step', () => {
    const record = createRun(mazur({ optimizer: { kind: 'adam', learningRate: 0.1 } })).record(0);
    expect(block(record, ['weightStep', 2])[0]).toBeCloseTo(0.1, 6);
    expect(worked('adam_no_bias_corr_first_step').step).toBeCloseTo((0.1 * 0.2) / (Math.sqrt(0.004) + 1e-8), 9);
  });
});
