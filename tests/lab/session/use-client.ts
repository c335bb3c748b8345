/** The page's side of the lab under test: a client whose workers only say what a test has them say. */
import { afterEach, beforeEach, vi } from 'vitest';
import { createClient, type LabClient } from '../../../src/lab/session/client.ts';
import { idleView, type LabView, nextView } from '../../../src/lab/session/view.ts';
import { type FakeWorker, fakeWorker } from '../fake-worker.ts';

export interface ClientUnderTest {
  client: LabClient;
  /** What the page shows after all that the client has said. */
  view: LabView;
  /** All workers that were started, in their order. */
  workers: FakeWorker[];
  /** The newest of them. */
  worker(): FakeWorker;
}

/** A fresh client for each test of the calling file, with a clock that only the test moves. */
export function useClient(): ClientUnderTest {
  const lab = { workers: [] as FakeWorker[], view: idleView, worker: () => lab.workers.at(-1)! } as ClientUnderTest;
  beforeEach(() => {
    vi.useFakeTimers();
    lab.workers = [];
    lab.view = idleView;
    const create = () => {
      const created = fakeWorker();
      lab.workers.push(created);
      return created;
    };
    lab.client = createClient(create, (event) => {
      lab.view = nextView(lab.view, event);
    });
  });
  afterEach(() => {
    lab.client.dispose();
    vi.useRealTimers();
  });
  return lab;
}
