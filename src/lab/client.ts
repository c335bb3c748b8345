/** The page's side of the protocol: one worker, one run at a time, and a watch that notices when the worker is dead. */
import { type Fault, isShardFault } from './faults.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { LabSettings } from './settings.ts';
import type { PageEvent } from './view.ts';

/** The watch looks so often, in ms, and gives up after so many looks without a message: within 10 s. */
export const WATCH = { every: 1000, patience: 8 } as const;

/** As much of a Worker as is used; a test can hand in its own. */
export type LabWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface LabClient {
  /** Starts a run, unless one is under way. */
  start: (settings: LabSettings) => void;
  pause: () => void;
  resume: () => void;
  /** Ends the run. What it has shown stays on the page. */
  stop: () => void;
  /** After a fault: tries the shard again, or starts the run anew in a new worker. */
  retry: () => void;
  /** Ends the run and clears the page. */
  reset: () => void;
  /** Ends everything, when the lab leaves the page. */
  dispose: () => void;
}

/**
 * @param createWorker starts the worker; called at the first run, and again after a worker had to be given up
 * @param tell receives the messages of the current run and the page's own events
 */
export function createClient(createWorker: () => LabWorker, tell: (event: FromWorker | PageEvent) => void): LabClient {
  let worker: LabWorker | undefined;
  let run = 0;
  let active: LabSettings | undefined;
  let last: { settings: LabSettings; fault?: Fault } | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;
  let missed = 0;

  function send(message: { type: 'pause' | 'resume' | 'stop' | 'retry' }): void {
    if (active) worker?.postMessage({ ...message, run } satisfies ToWorker);
  }

  function end(): void {
    active = undefined;
    clearInterval(watch);
  }

  function discardWorker(): void {
    worker?.terminate();
    worker = undefined;
  }

  function fail(fault: Fault): void {
    // A run that diverged leaves a healthy worker with its images; after anything else its state is unknown.
    const lost = fault.kind !== 'diverged';
    if (lost) discardWorker();
    if (!active) return;
    if (last) last.fault = fault;
    end();
    tell({ type: 'failed', fault, lost });
  }

  function receive(message: FromWorker): void {
    missed = 0;
    if (message.type === 'alive' || message.run !== run || !active) return;
    if (message.type === 'fault' && last) last.fault = message.fault;
    if (message.type === 'fault' && !isShardFault(message.fault)) {
      fail(message.fault);
      return;
    }
    if (message.type === 'finished' || message.type === 'stopped') end();
    tell(message);
  }

  function open(): LabWorker {
    const opened = createWorker();
    let heard = false;
    opened.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      heard = true;
      if (opened === worker) receive(data);
    };
    opened.onerror = (event) => {
      event.preventDefault?.();
      // A script that cannot be fetched gives an event without a message.
      const reason = event.message;
      if (opened === worker) fail(heard || reason ? { kind: 'worker-error', reason } : { kind: 'worker-missing' });
    };
    opened.onmessageerror = () => opened === worker && fail({ kind: 'worker-error', reason: 'unreadable message' });
    return opened;
  }

  function start(settings: LabSettings): void {
    if (active) return;
    run += 1;
    active = settings;
    last = { settings };
    missed = 0;
    // Looks are counted, not seconds: a page that slept has not looked, and does not accuse the worker.
    watch = setInterval(() => {
      missed += 1;
      if (missed > WATCH.patience) fail({ kind: 'worker-silent', seconds: (WATCH.patience * WATCH.every) / 1000 });
    }, WATCH.every);
    tell({ type: 'begin', settings });
    worker ??= open();
    worker.postMessage({ type: 'start', run, settings } satisfies ToWorker);
  }

  function stop(): void {
    if (!active) return;
    send({ type: 'stop' });
    end();
    tell({ type: 'ended' });
  }

  return {
    start,
    pause: () => send({ type: 'pause' }),
    resume: () => send({ type: 'resume' }),
    stop,
    retry() {
      if (active && last?.fault) {
        delete last.fault;
        send({ type: 'retry' });
        tell({ type: 'retrying' });
      } else if (last) start(last.settings);
    },
    reset() {
      stop();
      tell({ type: 'reset' });
    },
    dispose() {
      end();
      discardWorker();
    },
  };
}
