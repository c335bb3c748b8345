/** Pause, stop and go of one run, and the pauses in which a busy worker hears messages. */

/** Longest time a run computes before it looks whether a message has come, in ms. */
const SLICE = 12;

export interface RunControl {
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
  /** Keeps the run from going on until every reason given has been released. */
  hold: (reason: string) => void;
  release: (reason: string) => void;
  stop: () => void;
  /**
   * Called between two pieces of work: lets messages in, waits while the run is held.
   * @throws the signal's reason when the run has been stopped
   */
  go: () => Promise<void>;
}

export function createControl(): RunControl {
  const controller = new AbortController();
  const reasons = new Set<string>();
  let wake = () => {};
  let lastTask = performance.now();
  return {
    signal: controller.signal,
    hold: (reason) => reasons.add(reason),
    release(reason) {
      reasons.delete(reason);
      wake();
    },
    stop() {
      controller.abort();
      wake();
    },
    async go() {
      if (performance.now() - lastTask > SLICE) await nextTask();
      while (reasons.size > 0 && !controller.signal.aborted) {
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
