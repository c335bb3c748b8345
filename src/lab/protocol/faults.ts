/** Everything that can go wrong in the lab. */
import type { DataName } from './data-sets.ts';

/** A shard that cannot be used. `file` is its name, sizes are in bytes. */
export type ShardFault = { readonly file: string } & (
  | { readonly kind: 'missing'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated'; readonly received: number; readonly expected: number }
  | { readonly kind: 'too-long'; readonly expected: number }
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'stalled'; readonly seconds: number; readonly received: number; readonly expected: number }
  | { readonly kind: 'interrupted'; readonly received: number; readonly expected: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'offline' }
);

/** What the page itself can meet, the worker apart. */
export type PageFault =
  | { readonly kind: 'memory'; readonly reason: string }
  /** The worker's script could not be loaded, the worker threw, or it said nothing for too long. */
  | { readonly kind: 'worker-missing' }
  | { readonly kind: 'worker-error'; readonly reason: string }
  | { readonly kind: 'worker-silent'; readonly seconds: number };

/** What is met where images are fetched and networks are trained. */
export type WorkerFault =
  | ShardFault
  /** This copy of the site holds the first images of a data set only. */
  | { readonly kind: 'not-held'; readonly data: DataName }
  /** TensorFlow.js itself could not be loaded, or none of its backends. */
  | { readonly kind: 'library'; readonly reason: string }
  | { readonly kind: 'no-backend'; readonly tried: string }
  /** The loss was no longer a finite number. */
  | { readonly kind: 'diverged'; readonly step: number; readonly epoch: number; readonly cause?: string }
  /** WebGL or WebGPU has lost its graphics processor. */
  | { readonly kind: 'context-lost' };

/**
 * `said`: in words. The worker says its faults, so that the page has no words for what it cannot meet; and what the page can meet
 * it says without asking anybody, since often nobody can be reached then.
 */
export type LabFault = (WorkerFault | PageFault) & { readonly said?: Explanation };

/** A fault in plain words: what happened, and what the reader can do about it. */
export interface Explanation {
  readonly what: string;
  readonly remedy: string;
}

/** What the worker throws and reports. */
export class LabError extends Error {
  readonly fault: LabFault;

  constructor(fault: LabFault) {
    super(fault.said?.what ?? fault.kind);
    this.fault = fault;
  }
}

/** A fault of a download, which the worker can try again by itself; after all others a run starts anew. */
export function isShardFault(fault: LabFault): fault is ShardFault {
  return 'file' in fault;
}
