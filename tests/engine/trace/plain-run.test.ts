/** The run for pages with the least code is the run of createRun. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { granularities } from '../../../src/engine/trace/marks.ts';
import { createPlainRun } from '../../../src/engine/trace/plain-run.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { experiments } from '../arbitrary.ts';
import { xor } from '../examples.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const functions = ['step', 'linear', 'sigmoid', 'tanh', 'relu'] as const;

/** Any experiment, with functions that it knows, trained by plain gradient descent on squared errors in the order of the data. */
const simple = fc
  .tuple(experiments(), fc.constantFrom('mse', 'half-squared-error'), fc.infiniteStream(fc.constantFrom(...functions)))
  .map(([experiment, loss, choice]): Experiment => {
    const { batchSize, freeze, only, optimizer } = experiment.training;
    const layers = experiment.network.layers.map(({ slope: _, ...layer }) => ({
      ...layer,
      activation: choice.next().value as (typeof functions)[number],
    }));
    return {
      ...experiment,
      network: { ...experiment.network, layers },
      training: {
        loss,
        optimizer: { kind: 'sgd', learningRate: optimizer.learningRate },
        ...(batchSize !== undefined && { batchSize }),
        ...(freeze && { freeze }),
        ...(only && { only }),
      },
    };
  });

describe('the plain run', () => {
  it('has the plans, the marks, the events and the bits of any run, update after update', () => {
    fc.assert(
      fc.property(simple, (experiment) => {
        const [any, own] = [createRun(experiment), createPlainRun(experiment)];
        expect(own.updatesPerEpoch).toBe(any.updatesPerEpoch);
        for (let u = 3; u >= 0; u--) {
          expect(own.parametersAt(u)).toEqual(any.parametersAt(u));
          const [mine, its] = [own.record(u), any.record(u)];
          expect({ ...mine, plan: undefined }).toEqual({ ...its, plan: undefined });
          for (let e = 0; e < its.count; e++) expect(eventAt(mine, e)).toEqual(eventAt(its, e));
          for (const granularity of granularities) expect(own.marks(u, granularity)).toEqual(any.marks(u, granularity));
        }
      }),
    );
  });
  it('ends in the update in which any run ends', () => {
    const wild: Experiment = {
      network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[1]], bias: [0] }] },
      data: { inputs: [[1]], targets: [[0]] },
      training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1e80 } },
    };
    const end = createRun(wild).record(50);
    expect(end.fault).toBe(true);
    expect({ ...createPlainRun(wild).record(50), plan: undefined }).toEqual({ ...end, plan: undefined });
  });
  it.each([
    { optimizer: { kind: 'adam', learningRate: 0.1 } },
    { shuffle: true },
    { dropout: [0.5, 0] },
    { clipNorm: 1 },
    { l2: 0.1 },
    { l1: 0.1 },
    { rule: 'perceptron' },
    { loss: 'binary-cross-entropy' },
  ] as const)('refuses what it does not know: %j', (more) => {
    const { experiment } = xor('A', 'mse');
    expect(() => createPlainRun({ ...experiment, training: { ...experiment.training, ...more } })).toThrow('createRun');
  });
  it('refuses a function that it does not know', () => {
    const { experiment } = xor('A', 'mse');
    const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: 'elu' as const }));
    expect(() => createPlainRun({ ...experiment, network: { ...experiment.network, layers } })).toThrow('createRun');
  });
});
