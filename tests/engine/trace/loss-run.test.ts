/** The run that ends with the loss is the beginning of any run. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { createLossRun } from '../../../src/engine/trace/loss-run.ts';
import { eventAt, type TraceEvent, type UpdateRecord } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { experiments } from '../arbitrary.ts';
import { xor } from '../examples.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const functions = ['step', 'linear', 'sigmoid', 'tanh', 'relu'] as const;

/** Any experiment with functions that it knows, squared errors or shares at its end, and all of its examples in one batch. */
const simple = fc
  .tuple(
    experiments(),
    fc.constantFrom('mse', 'half-squared-error', 'categorical-cross-entropy'),
    fc.infiniteStream(fc.constantFrom(...functions)),
  )
  .map(([experiment, loss, choice]): Experiment => {
    const { layers } = experiment.network;
    const last = layers.length - 1;
    const shared = loss === 'categorical-cross-entropy';
    const classes = layers[last]?.units ?? 1;
    return {
      ...experiment,
      network: {
        ...experiment.network,
        layers: layers.map(({ slope: _, ...layer }, k) => ({
          ...layer,
          activation: shared && k === last ? 'softmax' : (choice.next().value as (typeof functions)[number]),
        })),
      },
      data: {
        ...experiment.data,
        ...(shared && {
          targets: experiment.data.targets.map((_, n) =>
            Array.from({ length: classes }, (__, k) => Number(k === n % classes)),
          ),
        }),
      },
      training: { loss, optimizer: { kind: 'sgd', learningRate: experiment.training.optimizer.learningRate } },
    };
  });

const eventsOf = (record: UpdateRecord) =>
  Array.from({ length: record.count }, (_, k) => eventAt(record, k)).map(({ index: _, ...event }) => event);
const isOfLoss = ({ pass, kind }: Pick<TraceEvent, 'pass' | 'kind'>) =>
  pass === 'forward' || pass === 'loss' || kind === 'meanLoss';

describe('the run that ends with the loss', () => {
  it('has the events and the bits of any run, as far as that goes', () => {
    fc.assert(
      fc.property(simple, (experiment) => {
        const [own, any] = [createLossRun(experiment), createRun(experiment).record(0)];
        if (any.fault) return;
        expect(eventsOf(own.record(0))).toEqual(eventsOf(any).filter(isOfLoss));
        expect(own.updates).toBe(1);
      }),
    );
  });

  it('goes on to the slopes by the scores where they are asked for', () => {
    fc.assert(
      fc.property(
        simple.filter(({ training }) => training.loss === 'categorical-cross-entropy'),
        (experiment) => {
          const [own, any] = [createLossRun(experiment, 'slopes').record(0), createRun(experiment).record(0)];
          if (any.fault) return;
          const isSlope = ({ kind }: Pick<TraceEvent, 'kind'>) => kind === 'outputDelta';
          expect(eventsOf(own)).toEqual(eventsOf(any).filter((event) => isOfLoss(event) || isSlope(event)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('drops nothing: a loss is measured with every unit at work', () => {
    const { experiment } = xor('A', 'mse');
    const dropped = { ...experiment, training: { ...experiment.training, dropout: [0.9, 0] } };
    const [one, other] = [experiment, dropped].map((its) => eventsOf(createLossRun(its).record(0)));
    expect(one).toEqual(other);
  });

  it('refuses a loss and a function that it does not know', () => {
    const { experiment } = xor('A', 'bce');
    expect(() => createLossRun(experiment)).toThrow('expected mse');
    const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: 'elu' as const }));
    const other: Experiment = { ...xor('A', 'mse').experiment, network: { ...experiment.network, layers } };
    expect(() => createLossRun(other)).toThrow('expected step');
  });
});
