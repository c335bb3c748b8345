import { useRef, useState } from 'preact/hooks';
import type { Explanation } from '../protocol/faults.ts';
import type { Metrics } from '../protocol/metrics.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { LabSession } from '../session/session.ts';
import { explanationOf } from '../session/useReply.ts';

interface FoldsState {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  /** Of the folds that are done, in order. */
  readonly scores: readonly Metrics[];
  /** Fold and epoch under way, counted from 1. */
  readonly at?: { readonly fold: number; readonly epoch: number };
  readonly fault?: Explanation;
}

export interface Folds extends FoldsState {
  readonly start: () => void;
  readonly stop: () => void;
}

const idleFolds: FoldsState = { state: 'idle', scores: [] };

/** A cross-validation that the reader starts and can stop; another number of folds begins anew. */
export function useFolds(session: LabSession, settings: LabSettings, folds: number): Folds {
  const [found, setFound] = useState<FoldsState & { readonly of?: number }>(idleFolds);
  const controller = useRef<AbortController>();
  const start = () => {
    const started = new AbortController();
    controller.current = started;
    setFound({ state: 'running', scores: [], of: folds });
    const { signal } = started;
    session
      .ask(
        { kind: 'k-fold', settings, folds },
        {
          signal,
          onProgress: ({ fold, epoch, scores }) =>
            setFound({ state: 'running', scores, at: { fold, epoch }, of: folds }),
        },
      )
      .then(
        ({ scores }) => setFound({ state: 'done', scores, of: folds }),
        (error) => !signal.aborted && setFound({ state: 'failed', scores: [], fault: explanationOf(error), of: folds }),
      );
  };
  const stop = () => {
    controller.current?.abort();
    setFound(idleFolds);
  };
  return { ...(found.of === folds ? found : idleFolds), start, stop };
}
