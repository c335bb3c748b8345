/** A session trains as the engine does, goes back to any update, and its history does not depend on how it was sliced. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchesOf } from '../../../src/engine/batches.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { norm } from '../../../src/engine/math/norm.ts';
import { type OptimizerName, optimizerNames } from '../../../src/engine/optimizers.ts';
import { valueIn } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { endOf } from '../../../src/workbench/session/ended.ts';
import { runOf } from '../../../src/workbench/session/run-of.ts';
import { createSession, type Session } from '../../../src/workbench/session/session.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import { opened, type WorkbenchState } from '../../../src/workbench/state/state.ts';
import { experiments } from '../../engine/arbitrary.ts';
import { sessionOf } from './prepared.ts';

function sessionFor(change: Partial<WorkbenchState>, maxBytes?: number): Session {
  const built = experimentOf({ ...opened, ...change });
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return createSession(built.experiment, built.prepared, maxBytes);
}

/** Shuffled, with dropout, and 14 examples in batches of 4: the last of an epoch has two. */
const demanding = (kind: OptimizerName) =>
  sessionFor(
    {
      source: { kind: 'moons', points: 20, noise: 0.1, seed: 3 },
      training: {
        ...opened.training,
        batchSize: 4,
        dropout: [0.25, 0],
        optimizer: { kind, learningRate: 0.01 },
      },
    },
    // Room for some hundred states: hardly any update is kept.
    40_000,
  );

/** Parameters and all that the optimizer remembers before every update, by training once from the start. */
function statesOf(experiment: Experiment, updates: number): Float64Array[] {
  const trainer = createTrainer(experiment);
  const batches = batchesOf(experiment);
  const states = [trainer.state.slice()];
  for (let u = 0; u < updates; u++) {
    trainer.update(batches.of(u));
    states.push(trainer.state.slice());
  }
  return states;
}

describe.each(optimizerNames)('with %s, shuffled, with dropout and a short last batch,', (kind) => {
  test('fifty random rewinds give every number as it was, the memory of the optimizer included', () => {
    const session = demanding(kind);
    expect(session.batches.of(session.batches.updatesPerEpoch - 1)).toHaveLength(2);
    session.train(2000);
    expect(session.bytesKept).toBeLessThanOrEqual(40_000);
    const states = statesOf(session.experiment, 2000);
    const run = runOf(session);
    const moments = fc.sample(fc.nat(2000), { numRuns: 50, seed: 7 });
    for (const u of moments) {
      const state = states[u] as Float64Array;
      const parameters = session.parametersAt(u);
      expect(parameters).toEqual(state.subarray(0, parameters.length));
      const { initial, plan } = run.record(u);
      expect(initial.subarray(0, plan.layout.persistent)).toEqual(state);
    }
  });
});

test('a rewind to a long run equals a run that was stepped there by the trace', () => {
  const session = demanding('adam');
  session.train(300);
  const [run, stepped] = [runOf(session), createRun(session.experiment)];
  for (const u of [0, 1, 77, 123, 299]) {
    const [record, its] = [run.record(u), stepped.record(u)];
    expect(record.values).toEqual(its.values);
  }
});

test('a change of what a rewind gave changes nothing of the run', () => {
  const session = demanding('sgd');
  session.train(2000);
  const states = statesOf(session.experiment, 2000);
  for (const u of [1001, 1002, 1003, 2000]) {
    const parameters = session.parametersAt(u);
    expect(parameters).toEqual(states[u]?.subarray(0, parameters.length));
    parameters.fill(5);
  }
});

test('there is no rewind to what has not been', () => {
  const session = demanding('sgd');
  session.train(10);
  for (const u of [-1, 11, 2.5, Number.NaN]) expect(() => session.parametersAt(u)).toThrow(RangeError);
});

test('time is spent as it was given, and the updates are those of training at once', () => {
  const [sliced, whole] = [demanding('rmsprop'), demanding('rmsprop')];
  // A clock on which an update takes a fifth of a millisecond, and a look at it next to nothing.
  let looks = 0;
  const now = () => 0.2 * sliced.update + 0.001 * looks++;
  let total = 0;
  for (let k = 0; k < 12; k++) {
    const before = now();
    const made = sliced.trainFor(5, now);
    expect(now() - before).toBeGreaterThanOrEqual(5);
    expect(now() - before).toBeLessThan(6.5);
    total += made;
  }
  expect(total).toBeGreaterThan(12 * 24);
  expect(sliced.update).toBe(total);
  whole.train(total);
  expect(sliced.parametersAt(total)).toEqual(whole.parametersAt(total));
  expect(sliced.history).toEqual(whole.history);
});

