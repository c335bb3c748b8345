import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { numericalGradient } from '../../src/engine/gradient-check.ts';
import { at } from '../../src/engine/trace/cell-names.ts';
import { cellAt } from '../../src/engine/trace/layout.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { perParameter } from '../../src/engine/trace/slots.ts';
import { experiments } from './arbitrary.ts';
import { mazur } from './examples.ts';
import { distance } from './oracles.ts';
import { block } from './read.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/** The gradients of the whole data's mean loss as the trace has them, in the order of the parameters. */
function tracedGradient(experiment: Experiment): number[] {
  const examples = experiment.data.inputs.length;
  // Nudging measures the loss without dropout, over all examples.
  const { dropout: _, ...training } = experiment.training;
  const record = createRun({ ...experiment, training: { ...training, batchSize: examples } }).record(0);
  const { layout } = record.plan;
  return Array.from({ length: layout.parameters }, (_, slot) => {
    const cell = cellAt(layout, slot);
    const quantity = perParameter(cell.quantity as 'weights', 'Gradient');
    return valueIn(record, { quantity, index: cell.index }, record.count) as number;
  });
}

const names = ['linear', 'sigmoid', 'tanh', 'softplus', 'gelu', 'swish'] as const;
const smooth = { hidden: names, outputs: [...names, 'softmax'] } as const;
const kinked = ['relu', 'leaky-relu', 'prelu', 'elu'] as const;

it('backpropagation gives the gradient that nudging every weight gives, for any network', () => {
  fc.assert(
    fc.property(experiments(smooth), (experiment) => {
      expect(distance([...numericalGradient(experiment)], tracedGradient(experiment))).toBeLessThan(1e-6);
    }),
    { numRuns: 150 },
  );
});

it('so it does for units with a kink, away from the kink', () => {
  fc.assert(
    fc.property(
      experiments({ hidden: kinked, outputs: ['linear', 'softmax', ...kinked], even: true }),
      (experiment) => {
        const record = createRun({ ...experiment, training: { ...experiment.training, batchSize: 100 } }).record(0);
        const sums = record.plan.layout.blocks.filter(({ quantity }) => quantity === 'z');
        const z = sums.flatMap(({ prefix }) => block(record, ['z', ...prefix]));
        fc.pre(z.every((value) => Math.abs(value) > 1e-3));
        expect(distance([...numericalGradient(experiment)], tracedGradient(experiment))).toBeLessThan(1e-6);
      },
    ),
    { numRuns: 100 },
  );
});

it('notices a gradient that is wrong in one path', () => {
  const [w1] = numericalGradient(mazur());
  expect(Math.abs((w1 as number) - 0.000668396021)).toBeGreaterThan(1e-4);
});

it('names every parameter once', () => {
  const { layout } = createRun(mazur()).plan(0);
  const cells = Array.from({ length: layout.parameters }, (_, slot) => cellAt(layout, slot));
  expect(cells.map((cell) => at(cell, 'layer'))).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
});
