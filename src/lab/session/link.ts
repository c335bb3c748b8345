/** The page's line to the worker: opened when it is needed, watched while something is expected from it. */
import { faultOfReason } from '../protocol/fault-of.ts';
import type { LabFault } from '../protocol/faults.ts';
import type { FromWorker, ToWorker } from '../protocol/messages.ts';

/** The watch looks so often, in ms, and gives up after so many looks without a message: within 10 s. */
export const watchInterval = { every: 1000, patience: 8 } as const;

/** As much of a Worker as is used; a test can hand in its own. */
export type LabWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface LinkEnds {
  readonly receive: (message: FromWorker) => void;
  /** The worker is dead and has been given up; the next message opens a new one. */
  readonly dead: (fault: LabFault) => void;
}

export interface Link {
  readonly post: (message: ToWorker) => void;
  /** Whether an answer is expected: only then is silence a fault. */
  readonly watch: (expected: boolean) => void;
  /** Ends the worker. */
  readonly discard: () => void;
}

/** @param createWorker starts the worker; called at the first message, and again after one had to be given up */
export function createLink(createWorker: () => LabWorker, { receive, dead }: LinkEnds): Link {
  let worker: LabWorker | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let missed = 0;
  let patience: number = watchInterval.patience;

  function discard(): void {
    worker?.terminate();
    worker = undefined;
    patience = watchInterval.patience;
  }

  function fail(fault: LabFault): void {
    discard();
    dead(fault);
  }

  /** Undefined where the browser refuses to start one, which is told as if it had died. */
  function open(): LabWorker | undefined {
    let opened: LabWorker;
    try {
      opened = createWorker();
    } catch {
      queueMicrotask(() => fail({ kind: 'worker-missing' }));
      return undefined;
    }
    let heard = false;
    opened.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      heard = true;
      if (opened !== worker) return;
      missed = 0;
      if (data.type === 'alive')
        patience = Math.max(watchInterval.patience, (1000 * (data.within ?? 0)) / watchInterval.every);
      receive(data);
    };
    opened.onerror = (event) => {
      event.preventDefault?.();
      // A script that cannot be fetched gives an event without a message.
      const reason = event.message;
      if (opened === worker) fail(heard || reason ? faultOfReason(reason) : { kind: 'worker-missing' });
    };
    opened.onmessageerror = () => opened === worker && fail({ kind: 'worker-error', reason: 'unreadable message' });
    return opened;
  }

  return {
    discard,
    post(message) {
      worker ??= open();
      worker?.postMessage(message);
    },
    watch(expected) {
      if (expected === (timer !== undefined)) return;
      clearInterval(timer);
      timer = undefined;
      missed = 0;
      // Looks are counted, not seconds: a page that slept has not looked, and does not accuse the worker.
      const look = () => {
        missed += 1;
        if (missed > patience) fail({ kind: 'worker-silent', seconds: (patience * watchInterval.every) / 1000 });
      };
      if (expected) timer = setInterval(look, watchInterval.every);
    },
  };
}