describe('the history', () => {
  const session = sessionFor({ preparation: { ...opened.preparation, validation: 0.1 } });
  session.train(20_000);
  const { updates, loss, accuracy, gradientNorms, deadShares } = session.history;

  test('has at most a thousand points, each of an exact update, evenly', () => {
    expect(updates.length).toBeGreaterThan(400);
    expect(updates.length).toBeLessThanOrEqual(1000);
    const spacing = (updates[1] as number) - (updates[0] as number);
    expect(updates.every((update, k) => update === k * spacing)).toBe(true);
    expect(20_000 - (updates.at(-1) as number)).toBeLessThan(spacing);
    const lists = [...Object.values(loss), ...Object.values(accuracy), ...gradientNorms, ...deadShares];
    expect(lists).toHaveLength(3 + 3 + 2 + 2);
    for (const list of lists) expect(list).toHaveLength(updates.length);
  });

  test('has at each of them what the network that stood there answers', () => {
    for (const k of [0, 1, 17, updates.length - 1]) {
      const measures = session.measure(session.parametersAt(updates[k] as number));
      for (const name of ['training', 'validation', 'test'] as const) {
        expect(loss[name]?.[k]).toBe(measures[name]?.loss);
        expect(accuracy[name]?.[k]).toBe(measures[name]?.accuracy);
      }
    }
  });

  test('has for each part the mean loss of its examples', () => {
    const { experiment, prepared } = session;
    const { inputs, targets } = prepared;
    const trainer = createTrainer({ ...experiment, data: { inputs, targets } }, statesOf(experiment, 64)[64]);
    const k = updates.indexOf(64);
    for (const name of ['training', 'validation', 'test'] as const)
      expect(loss[name]?.[k]).toBe(trainer.meanLoss(prepared.split[name]));
    expect(new Set(Object.values(loss).map((curve) => curve[k])).size).toBe(3);
  });

  test('has the gradients of the update that led there', () => {
    expect(gradientNorms.map(([first]) => first)).toEqual([Number.NaN, Number.NaN]);
    const run = runOf(session);
    for (const k of [1, 9, updates.length - 1]) {
      const record = run.record((updates[k] as number) - 1);
      const read = (quantity: 'weightGradient' | 'biasGradient', ...index: number[]) =>
        valueIn(record, { quantity, index }, record.count) as number;
      const gradient = [0, 1, 2, 3].map((i) => read('weightGradient', 2, 0, i));
      expect(gradientNorms[1]?.[k]).toBe(norm([...gradient, read('biasGradient', 2, 0)]));
    }
  });

  test('begins with every update, however dear measuring is', () => {
    const short = sessionFor({});
    short.train(100);
    expect(short.history.updates).toEqual(Array.from({ length: 101 }, (_, k) => k));
  });
});

describe('a run that leaves the numbers', () => {
  const session = sessionFor({
    source: { kind: 'line', points: 40, noise: 0, seed: 1 },
    network: {
      ...opened.network,
      layers: [
        { units: 2, activation: 'relu' },
        { units: 1, activation: 'linear' },
      ],
    },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1e6 }, batchSize: 5 },
  });
  session.train(1000);

  test('ends there, and says where and why', () => {
    expect(session.update).toBeLessThan(1000);
    expect(session.ended?.update).toBe(session.update);
    const run = runOf(session);
    const { words, at } = endOf(run, session.update);
    expect(words).toMatch(new RegExp(`^The run ends here. In update ${session.update + 1}, .* was .*learning rate`));
    const record = run.record(session.update);
    expect(record.fault).toBe(true);
    expect(at?.event).toBe(record.count - 1);
  });

  test('makes no further update, and can be rewound', () => {
    session.train(5);
    expect(session.trainFor(1, () => 0)).toBe(0);
    const states = statesOf(session.experiment, session.update);
    for (const [u, state] of states.entries())
      expect(session.parametersAt(u)).toEqual(state.subarray(0, session.parametersAt(u).length));
    expect(session.history.updates.at(-1)).toBe(session.update);
  });
});

test('any session is the run of its experiment, to its end', () => {
  fc.assert(
    fc.property(experiments(), (experiment) => {
      const session = sessionOf(experiment, 1);
      session.train(12);
      const run = createRun(experiment);
      for (let u = 0; u <= session.update; u++) expect(session.parametersAt(u)).toEqual(run.parametersAt(u));
      if (session.ended) expect(run.record(session.update).fault).toBe(true);
      else expect(session.update).toBe(12);
    }),
  );
});

test('what all units answer to many examples is what the network answers to each', () => {
  const session = demanding('sgd');
  session.train(50);
  const trainer = createTrainer(session.experiment, statesOf(session.experiment, 50).at(-1));
  const columns = [Float64Array.from([0.5, -2, 3]), Float64Array.from([1, 0, -1])];
  const [outputs = []] = session.outputs(session.parametersAt(50), columns).slice(-1);
  expect([...(outputs[0] as Float64Array)]).toEqual(
    [0, 1, 2].map((n) => trainer.predict(Float64Array.from(columns, (column) => column[n] as number))[0]),
  );
});
