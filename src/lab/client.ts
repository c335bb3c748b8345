/** The page's side of the protocol: one worker, one run at a time, any number of questions. */
import { type Ask, createAsks } from './asks.ts';
import { type Fault, isShardFault } from './faults.ts';
import { createLink, type LabWorker } from './link.ts';
import type { FromWorker } from './protocol.ts';
import type { LabSettings } from './settings.ts';
import type { PageEvent } from './view.ts';

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
  ask: Ask;
  /** The model of a run is not needed any more. */
  forget: (model: string) => void;
  /** Ends everything, when the lab leaves the page. */
  dispose: () => void;
}

/**
 * @param createWorker starts the worker; called when it is first needed, and again after one had to be given up
 * @param tell receives the messages of the current run and the page's own events
 */
export function createClient(createWorker: () => LabWorker, tell: (event: FromWorker | PageEvent) => void): LabClient {
  let run = 0;
  let active: LabSettings | undefined;
  let last: { settings: LabSettings; fault?: Fault } | undefined;
  const link = createLink(createWorker, { receive, dead: failAll });
  const asks = createAsks(link.post, watch);

  function watch(): void {
    link.watch(active !== undefined || asks.waiting() > 0);
  }

  function send(message: { type: 'pause' | 'resume' | 'stop' | 'retry' }): void {
    if (active) link.post({ ...message, run });
  }

  function end(): void {
    active = undefined;
    watch();
  }

  function failRun(fault: Fault, lost: boolean): void {
    if (!active) return;
    if (last) last.fault = fault;
    end();
    tell({ type: 'failed', fault, lost });
  }

  /** The worker is gone, or its state is unknown: nothing that was expected from it will come. */
  function failAll(fault: Fault): void {
    link.discard();
    if (!active) tell({ type: 'lost' });
    failRun(fault, true);
    asks.failAll(fault);
  }

  function receive(message: FromWorker): void {
    if (message.type === 'alive') return;
    if ('ask' in message) {
      asks.receive(message);
      return;
    }
    if (message.run !== run || !active) return;
    if (message.type === 'fault' && last) last.fault = message.fault;
    if (message.type === 'fault' && !isShardFault(message.fault)) {
      // A run that diverged leaves a healthy worker with its images.
      if (message.fault.kind === 'diverged') failRun(message.fault, false);
      else failAll(message.fault);
      return;
    }
    if (message.type === 'finished' || message.type === 'stopped') end();
    tell(message);
  }

  function start(settings: LabSettings): void {
    if (active) return;
    run += 1;
    active = settings;
    last = { settings };
    watch();
    tell({ type: 'begin', settings });
    link.post({ type: 'start', run, settings });
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
    ask: asks.ask,
    forget: asks.forget,
    dispose() {
      end();
      link.discard();
    },
  };
}
