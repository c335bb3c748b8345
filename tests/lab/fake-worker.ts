import type { FromWorker, ToWorker } from '../../src/lab/protocol/messages.ts';
import type { LabWorker } from '../../src/lab/session/link.ts';

/** A worker that does nothing by itself. */
export interface FakeWorker extends LabWorker {
  readonly sent: ToWorker[];
  terminated: boolean;
  /** The worker posts a message. */
  say: (message: FromWorker) => void;
  /** An error event reaches the page. */
  fail: (event: { message?: string }) => void;
}

export function fakeWorker(): FakeWorker {
  const fake: FakeWorker = {
    sent: [],
    terminated: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: ToWorker) => fake.sent.push(message),
    terminate: () => {
      fake.terminated = true;
    },
    say: (data) => fake.onmessage?.call(fake as unknown as Worker, { data } as MessageEvent),
    fail: (event) => fake.onerror?.call(fake as unknown as Worker, event as ErrorEvent),
  };
  return fake;
}
