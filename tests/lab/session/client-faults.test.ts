/** A worker that is lost, silent or hindered, and how its run goes on. */
import { describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { watchInterval } from '../../../src/lab/session/link.ts';
import { useClient } from './use-client.ts';

const lab = useClient();

const checkpoint = { epoch: 2, trainingSeconds: 3, state: Float32Array.of(1) };
const row = {
  training: { loss: 1, accuracy: 0.5, count: 900 },
  validation: { loss: 1, accuracy: 0.5, count: 100 },
  samples: [],
};

/** A run that has done two epochs and a little more. */
function twoEpochs(): void {
  lab.client.start(defaultSettings);
  lab.worker().say({ type: 'epoch', run: 1, row: { ...row, epoch: 1 }, checkpoint: { ...checkpoint, epoch: 1 } });
  lab.worker().say({ type: 'epoch', run: 1, row: { ...row, epoch: 2 }, checkpoint });
  const points = [1, 2, 2.5].map((epoch) => ({ epoch, loss: 1, accuracy: 0.5 }));
  lab.worker().say({
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
    lab.worker().fail({ message: 'it broke' });
    expect(lab.view).toMatchObject({ phase: 'failed', resumeAfter: 2 });
    lab.client.retry();
    expect(lab.workers).toHaveLength(2);
    expect(lab.worker().sent).toEqual([{ type: 'start', run: 2, settings: defaultSettings, from: checkpoint }]);
  });

  test('shows when it goes on what was true after that epoch', () => {
    twoEpochs();
    lab.worker().fail({ message: 'it broke' });
    lab.client.retry();
    expect([lab.view.epochs.length, lab.view.points.map(({ epoch }) => epoch), lab.view.position]).toEqual([
      2,
      [1, 2],
      undefined,
    ]);
  });

  test('twice goes on after the same epoch', () => {
    twoEpochs();
    lab.worker().fail({ message: 'it broke' });
    lab.client.retry();
    lab.worker().fail({ message: 'it broke again' });
    lab.client.retry();
    expect(lab.worker().sent).toMatchObject([{ run: 3, from: checkpoint }]);
  });

  test('with its graphics processor goes on without WebGL and WebGPU', () => {
    twoEpochs();
    lab.worker().say({ type: 'fault', run: 1, fault: { kind: 'context-lost' } });
    lab.client.retry();
    expect(lab.worker().sent).toMatchObject([{ type: 'start', backends: ['wasm', 'cpu'], from: checkpoint }]);
  });

  test('keeps the backends it was started with after another fault', () => {
    lab.client.start(defaultSettings, { backends: ['cpu'] });
    lab.worker().fail({ message: 'it broke' });
    lab.client.retry();
    expect(lab.worker().sent).toMatchObject([{ backends: ['cpu'] }]);
  });

  test('begins anew when it is started, not continued', () => {
    twoEpochs();
    lab.worker().fail({ message: 'it broke' });
    lab.client.start(defaultSettings);
    expect(lab.worker().sent).toEqual([{ type: 'start', run: 2, settings: defaultSettings }]);
    expect(lab.view.epochs).toEqual([]);
  });

  test('by diverging does not go on from weights that lead there', () => {
    twoEpochs();
    lab.worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 9, epoch: 3 } });
    lab.client.retry();
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'start', run: 2, settings: defaultSettings });
  });
});

describe('a worker', () => {
  test('that says nothing is given up within 10 s', () => {
    lab.client.start(defaultSettings);
    vi.advanceTimersByTime(10_000);
    expect(lab.view).toMatchObject({ phase: 'failed', fault: { kind: 'worker-silent' }, kept: { mnist: 0 } });
    expect(lab.worker().terminated).toBe(true);
  });

  test('that gives signs of life is not given up', () => {
    lab.client.start(defaultSettings);
    for (let second = 0; second < 60; second++) {
      lab.worker().say({ type: 'alive' });
      vi.advanceTimersByTime(1000);
    }
    expect(lab.view.phase).toBe('running');
  });

  test('that has said one batch takes long is given that time, and no more', () => {
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'alive', within: 30 });
    vi.advanceTimersByTime(29_000);
    expect(lab.view.phase).toBe('running');
    vi.advanceTimersByTime(3000);
    expect(lab.view.fault).toEqual({ kind: 'worker-silent', seconds: 30 });
  });

  test('is not accused by a page that has slept', () => {
    lab.client.start(defaultSettings);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(watchInterval.every);
    expect(lab.view.phase).toBe('running');
  });

  test('that is idle is not watched', () => {
    lab.client.start(defaultSettings);
    lab.client.stop();
    vi.advanceTimersByTime(60_000);
    expect([lab.view.phase, lab.worker().terminated]).toEqual(['stopped', false]);
  });

  test('whose script cannot be fetched is explained', () => {
    lab.client.start(defaultSettings);
    lab.worker().fail({});
    expect(lab.view.fault).toEqual({ kind: 'worker-missing' });
  });

  test('that throws is explained with its message and replaced by a retry', () => {
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'alive' });
    lab.worker().fail({ message: 'it broke' });
    expect(lab.view.fault).toEqual({ kind: 'worker-error', reason: 'it broke' });
    lab.client.retry();
    expect([lab.workers.length, lab.view.phase, lab.view.fault]).toEqual([2, 'running', undefined]);
    expect(lab.worker().sent).toEqual([{ type: 'start', run: 2, settings: defaultSettings }]);
  });

  test('outlives a run that diverged, and keeps its images', () => {
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'download', run: 1, received: 5, total: 5 });
    lab.worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 3, epoch: 2 } });
    expect(lab.view).toMatchObject({ phase: 'failed', kept: { mnist: defaultSettings.images } });
    expect(lab.worker().terminated).toBe(false);
  });

  test('waits with a bad shard until it is told to try again', () => {
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'fault', run: 1, fault: { kind: 'corrupt', file: 'a.bin' } });
    expect(lab.view).toMatchObject({ phase: 'running', fault: { kind: 'corrupt' } });
    lab.client.retry();
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'retry', run: 1 });
    expect(lab.view.fault).toBeUndefined();
  });
});
