/** The network of a run that has not ended: looked at while it goes on, kept after a stop. */
import { describe, expect, test, vi } from 'vitest';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { chosenRun } from '../../../src/lab/session/chosen-run.ts';
import { keptEvery, mostKept } from '../../../src/lab/session/first-layers.ts';
import { modelOf } from '../../../src/lab/session/network.ts';
import { testNetwork } from '../../../src/lab/session/test-network.ts';
import { asks, finish, finished, row, session, useSession, worker, workers } from './use-session.ts';

useSession();

const pixels = new Float32Array(784);

/** A network as the worker shows it of the run under way; its one number says which it is. */
function show(run: number, after: { epoch: number; step: number }, number: number): void {
  const weights = new Float32Array(25_450).fill(number).buffer;
  worker().say({
    type: 'network',
    run,
    network: { after, trainingSeconds: 1, weights, fingerprint: `0000000${number}` },
  });
}

function begin(run: number): void {
  session.start(defaultSettings);
  worker().say({ type: 'backend', run, name: 'wasm', skipped: [] });
}

describe('the network of a run under way', () => {
  test('is looked at as soon as there is one, and is the newest', () => {
    finish(1, 'aaaaaaaa');
    begin(2);
    expect(chosenRun(session)?.fingerprint).toBe('aaaaaaaa');
    show(2, { epoch: 0, step: 0 }, 1);
    show(2, { epoch: 0, step: 3 }, 2);
    expect(chosenRun(session)).toMatchObject({ name: 'Run 2', fingerprint: '00000002', after: { epoch: 0, step: 3 } });
  });

  test('has one id as long as the run goes on, and another one for its weights every time', () => {
    begin(1);
    show(1, { epoch: 0, step: 0 }, 1);
    const first = session.live!;
    show(1, { epoch: 1, step: 0 }, 2);
    const second = session.live!;
    expect([second.id, modelOf(second).id === modelOf(first).id]).toEqual([first.id, false]);
    worker().say({ ...finished(1), fingerprint: '00000002' });
    expect([session.runs[0]!.id, modelOf(session.runs[0]!).id]).toEqual([first.id, modelOf(second).id]);
    expect([session.live, session.chosen]).toEqual([undefined, first.id]);
  });

  test('leaves the one that the reader has chosen meanwhile', () => {
    finish(1, 'aaaaaaaa');
    begin(2);
    show(2, { epoch: 0, step: 0 }, 1);
    session.choose(session.runs[0]!.id);
    show(2, { epoch: 1, step: 0 }, 2);
    expect(chosenRun(session)?.fingerprint).toBe('aaaaaaaa');
    session.choose(session.live!.id);
    expect(chosenRun(session)?.fingerprint).toBe('00000002');
  });

  test('stays after a stop, and is the one that the worker sends then', () => {
    begin(1);
    show(1, { epoch: 0, step: 0 }, 1);
    session.stop();
    show(1, { epoch: 0, step: 5 }, 2);
    expect([session.view.phase, session.live?.after]).toEqual(['stopped', { epoch: 0, step: 5 }]);
  });

  test('is gone after a reset, whatever still comes, and when another run begins', () => {
    begin(1);
    show(1, { epoch: 0, step: 0 }, 1);
    session.reset();
    show(1, { epoch: 0, step: 5 }, 2);
    expect(session.live).toBeUndefined();
    begin(2);
    show(2, { epoch: 0, step: 0 }, 3);
    session.stop();
    begin(3);
    show(2, { epoch: 0, step: 5 }, 4);
    expect(session.live).toBeUndefined();
  });

  test('outlives its worker, and is asked about in the next one', () => {
    begin(1);
    show(1, { epoch: 1, step: 0 }, 1);
    worker().fail({ message: 'it broke' });
    expect(session.live?.fingerprint).toBe('00000001');
    void session.ask({ kind: 'predict', model: modelOf(session.live!), pixels });
    expect(workers).toHaveLength(2);
    expect(asks()[0]?.question).toMatchObject({ model: { weights: session.live!.model.weights } });
  });
});

