/** What the page shows of a run: a pure function of the messages so far. Nothing in it is computed from anything else. */
import type { BackendName } from './backend.ts';
import type { Fault } from './faults.ts';
import type { ModelFiles } from './model.ts';
import type { Activity, CurvePoint, EpochRow, FromWorker } from './protocol.ts';
import type { Scores } from './scores.ts';
import type { LabSettings } from './settings.ts';

/** `failed`: the run is over because of a fault; a fault the worker waits with leaves it `running`. */
export type Phase = 'idle' | 'running' | 'stopped' | 'failed' | 'finished';

export interface LabView {
  readonly phase: Phase;
  /** The settings of the run that is shown. */
  readonly settings?: LabSettings;
  readonly paused: boolean;
  readonly activity: Activity;
  readonly backend?: { readonly name: BackendName; readonly skipped: readonly string[] };
  readonly download?: { readonly received: number; readonly total: number };
  readonly position?: { readonly epoch: number; readonly step: number };
  readonly examplesPerSecond?: number;
  readonly points: readonly CurvePoint[];
  readonly epochs: readonly EpochRow[];
  /** The worker has all images of a run with so many training images; 0 for none. */
  readonly kept: number;
  readonly fault?: Fault;
  readonly result?: {
    readonly test: Scores;
    readonly trainingSeconds: number;
    readonly fingerprint: string;
    readonly model: ModelFiles;
  };
}

export const IDLE: LabView = { phase: 'idle', paused: false, activity: 'loading', points: [], epochs: [], kept: 0 };

/** What the page itself does to the view; all else comes from the worker. */
export type PageEvent =
  | { readonly type: 'begin'; readonly settings: LabSettings }
  | { readonly type: 'retrying' }
  | { readonly type: 'ended' }
  /** `lost`: the worker was given up, and its images with it. */
  | { readonly type: 'failed'; readonly fault: Fault; readonly lost: boolean }
  /** The worker was given up while no run was under way. */
  | { readonly type: 'lost' }
  | { readonly type: 'reset' };

/** The view after one more message or event. */
export function reduce(view: LabView, message: FromWorker | PageEvent): LabView {
  switch (message.type) {
    case 'begin':
      return { ...IDLE, phase: 'running', settings: message.settings, kept: view.kept };
    case 'reset':
      return { ...IDLE, kept: view.kept };
    case 'ended':
    case 'stopped':
      return { ...withoutFault(view), phase: 'stopped', paused: false };
    case 'failed':
      return { ...view, phase: 'failed', paused: false, fault: message.fault, kept: message.lost ? 0 : view.kept };
    case 'lost':
      return { ...view, kept: 0 };
    case 'retrying':
    case 'recovered':
      return withoutFault(view);
    case 'fault':
      return { ...view, fault: message.fault };
    case 'paused':
      return { ...view, paused: true };
    case 'resumed':
      return { ...view, paused: false };
    case 'activity':
      return { ...view, activity: message.activity };
    case 'backend':
      return { ...view, backend: { name: message.name, skipped: message.skipped } };
    case 'download': {
      const { received, total } = message;
      const complete = received === total ? (view.settings?.images ?? 0) : 0;
      return { ...view, download: { received, total }, kept: Math.max(view.kept, complete) };
    }
    case 'progress':
      return {
        ...view,
        position: { epoch: message.epoch, step: message.step },
        examplesPerSecond: message.examplesPerSecond,
        points: [...view.points, ...message.points],
      };
    case 'epoch':
      return { ...view, epochs: [...view.epochs, message.row] };
    case 'finished': {
      const { test, trainingSeconds, fingerprint, model } = message;
      return { ...view, phase: 'finished', paused: false, result: { test, trainingSeconds, fingerprint, model } };
    }
    case 'alive':
    case 'answer':
    case 'answering':
    case 'unanswered':
      return view;
  }
}

function withoutFault({ fault: _, ...view }: LabView): LabView {
  return view;
}
