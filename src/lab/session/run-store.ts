/** Runs kept in this browser (IndexedDB), as the two files they are downloaded as. Nothing is kept without being asked for. */

import { filesOf } from './run-files.ts';
import type { TrainedRun } from './session.ts';

const databaseName = 'perceptible-lab';
const storeName = 'runs';

/** As it is kept; what is read may be anything. */
export interface KeptRun {
  readonly id: string;
  readonly json: string;
  readonly weights: ArrayBuffer;
}

export interface RunStore {
  /** Keeps a run, or what has changed of it. */
  readonly keep: (run: TrainedRun) => Promise<void>;
  /** All kept runs, the oldest first, and how many could not be read any more. */
  readonly kept: () => Promise<{ readonly runs: readonly TrainedRun[]; readonly unreadable: number }>;
  readonly forget: (id: string) => Promise<void>;
  /** Removes everything this page has ever kept. */
  readonly clear: () => Promise<void>;
}

/**
 * All of its promises reject with what the browser throws: `storageProblem` has words for it.
 * @param factory the browser's `indexedDB`; read when it is used, because even that can be forbidden
 */
export function createStore(factory: () => IDBFactory): RunStore {
  async function run<T>(mode: IDBTransactionMode, action: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open(factory());
    try {
      const transaction = database.transaction(storeName, mode);
      const request = action(transaction.objectStore(storeName));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('the browser has given up'));
      });
      return request.result;
    } finally {
      database.close();
    }
  }

  return {
    async keep(trained) {
      const { json, weights } = filesOf(trained);
      await run('readwrite', (store) => store.put({ id: trained.id, json, weights } satisfies KeptRun));
    },
    async kept() {
      const records: readonly unknown[] = await run('readonly', (store) => store.getAll());
      if (records.length === 0) return { runs: [], unreadable: 0 };
      const { readKept } = await import('./read-kept.ts');
      const runs = records.flatMap((record) => readKept(record) ?? []);
      return { runs, unreadable: records.length - runs.length };
    },
    forget: async (id) => run('readwrite', (store) => store.delete(id)),
    clear: async () => run('readwrite', (store) => store.clear()),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Why nothing can be kept or read, in words. */
export function storageProblem(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return 'This browser has no room left for the run. What was kept before is still there. Remove kept runs, or download this one.';
  }
  return 'This browser lets this page keep nothing: private windows and blocked site data do that. Everything else works, and a run can be downloaded instead.';
}
