import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hold } from '../../../src/lab/protocol/holds.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { createClient, type LabClient } from '../../../src/lab/session/client.ts';
import { watchInterval } from '../../../src/lab/session/link.ts';
import { idleView, type LabView, nextView } from '../../../src/lab/session/view.ts';
import { type FakeWorker, fakeWorker } from '../fake-worker.ts';

let workers: FakeWorker[];
let view: LabView;
let client: LabClient;
const worker = () => workers.at(-1)!;

const create = () => {
  const created = fakeWorker();
  workers.push(created);
  return created;
};

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  view = idleView;
  client = createClient(create, (event) => {
    view = nextView(view, event);
  });
});
afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

describe('a run', () => {
  test('starts the worker only when it is wanted', () => {
    expect(workers).toHaveLength(0);
    client.start(defaultSettings);
    expect(workers).toHaveLength(1);
  });

  test('started twice is one run', () => {
    client.start(defaultSettings);
    client.start(defaultSettings);
    expect(worker().sent).toEqual([{ type: 'start', run: 1, settings: defaultSettings }]);
  });

  test('that is stopped shows so at once and ignores what still comes', () => {
    client.start(defaultSettings);
    client.stop();
    worker().say({ type: 'activity', run: 1, activity: 'training' });
    expect([view.phase, view.activity]).toEqual(['stopped', 'loading']);
    expect(worker().sent.at(-1)).toEqual({ type: 'stop', run: 1 });
  });

  test('uses the worker of the one before', () => {
    client.start(defaultSettings);
    client.stop();
    client.start(defaultSettings);
    expect(workers).toHaveLength(1);
    expect(worker().sent.at(-1)).toMatchObject({ type: 'start', run: 2 });
  });

  test('does not show messages of the one before', () => {
    client.start(defaultSettings);
    client.reset();
    client.start(defaultSettings);
    worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 1, epoch: 1 } });
    expect([view.phase, view.fault]).toEqual(['running', undefined]);
  });

  test('that is reset leaves an empty page', () => {
    client.start(defaultSettings);
    worker().say({ type: 'activity', run: 1, activity: 'training' });
    client.reset();
    expect(view).toEqual(idleView);
  });

  test('is paused when the worker says so', () => {
    client.start(defaultSettings);
    client.pause();
    expect(view.paused).toBe(false);
    worker().say({ type: 'held', run: 1, holds: ['reader'] });
    expect(view.paused).toBe(true);
  });

  test('keeps in mind which images the worker has', () => {
    client.start(defaultSettings);
    worker().say({ type: 'download', run: 1, received: 5, total: 5 });
    client.reset();
    expect(view.kept).toBe(defaultSettings.images);
  });
});

const checkpoint = { epoch: 2, trainingSeconds: 3, state: Float32Array.of(1) };
const row = {
  training: { loss: 1, accuracy: 0.5, count: 900 },
  validation: { loss: 1, accuracy: 0.5, count: 100 },
  samples: [],
};

/** A run that has done two epochs and a little more. */
function twoEpochs(): void {
  client.start(defaultSettings);
  worker().say({ type: 'epoch', run: 1, row: { ...row, epoch: 1 }, checkpoint: { ...checkpoint, epoch: 1 } });
  worker().say({ type: 'epoch', run: 1, row: { ...row, epoch: 2 }, checkpoint });
  const points = [1, 2, 2.5].map((epoch) => ({ epoch, loss: 1, accuracy: 0.5 }));
  worker().say({
    type: 'progress',
    run: 1,
    epoch: 3,
    step: 9,
    batch: { loss: 1, accuracy: 0.5, count: 32 },
    examplesPerSecond: 1,
    points,
  });
}

describe('a run that has lost its worker', () => {
  test('goes on after its last whole epoch, in a new worker', () => {
    twoEpochs();
    worker().fail({ message: 'it broke' });
    expect(view).toMatchObject({ phase: 'failed', resumeAfter: 2 });
    client.retry();
    expect(workers).toHaveLength(2);
    expect(worker().sent).toEqual([{ type: 'start', run: 2, settings: defaultSettings, from: checkpoint }]);
  });

  test('shows when it goes on what was true after that epoch', () => {
    twoEpochs();
    worker().fail({ message: 'it broke' });
    client.retry();
    expect([view.epochs.length, view.points.map(({ epoch }) => epoch), view.position]).toEqual([2, [1, 2], undefined]);
  });

  test('twice goes on after the same epoch', () => {
    twoEpochs();
    worker().fail({ message: 'it broke' });
    client.retry();
    worker().fail({ message: 'it broke again' });
    client.retry();
    expect(worker().sent).toMatchObject([{ run: 3, from: checkpoint }]);
  });

  test('with its graphics processor goes on without WebGL and WebGPU', () => {
    twoEpochs();
    worker().say({ type: 'fault', run: 1, fault: { kind: 'context-lost' } });
    client.retry();
    expect(worker().sent).toMatchObject([{ type: 'start', backends: ['wasm', 'cpu'], from: checkpoint }]);
  });

  test('keeps the backends it was started with after another fault', () => {
    client.start(defaultSettings, { backends: ['cpu'] });
    worker().fail({ message: 'it broke' });
    client.retry();
    expect(worker().sent).toMatchObject([{ backends: ['cpu'] }]);
  });

  test('begins anew when it is started, not continued', () => {
    twoEpochs();
    worker().fail({ message: 'it broke' });
    client.start(defaultSettings);
    expect(worker().sent).toEqual([{ type: 'start', run: 2, settings: defaultSettings }]);
    expect(view.epochs).toEqual([]);
  });

  test('by diverging does not go on from weights that lead there', () => {
    twoEpochs();
    worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 9, epoch: 3 } });
    client.retry();
    expect(worker().sent.at(-1)).toEqual({ type: 'start', run: 2, settings: defaultSettings });
  });
});

