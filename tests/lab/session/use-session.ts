/** A session with workers that do nothing of their own, as its tests share it. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { ToWorker } from '../../../src/lab/protocol/messages.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { createSession, type LabSession } from '../../../src/lab/session/session.ts';
import { type FakeWorker, fakeWorker } from '../fake-worker.ts';

/** Those of the test that runs, the newest last. */
export let workers: FakeWorker[];
/** A session whose workers say what a test has them say. */
export let session: LabSession;
export const worker = () => workers.at(-1)!;
export const asks = () =>
  worker().sent.filter((message): message is Extract<ToWorker, { type: 'ask' }> => message.type === 'ask');

/** Gives each test of the calling file a session of its own. */
export function useSession(): void {
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
}

/** The messages of a whole run, without its curve. */
export function finish(run: number, fingerprint = '00000000'): void {
  session.start(defaultSettings);
  worker().say({ type: 'backend', run, name: 'wasm', skipped: [] });
  worker().say({ ...finished(run), fingerprint });
}

/** What a worker says at the end of a run. */
export const finished = (run: number) =>
  ({
    type: 'finished',
    run,
    test: { loss: 0.5, accuracy: 0.85, count: 10_000 },
    trainingSeconds: 2,
    fingerprint: '00000000',
    model: { name: 'mnist', json: '{}', weights: new ArrayBuffer(4) },
  }) as const;

/** What it says after an epoch. */
export const row = (epoch: number) => ({ epoch, training: { loss: 1, accuracy: 0.5, count: 900 }, samples: [] });
