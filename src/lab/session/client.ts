/** The page's side of the protocol: one worker, one run at a time, any number of questions. */

import type { BackendName } from '../protocol/backend-names.ts';
import { isShardFault, type LabFault } from '../protocol/faults.ts';
import type { Until } from '../protocol/holds.ts';
import type { Checkpoint, FromWorker, StartOptions } from '../protocol/messages.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { createLink, type LabWorker } from './link.ts';
import { type Ask, createPendingRequests } from './pending-requests.ts';
import type { PageEvent } from './view.ts';

/** What takes over when WebGL or WebGPU has lost its graphics processor. */
const withoutGraphics: readonly BackendName[] = ['wasm', 'cpu'];

export interface LabClient {
  /** Starts a run, unless one is under way. */
  start: (settings: LabSettings, options?: Omit<StartOptions, 'from'>) => void;
  pause: () => void;
  /** Lets the run go on, so far. */
  go: (until: Until) => void;
  /** The page is hidden, or seen again: a run waits while it is hidden. */
  hide: (hidden: boolean) => void;
  /** Ends the run. What it has shown stays on the page. */
  stop: () => void;
  /** After a fault: tries the shard again, or goes on after the last epoch in a new worker. */
  retry: () => void;
  /** Ends the run and clears the page. */
  reset: () => void;
  ask: Ask;
  /** The model of a run is not needed any more. */
  forget: (model: string) => void;
  /** Ends everything, when the lab leaves the page. */
  dispose: () => void;
}

interface Run {
  readonly settings: LabSettings;
  readonly options: StartOptions;
  checkpoint: Checkpoint | undefined;
  fault?: LabFault;
}

/**
 * @param createWorker starts the worker; called when it is first needed, and again after one had to be given up
 * @param tell receives the messages of the current run and the page's own events
 */
export function createClient(createWorker: () => LabWorker, tell: (event: FromWorker | PageEvent) => void): LabClient {
  let run = 0;
  let isActive = false;
  /** The run was stopped: its last weights may still come. */
  let wasStopped = false;
  let last: Run | undefined;
  const link = createLink(createWorker, { receive, dead: failAll });
  const asks = createPendingRequests(link.post, watch);

  function watch(): void {
    link.watch(isActive || asks.waiting() > 0);
  }

  function end(): void {
    isActive = false;
    watch();
  }

  function failRun(fault: LabFault, lost: boolean): void {
    if (!isActive || !last) return;
    last.fault = fault;
    end();
    tell({ type: 'failed', fault, lost, resumeAfter: last.checkpoint?.epoch });
  }

  /** The worker is gone, or its state is unknown: nothing that was expected from it will come. */
  function failAll(fault: LabFault): void {
    link.discard();
    if (!isActive) tell({ type: 'lost' });
    failRun(fault, true);
    asks.failAll(fault);
  }

  function receive(message: FromWorker): void {
    if (message.type === 'alive') return;
    if ('ask' in message) {
      asks.receive(message);
      return;
    }
    if (message.run !== run || !last) return;
    if (!isActive) {
      if (wasStopped && message.type === 'network') tell(message);
      return;
    }
    if (message.type === 'epoch') last.checkpoint = message.checkpoint;
    if (message.type === 'fault') {
      last.fault = message.fault;
      // A run that diverged leaves a healthy worker with its images.
      if (message.fault.kind === 'diverged') {
        failRun(message.fault, false);
        return;
      }
      if (!isShardFault(message.fault)) {
        failAll(message.fault);
        return;
      }
    }
    if (message.type === 'finished' || message.type === 'stopped') end();
    tell(message);
  }

  function begin(settings: LabSettings, options: StartOptions): void {
    if (isActive) return;
    run += 1;
    isActive = true;
    wasStopped = false;
    last = { settings, options, checkpoint: options.from };
    watch();
    tell({ type: 'begin', settings, resumeAfter: options.from?.epoch });
    link.post({ type: 'start', run, settings, ...options });
  }

  /** The run that has ended early goes on after its last whole epoch; one that diverged begins again. */
  function beginAgain({ settings, options, checkpoint, fault }: Run): void {
    const { backends } = fault?.kind === 'context-lost' ? { backends: withoutGraphics } : options;
    const from = fault?.kind === 'diverged' ? undefined : checkpoint;
    begin(settings, { ...(backends && { backends }), ...(from && { from }) });
  }

  function stop(): void {
    if (!isActive) return;
    link.post({ type: 'stop', run });
    end();
    wasStopped = true;
    tell({ type: 'ended' });
  }

  return {
    start: (settings, options = {}) => begin(settings, options),
    pause: () => isActive && link.post({ type: 'hold', run, by: 'reader' }),
    go: (until) => isActive && link.post({ type: 'go', run, until }),
    hide: (hidden) => isActive && link.post({ type: hidden ? 'hold' : 'release', run, by: 'hidden' }),
    stop,
    retry() {
      if (isActive && last?.fault) {
        delete last.fault;
        link.post({ type: 'retry', run });
        tell({ type: 'retrying' });
      } else if (last && !isActive) beginAgain(last);
    },
    reset() {
      stop();
      wasStopped = false;
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
