/** The page's side of questions: each waits for its answer, its failure, its reader's change of mind or the worker's death. */
import { deferred } from '../protocol/deferred.ts';
import { LabError, type LabFault } from '../protocol/faults.ts';
import type { FromWorker, ToWorker } from '../protocol/messages.ts';
import type { ProgressOf, ReplyTo, RequestKind, SentRequest, WorkerRequest } from '../protocol/requests.ts';

export interface AskOptions<K extends RequestKind> {
  /** Aborted when the answer is no longer wanted: the promise rejects with its reason, the worker stops working on it. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ProgressOf<K>) => void;
}

export type Ask = <Q extends WorkerRequest>(
  question: Q,
  options?: AskOptions<Q['kind']>,
) => Promise<ReplyTo<Q['kind']>>;

export type ReplyMessage = Extract<FromWorker, { readonly ask: number }>;

export interface PendingRequests {
  readonly ask: Ask;
  /** How many are waiting. */
  readonly waiting: () => number;
  readonly receive: (message: ReplyMessage) => void;
  /** The worker is gone, and with it the models it had. */
  readonly failAll: (fault: LabFault) => void;
  /** The model of a run will not be asked about again. */
  readonly forget: (model: string) => void;
}

interface Waiting {
  /** The network it is about. */
  readonly model: string | undefined;
  readonly settle: (message: ReplyMessage) => void;
  readonly fail: (fault: LabFault) => void;
}

/** The worker keeps the weights of so many networks at a time: those of a run under way are others after every epoch. */
export const mostKnown = 6;

/** @param changed is called when the number of questions that wait has changed */
export function createPendingRequests(post: (message: ToWorker) => void, changed: () => void): PendingRequests {
  const waiting = new Map<number, Waiting>();
  /** In the order of their last use. */
  const known = new Set<string>();
  let count = 0;

  function toSend(question: WorkerRequest): SentRequest {
    if (!('model' in question)) return question;
    const { id, settings } = question.model;
    const model = known.has(id) ? { id, settings } : question.model;
    known.delete(id);
    known.add(id);
    return { ...question, model };
  }

  /** The networks that were not asked about for the longest time, and are not now. */
  function forgetOld(): void {
    const asked = new Set([...waiting.values()].map(({ model }) => model));
    const old = [...known].slice(0, -mostKnown).filter((id) => !asked.has(id));
    for (const id of old) forget(id);
  }

  function forget(model: string): void {
    if (known.delete(model)) post({ type: 'forget', model });
  }

  const ask: Ask = (question, { signal, onProgress } = {}) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const number = ++count;
    const { promise, resolve, reject } = deferred<never>();
    const cancel = () => {
      post({ type: 'cancel', ask: number });
      end();
      reject(signal?.reason);
    };
    const end = () => {
      waiting.delete(number);
      signal?.removeEventListener('abort', cancel);
      changed();
    };
    const fail = (fault: LabFault) => {
      end();
      reject(new LabError(fault));
    };
    waiting.set(number, {
      model: 'model' in question ? question.model.id : undefined,
      fail,
      settle(message) {
        // The worker answers a question of one kind with an answer of the same kind: there the types meet again.
        if (message.type === 'answering') return onProgress?.(message.progress as never);
        if (message.type === 'unanswered') return fail(message.fault);
        end();
        resolve(message.answer as never);
      },
    });
    signal?.addEventListener('abort', cancel);
    post({ type: 'ask', ask: number, question: toSend(question) });
    forgetOld();
    changed();
    return promise;
  };

  return {
    ask,
    waiting: () => waiting.size,
    receive: (message) => waiting.get(message.ask)?.settle(message),
    failAll(fault) {
      known.clear();
      for (const { fail } of [...waiting.values()]) fail(fault);
    },
    forget,
  };
}
