/** The lean run of plain steps is the whole one with less code; a slice of a network's loss is the loss of plain training. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import { createPlainDescent, plainFunctionOf } from '../../src/engine/descent/plain-run.ts';
import { createDescentRun, functionOf } from '../../src/engine/descent/run.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { descents as lessonDescents } from '../../src/exercises/gradient-descent/descents.ts';
import { descentNotation } from '../../src/notation/descent.ts';
import { plainDescentNotation } from '../../src/notation/plain-descent.ts';
import { descents } from './subjects.ts';

vi.setConfig({ testTimeout: 60_000 });

const isPlain = ({ function: its, optimizer, clipNorm }: DescentSpec) =>
  its.kind !== 'network' && optimizer.kind === 'sgd' && clipNorm === undefined;

/** Any descent, by plain steps. */
const plain = descents
  .map((spec): DescentSpec => {
    const { clipNorm: _, ...rest } = spec;
    return { ...rest, optimizer: { kind: 'sgd', learningRate: spec.optimizer.learningRate } };
  })
  .filter(isPlain);

describe('a run of plain steps', () => {
  it('has the cells, the events, the bits and the marks of the whole run', () => {
    fc.assert(
      fc.property(plain, fc.nat(6), (spec, update) => {
        const [lean, whole] = [createPlainDescent(spec), createDescentRun(spec)];
        const [ours, theirs] = [lean.record(update), whole.record(update)];
        expect([ours.update, ours.count, ours.fault]).toEqual([theirs.update, theirs.count, theirs.fault]);
        expect(ours.plan.layout.size).toBe(theirs.plan.layout.size);
        for (let e = 0; e < ours.count; e++) expect(eventAt(ours, e)).toEqual(eventAt(theirs, e));
        expect(lean.parametersAt(update)).toEqual(whole.parametersAt(update));
        for (const size of ['operation', 'weight', 'pass', 'point', 'update'] as const)
          expect(lean.marks(0, size)).toEqual(whole.marks(0, size));
      }),
      { numRuns: 120 },
    );
  });

  it('says the same of itself', () => {
    for (const spec of Object.values(lessonDescents).filter(isPlain)) {
      const run = createPlainDescent(spec);
      const [lean, whole] = [plainDescentNotation(run), descentNotation(run)];
      for (const { quantity, index } of [
        { quantity: 'learningRate', index: [] },
        { quantity: 'point', index: [0] },
      ] as const)
        expect(lean.words({ quantity, index })).toBe(whole.words({ quantity, index }));
    }
  });

  it('refuses what it has no code for', () => {
    const { 'one-valley': one, 'xor-surface': surface } = lessonDescents;
    expect(() => createPlainDescent(surface)).toThrow(/createDescentRun/);
    expect(() => createPlainDescent({ ...one, clipNorm: 1 })).toThrow(/clipping/);
    expect(() => createPlainDescent({ ...one, optimizer: { kind: 'adam', learningRate: 1 } })).toThrow(/adam/);
  });

  it('has the function of the whole one', () => {
    fc.assert(
      fc.property(plain, fc.double({ min: -9, max: 9, noNaN: true }), (spec, by) => {
        const point = spec.start.map((at) => at + by);
        expect(plainFunctionOf(spec)(point)).toBe(functionOf(spec)(point));
      }),
      { numRuns: 100 },
    );
  });
});

it('a slice of a network’s loss has the bits of plain training at 1,000 random points', () => {
  const { function: its } = lessonDescents['xor-surface'];
  if (its.kind !== 'network') throw new Error('expected the loss of a network');
  const { network, data, loss } = its.experiment;
  const slice = functionOf(lessonDescents['xor-surface']);
  const everyone = data.inputs.map((_, n) => n);
  /** The network with w1 and w3 in their places, trained by nobody. */
  const lossOf = (w1: number, w3: number) => {
    const [hidden, output] = network.layers;
    if (hidden === undefined || output === undefined) throw new Error('expected two layers');
    const weights = hidden.weights.map((row, j) => [j === 0 ? w1 : w3, ...row.slice(1)]);
    const moved = { ...network, layers: [{ ...hidden, weights }, output] };
    const training = { loss, optimizer: { kind: 'sgd', learningRate: 1 } } as const;
    return createTrainer({ network: moved, data, training }).meanLoss(everyone);
  };
  const places = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(places, places, (w1, w3) => {
      expect(slice([w1, w3])).toBe(lossOf(w1, w3));
    }),
    { numRuns: 1000 },
  );
});
