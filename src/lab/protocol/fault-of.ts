/** What the worker's code throws, as a fault that can be explained. */
import { LabError, type LabFault } from './faults.ts';

/** How browsers and WebAssembly say that there is no memory left. */
const outOfMemory = /out of memory|allocation (failed|size overflow)|could not allocate|cannot enlarge memory|OOM\b/i;

export function labFaultOf(error: unknown): LabFault {
  if (error instanceof LabError) return error.fault;
  return faultOfReason(error instanceof Error ? error.message : String(error));
}

/** A fault of which only a sentence is known. */
export function faultOfReason(reason: string): LabFault {
  return outOfMemory.test(reason) ? { kind: 'memory', reason } : { kind: 'worker-error', reason };
}
