/** What all panels of a page share: the run under way, the finished runs, which one is looked at, and the worker. */

import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import type { Until } from '../protocol/holds.ts';
import type { CurvePoint, EpochRow, FromWorker } from '../protocol/messages.ts';
import type { Metrics } from '../protocol/metrics.ts';
import type { ModelFiles } from '../protocol/model-files.ts';
import type { ModelRef } from '../protocol/requests.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { createClient } from './client.ts';
import type { LabWorker } from './link.ts';
import type { Ask } from './pending-requests.ts';
import { forgetful, type Preference } from './preference.ts';
import { idleView, type LabView, nextView, type PageEvent } from './view.ts';

/** A finished run with its trained network. */
export interface TrainedRun {
  readonly id: string;
  readonly name: string;
  readonly settings: LabSettings;
  readonly backend: BackendName;
  /** Time spent in updates, without downloads, pauses and measuring. */
  readonly trainingSeconds: number;
  readonly points: readonly CurvePoint[];
  readonly epochs: readonly EpochRow[];
  readonly test: Metrics;
  readonly fingerprint: string;
  readonly model: ModelFiles;
}

export interface LabSession {
  /** The run under way, or what the last one has left on the page. */
  readonly view: LabView;
  /** Finished ones, newest last. */
  readonly runs: readonly TrainedRun[];
  /** Id of the run whose network the panels look at: the newest, unless the reader has chosen one since. */
  readonly chosen: string | undefined;
  /** What the reader wants to compute with; undefined leaves it to the lab. */
  readonly preferred: BackendName | undefined;
  /** For the runs from now on. @returns whether this browser keeps it for the next visit */
  prefer: (backend: BackendName | undefined) => boolean;
  /** What the form of the training holds; null while that cannot be trained with, undefined before there is a form. */
  readonly planned: LabSettings | null | undefined;
  plan: (settings: LabSettings | null) => void;
  /** Starts a run, unless one is under way. It goes to its end unless `until` says otherwise. */
  start: (settings: LabSettings, until?: Until) => void;
  pause: () => void;
  /** Lets a run that is paused go on to its end. */
  resume: () => void;
  /** Lets a run go on for one batch, one epoch, or to its end. */
  go: (until: Until) => void;
  /** The page is hidden, or seen again: a run waits while it is hidden. */
  hide: (hidden: boolean) => void;
  /** Ends the run. What it has shown stays on the page. */
  stop: () => void;
  /** After a fault: tries the image file again, or goes on after the last whole epoch in a new worker. */
  retry: () => void;
  /** Ends the run and clears what it has shown; finished runs stay. */
  reset: () => void;
  /** Takes in a run that was kept or loaded; one with the same id is replaced. */
  add: (run: TrainedRun) => void;
  remove: (id: string) => void;
  choose: (id: string) => void;
  /** Asks the worker, which is started if need be. Rejects with a LabError, or with the signal's reason. */
  ask: Ask;
  /** Calls back after every change of the properties above, until the returned function is called. */
  subscribe: (changed: () => void) => () => void;
  /** Ends the worker. */
  dispose: () => void;
}

/**
 * @param createWorker starts the worker, when it is needed
 * @param preference where the preferred backend is kept; nowhere if it is left out
 */
export function createSession(createWorker: () => LabWorker, preference: Preference = forgetful()): LabSession {
  const listeners = new Set<() => void>();
  let view: LabView = idleView;
  let runs: readonly TrainedRun[] = [];
  let choice: string | undefined;
  let finished = 0;
  let planned: LabSettings | null | undefined;
  let preferred = preference.read();
  const client = createClient(createWorker, tell);

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function tell(event: FromWorker | PageEvent): void {
    view = nextView(view, event);
    if (event.type === 'finished') {
      do finished += 1;
      while (runs.some(({ name }) => name === nameOf(finished)));
      runs = [...runs, trainedRun(view, event, finished)];
      choice = undefined;
    }
    changed();
  }

  return {
    get view() {
      return view;
    },
    get runs() {
      return runs;
    },
    get chosen() {
      return choice ?? runs.at(-1)?.id;
    },
    get preferred() {
      return preferred;
    },
    prefer(backend) {
      preferred = backend;
      const isKept = preference.write(backend);
      changed();
      return isKept;
    },
    get planned() {
      return planned;
    },
    plan(settings) {
      planned = settings;
      changed();
    },
    start: (settings, until = 'end') =>
      client.start(settings, { until, ...(preferred && { backends: first(preferred) }) }),
    pause: client.pause,
    resume: () => client.go('end'),
    go: client.go,
    hide: client.hide,
    stop: client.stop,
    retry: client.retry,
    reset: client.reset,
    ask: client.ask,
    add(run) {
      const others = runs.filter(({ id }) => id !== run.id);
      if (others.length < runs.length) client.forget(run.id);
      runs = [...others, run];
      changed();
    },
    remove(id) {
      runs = runs.filter((run) => run.id !== id);
      if (choice === id) choice = undefined;
      client.forget(id);
      changed();
    },
    choose(id) {
      if (!runs.some((run) => run.id === id)) return;
      choice = id;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      client.dispose();
      listeners.clear();
    },
  };
}

/** This backend before the others. */
function first(backend: BackendName): BackendName[] {
  return [backend, ...backendNames.filter((other) => other !== backend)];
}

/** The run whose network the panels look at. */
export function chosenRun({ runs, chosen }: Pick<LabSession, 'runs' | 'chosen'>): TrainedRun | undefined {
  return runs.find(({ id }) => id === chosen);
}

/** What a question about a run's network carries. */
export function modelOf({ id, settings, model }: TrainedRun): ModelRef {
  return { id, settings, weights: model.weights };
}

/** No run on the page has it, not even one that was kept or loaded. */
const nameOf = (number: number) => `Run ${number}`;

function trainedRun(
  { settings, backend, points, epochs }: LabView,
  { test, trainingSeconds, fingerprint, model }: Extract<FromWorker, { type: 'finished' }>,
  number: number,
): TrainedRun {
  if (!settings || !backend) throw new Error('a run has finished that has never begun');
  return {
    // Unlike those of runs that other visits have kept.
    id: `${Date.now().toString(36)}-${number}-${fingerprint}`,
    name: nameOf(number),
    settings,
    backend: backend.name,
    trainingSeconds,
    points,
    epochs,
    test,
    fingerprint,
    model,
  };
}