describe('the network of a run that was stopped', () => {
  const test_ = { loss: 0.25, accuracy: 0.9, count: 10_000 };
  const tested = (ask: number): FromWorker => {
    const model = { name: 'mnist', json: '{}', weights: new ArrayBuffer(4) };
    return { type: 'answer', ask, answer: { test: test_, fingerprint: '00000002', model } };
  };

  test('is tested and stands among the runs, with where it was stopped', async () => {
    begin(1);
    show(1, { epoch: 0, step: 5 }, 2);
    const { id } = session.live!;
    session.stop();
    const kept = testNetwork(session);
    expect(asks()[0]?.question).toMatchObject({ kind: 'score', model: { settings: defaultSettings } });
    worker().say(tested(1));
    await kept;
    const after = { epoch: 0, step: 5 };
    expect(session.runs).toMatchObject([{ id, name: 'Run 1', test: test_, trainingSeconds: 1, after }]);
    expect([session.live, session.chosen, session.view.result?.test]).toEqual([undefined, id, test_]);
  });

  test('is tested once more where newer weights have come meanwhile', async () => {
    begin(1);
    show(1, { epoch: 0, step: 5 }, 1);
    session.stop();
    const kept = testNetwork(session);
    show(1, { epoch: 0, step: 6 }, 2);
    worker().say(tested(1));
    await vi.waitFor(() => expect(asks()).toHaveLength(2));
    worker().say(tested(2));
    await kept;
    expect(session.runs).toMatchObject([{ after: { epoch: 0, step: 6 } }]);
  });

  test('is not taken in where another run has begun meanwhile', async () => {
    begin(1);
    show(1, { epoch: 0, step: 5 }, 1);
    session.stop();
    const kept = testNetwork(session);
    begin(2);
    worker().say(tested(1));
    await kept;
    expect(session.runs).toEqual([]);
  });

  test('stays where its test fails', async () => {
    begin(1);
    show(1, { epoch: 0, step: 5 }, 1);
    session.stop();
    const kept = testNetwork(session);
    worker().say({ type: 'unanswered', ask: 1, fault: { kind: 'offline', file: 'a.bin' } });
    await expect(kept).rejects.toThrow(/offline/);
    expect([session.live?.fingerprint, session.runs]).toEqual(['00000001', []]);
  });
});

describe('the first layer', () => {
  test('is kept before training and after each epoch of the newest run', () => {
    begin(1);
    show(1, { epoch: 0, step: 0 }, 1);
    show(1, { epoch: 0, step: 7 }, 2);
    show(1, { epoch: 1, step: 0 }, 3);
    const { id } = session.live!;
    const kept = () => session.firstLayers(id).map(({ epoch, weights }) => [epoch, weights.length, weights[0]]);
    expect(kept()).toEqual([
      [0, 784 * 32, 1],
      [1, 784 * 32, 3],
    ]);
    worker().say(finished(1));
    expect(kept()).toHaveLength(2);
    begin(2);
    expect(kept()).toEqual([]);
  });

  test('goes back with a run that goes on after an epoch', () => {
    begin(1);
    for (const epoch of [0, 1, 2]) show(1, { epoch, step: 0 }, epoch);
    worker().say({ type: 'epoch', run: 1, row: row(1), checkpoint: { epoch: 1, trainingSeconds: 1, state: pixels } });
    worker().fail({ message: 'it broke' });
    session.retry();
    show(2, { epoch: 1, step: 0 }, 1);
    expect(session.firstLayers(session.live!.id).map(({ epoch }) => epoch)).toEqual([0, 1]);
  });

  test.each([
    [32, 20, 1],
    [128, 40, 2],
    [1024, 200, 51],
  ])('of %i units is kept of so many of %i epochs that it has no more than its room', (units, epochs, every) => {
    const settings = {
      network: { kind: 'dense', hidden: [{ units, activation: 'relu', dropout: 0 }] },
      epochs,
    } as const;
    expect(keptEvery(settings)).toBe(every);
    expect(784 * units * (Math.floor(epochs / every) + 1)).toBeLessThanOrEqual(mostKept);
  });
});
