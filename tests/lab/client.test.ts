import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClient, type LabClient } from '../../src/lab/client.ts';
import { WATCH } from '../../src/lab/link.ts';
import { DEFAULT_SETTINGS } from '../../src/lab/settings.ts';
import { IDLE, type LabView, reduce } from '../../src/lab/view.ts';
import { type FakeWorker, fakeWorker } from './fake-worker.ts';

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
  view = IDLE;
  client = createClient(create, (event) => {
    view = reduce(view, event);
  });
});
afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

describe('a run', () => {
  test('starts the worker only when it is wanted', () => {
    expect(workers).toHaveLength(0);
    client.start(DEFAULT_SETTINGS);
    expect(workers).toHaveLength(1);
  });

  test('started twice is one run', () => {
    client.start(DEFAULT_SETTINGS);
    client.start(DEFAULT_SETTINGS);
    expect(worker().sent).toEqual([{ type: 'start', run: 1, settings: DEFAULT_SETTINGS }]);
  });

  test('that is stopped shows so at once and ignores what still comes', () => {
    client.start(DEFAULT_SETTINGS);
    client.stop();
    worker().say({ type: 'activity', run: 1, activity: 'training' });
    expect([view.phase, view.activity]).toEqual(['stopped', 'loading']);
    expect(worker().sent.at(-1)).toEqual({ type: 'stop', run: 1 });
  });

  test('uses the worker of the one before', () => {
    client.start(DEFAULT_SETTINGS);
    client.stop();
    client.start(DEFAULT_SETTINGS);
    expect(workers).toHaveLength(1);
    expect(worker().sent.at(-1)).toMatchObject({ type: 'start', run: 2 });
  });

  test('does not show messages of the one before', () => {
    client.start(DEFAULT_SETTINGS);
    client.reset();
    client.start(DEFAULT_SETTINGS);
    worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 1, epoch: 1 } });
    expect([view.phase, view.fault]).toEqual(['running', undefined]);
  });

  test('that is reset leaves an empty page', () => {
    client.start(DEFAULT_SETTINGS);
    worker().say({ type: 'activity', run: 1, activity: 'training' });
    client.reset();
    expect(view).toEqual(IDLE);
  });

  test('is paused when the worker says so', () => {
    client.start(DEFAULT_SETTINGS);
    client.pause();
    expect(view.paused).toBe(false);
    worker().say({ type: 'held', run: 1, holds: ['reader'] });
    expect(view.paused).toBe(true);
  });

  test('keeps in mind which images the worker has', () => {
    client.start(DEFAULT_SETTINGS);
    worker().say({ type: 'download', run: 1, received: 5, total: 5 });
    client.reset();
    expect(view.kept).toBe(DEFAULT_SETTINGS.images);
  });
});

describe('a worker', () => {
  test('that says nothing is given up within 10 s', () => {
    client.start(DEFAULT_SETTINGS);
    vi.advanceTimersByTime(10_000);
    expect(view).toMatchObject({ phase: 'failed', fault: { kind: 'worker-silent' }, kept: 0 });
    expect(worker().terminated).toBe(true);
  });

  test('that gives signs of life is not given up', () => {
    client.start(DEFAULT_SETTINGS);
    for (let second = 0; second < 60; second++) {
      worker().say({ type: 'alive' });
      vi.advanceTimersByTime(1000);
    }
    expect(view.phase).toBe('running');
  });

  test('is not accused by a page that has slept', () => {
    client.start(DEFAULT_SETTINGS);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(WATCH.every);
    expect(view.phase).toBe('running');
  });

  test('that is idle is not watched', () => {
    client.start(DEFAULT_SETTINGS);
    client.stop();
    vi.advanceTimersByTime(60_000);
    expect([view.phase, worker().terminated]).toEqual(['stopped', false]);
  });

  test('whose script cannot be fetched is explained', () => {
    client.start(DEFAULT_SETTINGS);
    worker().fail({});
    expect(view.fault).toEqual({ kind: 'worker-missing' });
  });

  test('that throws is explained with its message and replaced by a retry', () => {
    client.start(DEFAULT_SETTINGS);
    worker().say({ type: 'alive' });
    worker().fail({ message: 'it broke' });
    expect(view.fault).toEqual({ kind: 'worker-error', reason: 'it broke' });
    client.retry();
    expect([workers.length, view.phase, view.fault]).toEqual([2, 'running', undefined]);
    expect(worker().sent).toEqual([{ type: 'start', run: 2, settings: DEFAULT_SETTINGS }]);
  });

  test('outlives a run that diverged, and keeps its images', () => {
    client.start(DEFAULT_SETTINGS);
    worker().say({ type: 'download', run: 1, received: 5, total: 5 });
    worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 3, epoch: 2 } });
    expect(view).toMatchObject({ phase: 'failed', kept: DEFAULT_SETTINGS.images });
    expect(worker().terminated).toBe(false);
  });

  test('waits with a bad shard until it is told to try again', () => {
    client.start(DEFAULT_SETTINGS);
    worker().say({ type: 'fault', run: 1, fault: { kind: 'corrupt', file: 'a.bin' } });
    expect(view).toMatchObject({ phase: 'running', fault: { kind: 'corrupt' } });
    client.retry();
    expect(worker().sent.at(-1)).toEqual({ type: 'retry', run: 1 });
    expect(view.fault).toBeUndefined();
  });
});
