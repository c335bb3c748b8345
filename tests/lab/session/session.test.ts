import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LabError } from '../../../src/lab/protocol/faults.ts';
import type { FromWorker, ToWorker } from '../../../src/lab/protocol/messages.ts';
import type { ModelRef } from '../../../src/lab/protocol/requests.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { chosenRun } from '../../../src/lab/session/chosen-run.ts';
import { keptEvery, mostKept } from '../../../src/lab/session/first-layers.ts';
import { modelOf } from '../../../src/lab/session/network.ts';
import { mostKnown } from '../../../src/lab/session/pending-requests.ts';
import { createSession, type LabSession, type TrainedRun } from '../../../src/lab/session/session.ts';
import { testNetwork } from '../../../src/lab/session/test-network.ts';
import { type FakeWorker, fakeWorker } from '../fake-worker.ts';

let workers: FakeWorker[];
let session: LabSession;
const worker = () => workers.at(-1)!;
const asks = () =>
  worker().sent.filter((message): message is Extract<ToWorker, { type: 'ask' }> => message.type === 'ask');

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  session = createSession(() => {
    const created = fakeWorker();
    workers.push(created);
    return created;
  });
});
afterEach(() => {
  session.dispose();
  vi.useRealTimers();
});

/** The messages of a whole run, without its curve. */
function finish(run: number, fingerprint = '00000000'): void {
  session.start(defaultSettings);
  worker().say({ type: 'backend', run, name: 'wasm', skipped: [] });
  worker().say({ ...finished(run), fingerprint });
}

const finished = (run: number) =>
  ({
    type: 'finished',
    run,
    test: { loss: 0.5, accuracy: 0.85, count: 10_000 },
    trainingSeconds: 2,
    fingerprint: '00000000',
    model: { name: 'mnist', json: '{}', weights: new ArrayBuffer(4) },
  }) as const;

const row = (epoch: number) => ({ epoch, training: { loss: 1, accuracy: 0.5, count: 900 }, samples: [] });

const model: ModelRef = { id: 'a', settings: defaultSettings, weights: new ArrayBuffer(4) };
const pixels = new Float32Array(784);
const probabilities = new Float32Array(10).fill(0.1);
const answer = (ask: number): FromWorker => ({ type: 'answer', ask, answer: { probabilities } });

describe('finished runs', () => {
  test('are kept with their network, the newest last and chosen', () => {
    finish(1, 'aaaaaaaa');
    finish(2, 'bbbbbbbb');
    expect(session.runs.map(({ fingerprint, backend }) => [fingerprint, backend])).toEqual([
      ['aaaaaaaa', 'wasm'],
      ['bbbbbbbb', 'wasm'],
    ]);
    expect(chosenRun(session)?.fingerprint).toBe('bbbbbbbb');
  });

  test('have different ids even when they are alike', () => {
    finish(1);
    finish(2);
    expect(new Set(session.runs.map(({ id }) => id)).size).toBe(2);
  });

  test('stay chosen until another one is finished', () => {
    finish(1, 'aaaaaaaa');
    finish(2, 'bbbbbbbb');
    session.choose(session.runs[0]!.id);
    expect(chosenRun(session)?.fingerprint).toBe('aaaaaaaa');
    finish(3, 'cccccccc');
    expect(chosenRun(session)?.fingerprint).toBe('cccccccc');
  });

  test('outlive a reset', () => {
    finish(1);
    session.reset();
    expect([session.view.phase, session.runs.length]).toEqual(['idle', 1]);
  });

  test('that are removed leave the newest of the others chosen', () => {
    finish(1, 'aaaaaaaa');
    finish(2, 'bbbbbbbb');
    session.remove(session.runs[1]!.id);
    expect(chosenRun(session)?.fingerprint).toBe('aaaaaaaa');
  });

  test('can be added, once', () => {
    finish(1);
    const loaded: TrainedRun = { ...session.runs[0]!, id: 'loaded', name: 'from a file' };
    session.add(loaded);
    session.add({ ...loaded, name: 'again' });
    expect(session.runs.map(({ name }) => name)).toEqual(['Run 1', 'again']);
  });

  test('get a name that no kept or loaded one has', () => {
    finish(1, 'aaaaaaaa');
    session.add({ ...session.runs[0]!, id: 'kept', name: 'Run 2' });
    finish(2, 'bbbbbbbb');
    expect(session.runs.map(({ name }) => name)).toEqual(['Run 1', 'Run 2', 'Run 3']);
  });

  test('that do not exist cannot be chosen', () => {
    finish(1);
    session.choose('none');
    expect(session.chosen).toBe(session.runs[0]!.id);
  });

  test('are announced to those who listen, and not after they have left', () => {
    const heard = vi.fn();
    const leave = session.subscribe(heard);
    finish(1);
    expect(heard.mock.calls.length).toBeGreaterThan(0);
    leave();
    heard.mockClear();
    finish(2);
    expect(heard).not.toHaveBeenCalled();
  });
});

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

