/** Reads runs that this browser has kept. Loaded when there are some. */
import { readFiles } from './read-files.ts';
import type { KeptRun } from './run-store.ts';
import type { TrainedRun } from './session.ts';

/** Undefined for what another version of this page has kept, and for what is damaged: the others are read all the same. */
export function readKept(record: unknown): TrainedRun | undefined {
  const { id, json, weights } = (typeof record === 'object' && record !== null ? record : {}) as Partial<KeptRun>;
  if (typeof json !== 'string' || !(weights instanceof ArrayBuffer)) return undefined;
  try {
    const bytes = new TextEncoder().encode(json).buffer as ArrayBuffer;
    const run = readFiles({ name: 'kept.json', bytes }, { name: 'kept.weights.bin', bytes: weights });
    // It could never be forgotten under another name.
    return run.id === id ? run : undefined;
  } catch {
    return undefined;
  }
}
