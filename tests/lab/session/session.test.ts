import { describe, expect, test, vi } from 'vitest';
import { LabError } from '../../../src/lab/protocol/faults.ts';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import type { ModelRef } from '../../../src/lab/protocol/requests.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { chosenRun } from '../../../src/lab/session/chosen-run.ts';
import { modelOf } from '../../../src/lab/session/network.ts';
import { mostKnown } from '../../../src/lab/session/pending-requests.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';
import { asks, finish, session, useSession, worker, workers } from './use-session.ts';

useSession();

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

describe('a question', () => {
  test('starts the worker and gets its answer', async () => {
    const asked = session.ask({ kind: 'predict', model, pixels });
    expect(workers).toHaveLength(1);
    worker().say(answer(1));
    expect(await asked).toEqual({ probabilities });
  });

  test('gets its own answer, whatever the order', async () => {
    const first = session.ask({ kind: 'images', data: 'mnist', part: 'test', indices: [1] });
    const second = session.ask({ kind: 'images', data: 'mnist', part: 'test', indices: [2] });
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
