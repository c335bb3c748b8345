/** What all panels of a page share: the run under way, the finished runs, which one is looked at, and the worker. */

import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import type { Until } from '../protocol/holds.ts';
import type { CurvePoint, EpochRow, FromWorker } from '../protocol/messages.ts';
import type { Metrics } from '../protocol/metrics.ts';
import type { ModelFiles } from '../protocol/model-files.ts';
import type { Place } from '../protocol/place.ts';
import { type LabSettings, modelName } from '../protocol/settings.ts';
import { createClient } from './client.ts';
import type { FirstLayer } from './first-layers.ts';
import type { LabWorker } from './link.ts';
import { modelOf, type Network } from './network.ts';
import type { Ask } from './pending-requests.ts';
import { forgetful, type Preference } from './preference.ts';
import { idleView, type LabView, nextView, type PageEvent, type Result } from './view.ts';

/** A run with its trained network and its test: a finished one, or one that was stopped and tested then. */
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
  /** The epoch whose network it is, of a run that stops early: the one with the lowest validation loss. */
  readonly best?: number;
  /** Where it was stopped. */
  readonly after?: Place;
}

export interface LabSession {
  /** The run under way, or what the last one has left on the page. */
  readonly view: LabView;
  /** Those that have got their test, newest last. */
  readonly runs: readonly TrainedRun[];
  /** The newest network of a run that is under way, or was stopped and has no test yet. */
  readonly live: Network | undefined;
  /** Takes the network of a stopped run in among the others, with its test: test-network.ts. */
  keep: (result: Result) => void;
  /** What the first layer of a run was after its epochs; of the newest run only. */
  firstLayers: (id: string) => readonly FirstLayer[];
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
  /** Runs so far, each counted when it begins, and the id of the newest. */
  let begun = 0;
  let current = '';
  let live: Network | undefined;
  let planned: LabSettings | null | undefined;
  let preferred = preference.read();
  const client = createClient(createWorker, tell);

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  /** The worker does not need its weights any more. */
  function forget(id: string): void {
    const run = runs.find((one) => one.id === id);
    if (run) client.forget(modelOf(run).id);
  }

  /** No run on the page has it, not even one that was kept or loaded. */
  function nextName(): string {
    let number = finished + 1;
    while (runs.some(({ name }) => name === nameOf(number))) number += 1;
    return nameOf(number);
  }

  function takeIn(result: Result): void {
    const run = trainedRun(current, nextName(), view, result);
    finished += 1;
    runs = [...runs, run];
    choice = undefined;
    live = undefined;
  }

  function tell(event: FromWorker | PageEvent): void {
    view = nextView(view, event);
    if (event.type === 'begin') {
      begun += 1;
      // Unlike those of runs that other visits have kept.
      current = `${Date.now().toString(36)}-${begun}`;
      choice = undefined;
      live = undefined;
    }
    if (event.type === 'network') live = liveNetwork(current, nextName(), view);
    if (event.type === 'reset') live = undefined;
    if (event.type === 'finished' || event.type === 'tested') takeIn(event);
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
      return choice ?? (live ?? runs.at(-1))?.id;
    },
    get live() {
      return live;
    },
    keep: (result) => tell({ type: 'tested', ...result }),
    firstLayers: (id) => (id === current ? view.firstLayers : []),
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
      forget(run.id);
      runs = [...others, run];
      changed();
    },
    remove(id) {
      forget(id);
      runs = runs.filter((run) => run.id !== id);
      if (choice === id) choice = undefined;
      changed();
    },
    choose(id) {
      if (id !== live?.id && !runs.some((run) => run.id === id)) return;
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

const nameOf = (number: number) => `Run ${number}`;

function liveNetwork(id: string, name: string, { settings, network }: LabView): Network | undefined {
  if (!settings || !network) return undefined;
  const { after, fingerprint, weights } = network;
  return { id, name, settings, fingerprint, after, model: { name: modelName(settings), weights } };
}

function trainedRun(
  id: string,
  name: string,
  { settings, backend, points, epochs, network }: LabView,
  { best, ...result }: Result,
): TrainedRun {
  if (!settings || !backend) throw new Error('a run has finished that has never begun');
  const run = { id, name, settings, backend: backend.name, points, epochs, ...result };
  return { ...run, ...(best !== undefined && { best }), ...(network && { after: network.after }) };
}