describe('a run that waits', () => {
  const holds = (...holds: Hold[]) => worker().say({ type: 'held', run: 1, holds });

  test('for its hidden tab has waited, also when it goes on', () => {
    client.start(defaultSettings);
    client.hide(true);
    expect(worker().sent.at(-1)).toEqual({ type: 'hold', run: 1, by: 'hidden' });
    holds('hidden');
    expect([view.paused, view.wasHidden]).toEqual([true, true]);
    client.hide(false);
    expect(worker().sent.at(-1)).toEqual({ type: 'release', run: 1, by: 'hidden' });
    holds();
    expect([view.paused, view.wasHidden]).toEqual([false, true]);
  });

  test('for a shard is not paused', () => {
    client.start(defaultSettings);
    holds('fault');
    expect(view.paused).toBe(false);
  });

  test.each(['batch', 'epoch', 'end'] as const)('is told to go on until the next %s', (until) => {
    client.start(defaultSettings, { until: 'batch' });
    client.go(until);
    expect(worker().sent.at(-1)).toEqual({ type: 'go', run: 1, until });
  });

  test('hears nothing after it has ended', () => {
    client.start(defaultSettings);
    client.stop();
    client.go('end');
    client.hide(true);
    expect(worker().sent.at(-1)).toEqual({ type: 'stop', run: 1 });
  });
});

describe('a worker', () => {
  test('that says nothing is given up within 10 s', () => {
    client.start(defaultSettings);
    vi.advanceTimersByTime(10_000);
    expect(view).toMatchObject({ phase: 'failed', fault: { kind: 'worker-silent' }, kept: 0 });
    expect(worker().terminated).toBe(true);
  });

  test('that gives signs of life is not given up', () => {
    client.start(defaultSettings);
    for (let second = 0; second < 60; second++) {
      worker().say({ type: 'alive' });
      vi.advanceTimersByTime(1000);
    }
    expect(view.phase).toBe('running');
  });

  test('that has said one batch takes long is given that time, and no more', () => {
    client.start(defaultSettings);
    worker().say({ type: 'alive', within: 30 });
    vi.advanceTimersByTime(29_000);
    expect(view.phase).toBe('running');
    vi.advanceTimersByTime(3000);
    expect(view.fault).toEqual({ kind: 'worker-silent', seconds: 30 });
  });

  test('is not accused by a page that has slept', () => {
    client.start(defaultSettings);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(watchInterval.every);
    expect(view.phase).toBe('running');
  });

  test('that is idle is not watched', () => {
    client.start(defaultSettings);
    client.stop();
    vi.advanceTimersByTime(60_000);
    expect([view.phase, worker().terminated]).toEqual(['stopped', false]);
  });

  test('whose script cannot be fetched is explained', () => {
    client.start(defaultSettings);
    worker().fail({});
    expect(view.fault).toEqual({ kind: 'worker-missing' });
  });

  test('that throws is explained with its message and replaced by a retry', () => {
    client.start(defaultSettings);
    worker().say({ type: 'alive' });
    worker().fail({ message: 'it broke' });
    expect(view.fault).toEqual({ kind: 'worker-error', reason: 'it broke' });
    client.retry();
    expect([workers.length, view.phase, view.fault]).toEqual([2, 'running', undefined]);
    expect(worker().sent).toEqual([{ type: 'start', run: 2, settings: defaultSettings }]);
  });

  test('outlives a run that diverged, and keeps its images', () => {
    client.start(defaultSettings);
    worker().say({ type: 'download', run: 1, received: 5, total: 5 });
    worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 3, epoch: 2 } });
    expect(view).toMatchObject({ phase: 'failed', kept: defaultSettings.images });
    expect(worker().terminated).toBe(false);
  });

  test('waits with a bad shard until it is told to try again', () => {
    client.start(defaultSettings);
    worker().say({ type: 'fault', run: 1, fault: { kind: 'corrupt', file: 'a.bin' } });
    expect(view).toMatchObject({ phase: 'running', fault: { kind: 'corrupt' } });
    client.retry();
    expect(worker().sent.at(-1)).toEqual({ type: 'retry', run: 1 });
    expect(view.fault).toBeUndefined();
  });
});
