/** Pause, stop and go of one run, and the pauses in which a busy worker hears messages. */
import type { Hold, Until } from '../protocol/holds.ts';

/** Longest time a run computes before it looks whether a message has come, in ms. */
const sliceMilliseconds = 12;

export interface RunControl {
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
  /** Keeps the run from going on until every reason given has been released. */
  hold: (reason: Hold) => void;
  release: (reason: Hold) => void;
  /** The reader wants the run to go on, so far. */
  goUntil: (until: Until) => void;
  /** Whether the run is to go just so far. */
  goesTo: (what: Exclude<Until, 'end'>) => boolean;
  /** Called when a batch or an epoch is done: holds a run that was to go just so far. */
  passed: (what: Exclude<Until, 'end'>) => void;
  stop: () => void;
  /**
   * Called between two pieces of work: lets messages in, waits while the run is held.
   * @param rest is called once when the run has to wait
   * @throws the signal's reason when the run has been stopped
   */
  go: (rest?: () => void) => Promise<void>;
}

/** @param onHolds hears of every change of what the run waits for */
export function createControl(onHolds: (holds: readonly Hold[]) => void = () => {}): RunControl {
  const controller = new AbortController();
  const holds = new Set<Hold>();
  let target: Until = 'end';
  let wake = () => {};
  let lastTask = performance.now();

  function change(changed: boolean): void {
    if (!changed) return;
    onHolds([...holds]);
    if (holds.size === 0) wake();
  }

  function hold(reason: Hold): void {
    if (holds.has(reason)) return;
    holds.add(reason);
    change(true);
  }

  return {
    signal: controller.signal,
    hold,
    release: (reason) => change(holds.delete(reason)),
    goUntil(until) {
      target = until;
      change([holds.delete('reader'), holds.delete('batch'), holds.delete('epoch')].includes(true));
    },
    goesTo: (what) => what === target,
    passed(what) {
      if (what === target) hold(what);
    },
    stop() {
      controller.abort();
      wake();
    },
    async go(rest) {
      if (performance.now() - lastTask > sliceMilliseconds) await nextTask();
      if (holds.size > 0 && !controller.signal.aborted) rest?.();
      while (holds.size > 0 && !controller.signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      lastTask = performance.now();
      controller.signal.throwIfAborted();
    },
  };
}

/** Resolves in a task of its own, after the messages that are waiting. (A timer would be held back by 4 ms.) */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
