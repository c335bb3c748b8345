/** What the page and its worker say to each other. What is about a run or a question carries its number. */
import type { BackendName } from './backend-names.ts';
import type { LabFault } from './faults.ts';
import type { Hold, Until } from './holds.ts';
import type { Metrics } from './metrics.ts';
import type { ModelFiles } from './model-files.ts';
import type { Place } from './place.ts';
import type { ProgressOf, ReplyTo, RequestKind, SentRequest } from './requests.ts';
import type { LabSettings } from './settings.ts';
import type { Seconds } from './time-left.ts';

export type ToWorker =
  | ({ readonly type: 'start'; readonly run: number; readonly settings: LabSettings } & StartOptions)
  /** The reader presses pause, or the tab is hidden. */
  | { readonly type: 'hold'; readonly run: number; readonly by: 'reader' | 'hidden' }
  /** The tab is seen again. */
  | { readonly type: 'release'; readonly run: number; readonly by: 'hidden' }
  /** The reader lets the run go on, so far. */
  | { readonly type: 'go'; readonly run: number; readonly until: Until }
  | { readonly type: 'stop' | 'retry'; readonly run: number }
  | { readonly type: 'ask'; readonly ask: number; readonly question: SentRequest }
  | { readonly type: 'cancel'; readonly ask: number }
  /** The weights of this model are not needed any more. */
  | { readonly type: 'forget'; readonly model: string };

export interface StartOptions {
  /** What may compute, the best first; without it the worker's own order. */
  readonly backends?: readonly BackendName[];
  /** How far the run goes at first; to its end unless said otherwise. */
  readonly until?: Until;
  /** Goes on with a run that has ended early. */
  readonly from?: Checkpoint;
}

/** The epoch with the lowest validation loss so far, of a run that stops early. */
export interface BestEpoch {
  readonly epoch: number;
  readonly loss: number;
  /** After it, as Model.state gives it. */
  readonly state: Float32Array;
}

/** A run as it was after an epoch: what it needs to go on as if nothing had happened. */
export interface Checkpoint {
  readonly epoch: number;
  /** Spent in updates so far. */
  readonly trainingSeconds: number;
  /** As Model.state gives it. */
  readonly state: Float32Array;
  readonly best?: BestEpoch | undefined;
}

/** A network as it was at one moment of its run: its weights, and how they came about. */
export interface Snapshot {
  readonly after: Place;
  /** Spent in updates so far. */
  readonly trainingSeconds: number;
  /** As in ModelFiles. */
  readonly weights: ArrayBuffer;
  /** CRC-32 of the weights. */
  readonly fingerprint: string;
}

/** Mean over the batches since the point before, measured while the weights were changing. */
export interface CurvePoint {
  /** Position on the axis: 1.5 is the middle of the second epoch. */
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** Means over one batch, measured before its update. */
export interface BatchResult {
  readonly loss: number;
  readonly accuracy: number;
  readonly count: number;
}

/** One finished epoch. `training` is the mean over its batches, `validation` was measured after it. */
export interface EpochRow {
  readonly epoch: number;
  readonly training: Metrics;
  /** Missing when no images are kept for validation. */
  readonly validation?: Metrics;
  /** Probabilities of the ten classes for each sample image, after this epoch. */
  readonly samples: readonly (readonly number[])[];
}

/** What the run is doing; `waiting` is for images that have not arrived. */
export type Activity = 'loading' | 'waiting' | 'training' | 'validating' | 'testing';

export type FromWorker =
  /** `within`: the next sign of life can take so many seconds. */
  | { readonly type: 'alive'; readonly within?: number | undefined }
  | { readonly type: 'backend'; readonly run: number; readonly name: BackendName; readonly skipped: readonly string[] }
  | { readonly type: 'download'; readonly run: number; readonly received: number; readonly total: number }
  | { readonly type: 'activity'; readonly run: number; readonly activity: Activity }
  | {
      readonly type: 'progress';
      readonly run: number;
      /** Epoch under way, counted from 1, and updates done in it. */
      readonly epoch: number;
      readonly step: number;
      /** The newest of them by itself, measured before its update. */
      readonly batch: BatchResult;
      /** Mean of the run so far; pauses, waiting and measuring left out. */
      readonly examplesPerSecond: number;
      readonly left?: Seconds | undefined;
      /** The curve's points since the last such message. */
      readonly points: readonly CurvePoint[];
    }
  /** The newest weights: before the first update, after each epoch, and wherever the run waits or is stopped. */
  | { readonly type: 'network'; readonly run: number; readonly network: Snapshot }
  | { readonly type: 'epoch'; readonly run: number; readonly row: EpochRow; readonly checkpoint: Checkpoint }
  /** What the run waits for has changed; nothing when it goes on. */
  | { readonly type: 'held'; readonly run: number; readonly holds: readonly Hold[] }
  | { readonly type: 'recovered' | 'stopped'; readonly run: number }
  | { readonly type: 'fault'; readonly run: number; readonly fault: LabFault }
  | {
      readonly type: 'finished';
      readonly run: number;
      readonly test: Metrics;
      /** Time spent in updates, without downloads, pauses and measuring. */
      readonly trainingSeconds: number;
      /** CRC-32 of the final weights: the same seed on the same backend gives the same. */
      readonly fingerprint: string;
      readonly model: ModelFiles;
      /** The epoch whose network it is, of a run that stops early. */
      readonly best?: number | undefined;
    }
  | { readonly type: 'answer'; readonly ask: number; readonly answer: ReplyTo<RequestKind> }
  | { readonly type: 'answering'; readonly ask: number; readonly progress: ProgressOf<RequestKind> }
  | { readonly type: 'unanswered'; readonly ask: number; readonly fault: LabFault };
