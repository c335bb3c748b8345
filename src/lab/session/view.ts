/** What the page shows of a run: a pure function of the messages so far. Nothing in it is computed from anything else. */

import type { BackendName } from '../protocol/backend-names.ts';
import type { DataName } from '../protocol/data-sets.ts';
import type { LabFault } from '../protocol/faults.ts';
import type { Hold } from '../protocol/holds.ts';
import type { Activity, BatchResult, CurvePoint, EpochRow, FromWorker, Snapshot } from '../protocol/messages.ts';
import type { Metrics } from '../protocol/metrics.ts';
import type { ModelFiles } from '../protocol/model-files.ts';
import { type LabSettings, trainingImages } from '../protocol/settings.ts';
import type { Seconds } from '../protocol/time-left.ts';
import { type FirstLayer, withFirstLayer } from './first-layers.ts';

/** `failed`: the run is over because of a fault; a fault the worker waits with leaves it `running`. */
export type Phase = 'idle' | 'running' | 'stopped' | 'failed' | 'finished';

export interface LabView {
  readonly phase: Phase;
  /** The settings of the run that is shown. */
  readonly settings?: LabSettings;
  /** What the run waits for; nothing while it goes on. */
  readonly holds: readonly Hold[];
  /** Whether it waits for the reader or for its tab, not for images. */
  readonly paused: boolean;
  /** The run has waited while its tab was hidden. */
  readonly wasHidden: boolean;
  readonly activity: Activity;
  readonly backend?: { readonly name: BackendName; readonly skipped: readonly string[] };
  readonly download?: { readonly received: number; readonly total: number };
  readonly position?: { readonly epoch: number; readonly step: number };
  /** What the newest batch has shown, before its update. */
  readonly batch?: BatchResult;
  readonly examplesPerSecond?: number;
  /** What the updates that are left will take, once that can be said. */
  readonly left?: Seconds | undefined;
  readonly points: readonly CurvePoint[];
  readonly epochs: readonly EpochRow[];
  /** The newest weights of a run that has not come to its end. */
  readonly network?: Snapshot;
  /** Of the run that is shown. */
  readonly firstLayers: readonly FirstLayer[];
  /** The worker has all images of a run with so many training images, of each data set; 0 for none. */
  readonly kept: Kept;
  readonly fault?: LabFault;
  /** The run has failed and can go on after this epoch. */
  readonly resumeAfter?: number | undefined;
  readonly result?: Result;
}

/** What is left of a run. */
export interface Result {
  readonly test: Metrics;
  readonly trainingSeconds: number;
  readonly fingerprint: string;
  readonly model: ModelFiles;
  /** The epoch whose network it is, of a run that stops early. */
  readonly best?: number | undefined;
}

export type Kept = Readonly<Record<DataName, number>>;

const noneKept: Kept = { mnist: 0, fashion: 0 };

export const idleView: LabView = {
  phase: 'idle',
  holds: [],
  paused: false,
  wasHidden: false,
  activity: 'loading',
  points: [],
  epochs: [],
  firstLayers: [],
  kept: noneKept,
};

/** What a run that is over leaves of its waiting. */
const waitingOver = { holds: [], paused: false, wasHidden: false } as const;

/** What the page itself does to the view; all else comes from the worker. */
export type PageEvent =
  /** `resumeAfter`: the run goes on after this epoch of the one that is shown. */
  | { readonly type: 'begin'; readonly settings: LabSettings; readonly resumeAfter?: number | undefined }
  | { readonly type: 'retrying' }
  | { readonly type: 'ended' }
  /** The network of a run that was stopped has got its test. */
  | ({ readonly type: 'tested' } & Result)
  /** `lost`: the worker was given up, and its images with it. */
  | {
      readonly type: 'failed';
      readonly fault: LabFault;
      readonly lost: boolean;
      readonly resumeAfter?: number | undefined;
    }
  /** The worker was given up while no run was under way. */
  | { readonly type: 'lost' }
  | { readonly type: 'reset' };

/** The view after one more message or event. */
export function nextView(view: LabView, message: FromWorker | PageEvent): LabView {
  switch (message.type) {
    case 'begin': {
      const after = message.resumeAfter ?? 0;
      const points = view.points.filter(({ epoch }) => epoch <= after);
      const epochs = view.epochs.filter(({ epoch }) => epoch <= after);
      const firstLayers = view.firstLayers.filter(({ epoch }) => message.resumeAfter !== undefined && epoch <= after);
      const { kept } = view;
      return { ...idleView, phase: 'running', settings: message.settings, points, epochs, firstLayers, kept };
    }
    case 'reset':
      return { ...idleView, kept: view.kept };
    case 'ended':
    case 'stopped':
      return { ...withoutFault(view), ...waitingOver, phase: 'stopped' };
    case 'failed': {
      const { fault, resumeAfter } = message;
      return {
        ...view,
        ...waitingOver,
        phase: 'failed',
        fault,
        resumeAfter,
        kept: message.lost ? noneKept : view.kept,
      };
    }
    case 'lost':
      return { ...view, kept: noneKept };
    case 'retrying':
    case 'recovered':
      return withoutFault(view);
    case 'fault':
      return { ...view, fault: message.fault };
    case 'held': {
      const { holds } = message;
      const paused = holds.some((hold) => hold !== 'fault');
      return { ...view, holds, paused, wasHidden: view.wasHidden || holds.includes('hidden') };
    }
    case 'activity':
      return { ...view, activity: message.activity };
    case 'backend':
      return { ...view, backend: { name: message.name, skipped: message.skipped } };
    case 'download': {
      const { received, total } = message;
      const kept = received === total && view.settings ? withKept(view.kept, view.settings) : view.kept;
      return { ...view, download: { received, total }, kept };
    }
    case 'progress':
      return {
        ...view,
        position: { epoch: message.epoch, step: message.step },
        batch: message.batch,
        examplesPerSecond: message.examplesPerSecond,
        left: message.left,
        points: [...view.points, ...message.points],
      };
    case 'epoch':
      return { ...view, epochs: [...view.epochs, message.row] };
    case 'network': {
      const { network } = message;
      const firstLayers = view.settings ? withFirstLayer(view.firstLayers, network, view.settings) : [];
      return { ...view, network, firstLayers };
    }
    case 'tested':
      return { ...view, result: resultOf(message) };
    case 'finished': {
      const { network: _, ...rest } = view;
      return { ...rest, ...waitingOver, phase: 'finished', result: resultOf(message) };
    }
    case 'alive':
    case 'answer':
    case 'answering':
    case 'unanswered':
      return view;
  }
}

function resultOf({ test, trainingSeconds, fingerprint, model, best }: Result): Result {
  const result = { test, trainingSeconds, fingerprint, model };
  return best === undefined ? result : { ...result, best };
}

/** What the worker has after a run with these settings has downloaded everything. */
function withKept(kept: Kept, { data, images, test }: LabSettings): Kept {
  return { ...kept, [data]: Math.max(kept[data], test === 'rest' ? trainingImages : images) };
}

function withoutFault({ fault: _, ...view }: LabView): LabView {
  return view;
}