describe('a question', () => {
  test('starts the worker and gets its answer', async () => {
    const asked = session.ask({ kind: 'predict', model, pixels });
    expect(workers).toHaveLength(1);
    worker().say(answer(1));
    expect(await asked).toEqual({ probabilities });
  });

  test('gets its own answer, whatever the order', async () => {
    const first = session.ask({ kind: 'images', part: 'test', indices: [1] });
    const second = session.ask({ kind: 'images', part: 'test', indices: [2] });
    const images = (label: number) => ({ pixels: new Uint8Array(784), labels: Uint8Array.of(label) });
    worker().say({ type: 'answer', ask: 2, answer: images(2) });
    worker().say({ type: 'answer', ask: 1, answer: images(1) });
    expect([(await first).labels[0], (await second).labels[0]]).toEqual([1, 2]);
  });

  test('carries the weights of a network only the first time', () => {
    void session.ask({ kind: 'predict', model, pixels });
    void session.ask({ kind: 'predict', model, pixels });
    const sent = asks().map(({ question }) => 'model' in question && question.model.weights);
    expect(sent).toEqual([model.weights, undefined]);
  });

  test('has the worker forget the networks asked about longest ago, but none that it is asked about', async () => {
    const ask = (n: number) => session.ask({ kind: 'predict', model: { ...model, id: `m${n}` }, pixels });
    const forgotten = () => worker().sent.flatMap((message) => (message.type === 'forget' ? [message.model] : []));
    void ask(1);
    for (let n = 2; n <= mostKnown + 3; n++) {
      const asked = ask(n);
      worker().say(answer(n));
      await asked;
    }
    expect(forgotten()).toEqual(['m2', 'm3']);
    worker().say(answer(1));
    const next = ask(1);
    worker().say(answer(mostKnown + 4));
    await next;
    void ask(2);
    expect(asks().at(-1)?.question).toMatchObject({ model: { weights: model.weights } });
    expect(forgotten()).not.toContain('m1');
  });

  test('carries them again to a new worker', () => {
    session.ask({ kind: 'predict', model, pixels }).catch(() => {});
    worker().fail({ message: 'out of memory' });
    void session.ask({ kind: 'predict', model, pixels });
    expect(workers).toHaveLength(2);
    expect(asks()[0]?.question).toMatchObject({ model: { weights: model.weights } });
  });

  test('carries them again after the run was removed and added', () => {
    finish(1);
    const run = session.runs[0]!;
    void session.ask({ kind: 'predict', model: modelOf(run), pixels });
    session.remove(run.id);
    expect(worker().sent.at(-1)).toEqual({ type: 'forget', model: modelOf(run).id });
    session.add(run);
    void session.ask({ kind: 'predict', model: modelOf(run), pixels });
    expect(asks()[1]?.question).toMatchObject({ model: { weights: run.model.weights } });
  });

  test('hears how far its answer is', async () => {
    const heard = vi.fn();
    const asked = session.ask({ kind: 'predict', model, pixels }, { onProgress: heard });
    worker().say({ type: 'answering', ask: 1, progress: { done: 1, of: 2 } });
    worker().say(answer(1));
    await asked;
    expect(heard.mock.calls).toEqual([[{ done: 1, of: 2 }]]);
  });

  test('that is not wanted any more rejects with the reason, and the worker is told', async () => {
    const change = new AbortController();
    const asked = session.ask({ kind: 'predict', model, pixels }, { signal: change.signal });
    change.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker().sent.at(-1)).toEqual({ type: 'cancel', ask: 1 });
    expect(() => worker().say(answer(1))).not.toThrow();
  });

  test('that is not wanted from the start is not asked', async () => {
    await expect(
      session.ask({ kind: 'predict', model, pixels }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(0);
  });

  test('that cannot be answered rejects with a fault that explains itself', async () => {
    const asked = session.ask({ kind: 'predict', model, pixels });
    worker().say({ type: 'unanswered', ask: 1, fault: { kind: 'offline', file: 'a.bin' } });
    await expect(asked).rejects.toThrow(/offline/);
    await expect(asked).rejects.toBeInstanceOf(LabError);
  });

  test.each([
    ['throws', () => worker().fail({ message: 'it broke' }), 'worker-error'],
    ['has no memory left', () => worker().fail({ message: 'Array buffer allocation failed' }), 'memory'],
    ['says nothing for 10 s', () => vi.advanceTimersByTime(10_000), 'worker-silent'],
  ])('to a worker that %s rejects with a fault', async (_, die, kind) => {
    const asked = session.ask({ kind: 'predict', model, pixels });
    asked.catch(() => {});
    worker().say({ type: 'alive' });
    die();
    await expect(asked).rejects.toMatchObject({ fault: { kind } });
    expect(worker().terminated).toBe(true);
  });

  test('that fails with the worker takes the run along, and the other way round', async () => {
    session.start(defaultSettings);
    const asked = session.ask({ kind: 'predict', model, pixels });
    worker().say({ type: 'fault', run: 1, fault: { kind: 'worker-error', reason: 'broken' } });
    await expect(asked).rejects.toMatchObject({ fault: { kind: 'worker-error' } });
    expect(session.view.phase).toBe('failed');
  });

  test('does not disturb the run', async () => {
    session.start(defaultSettings);
    worker().say({ type: 'activity', run: 1, activity: 'training' });
    const before = session.view;
    const asked = session.ask({ kind: 'predict', model, pixels });
    worker().say(answer(1));
    await asked;
    expect(session.view).toBe(before);
  });

  test('that was answered leaves a worker that may be silent', async () => {
    const asked = session.ask({ kind: 'predict', model, pixels });
    worker().say(answer(1));
    await asked;
    vi.advanceTimersByTime(60_000);
    expect(worker().terminated).toBe(false);
  });
});
