/** One question whose answer a panel shows: asked when it is another one, given up when nobody looks any more. */
import { useEffect, useState } from 'preact/hooks';
import { type Explanation, LabError } from '../protocol/faults.ts';
import type { ProgressOf, ReplyTo, WorkerRequest } from '../protocol/requests.ts';
import { explain } from './explain.ts';
import type { LabSession } from './session.ts';

export interface PendingReply<Q extends WorkerRequest> {
  readonly answer?: ReplyTo<Q['kind']>;
  readonly progress?: ProgressOf<Q['kind']>;
  readonly fault?: Explanation;
  /** Asks once more, after a fault. */
  readonly again: () => void;
}

type State<Q extends WorkerRequest> = Omit<PendingReply<Q>, 'again'> & { readonly key?: string };

/**
 * @param key says when it is another question; undefined while nothing is to be asked
 * @param question makes it, only when it is asked
 */
export function useReply<Q extends WorkerRequest>(
  session: LabSession | undefined,
  key: string | undefined,
  question: () => Q,
): PendingReply<Q> {
  const [state, setState] = useState<State<Q>>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!session || key === undefined) return;
    const { signal, abort } = giveUp();
    setState({ key });
    session.ask(question(), { signal, onProgress: (progress) => setState({ key, progress }) }).then(
      (answer) => setState({ key, answer }),
      (error) => !signal.aborted && setState({ key, fault: explanationOf(error) }),
    );
    return abort;
  }, [session, key, attempt]);
  const current = state.key === key ? state : {};
  return { ...current, again: () => setAttempt(attempt + 1) };
}

function giveUp() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** What a question failed with, in words. */
export function explanationOf(error: unknown): Explanation {
  if (error instanceof LabError) return explain(error.fault);
  return explain({ kind: 'worker-error', reason: error instanceof Error ? error.message : String(error) });
}
