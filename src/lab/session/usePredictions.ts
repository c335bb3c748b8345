import { useMemo } from 'preact/hooks';
import type { Predictions } from './predictions.ts';
import { type LabSession, modelOf, type TrainedRun } from './session.ts';
import { type PendingReply, useReply } from './useReply.ts';

export interface AskedPredictions extends Omit<PendingReply<never>, 'answer' | 'progress'> {
  readonly predictions?: Predictions;
  /** Images read so far. */
  readonly progress?: { readonly done: number; readonly of: number };
}

/** What a run's network says about its own test or validation images; nothing is asked while there is no run. */
export function usePredictions(
  session: LabSession | undefined,
  run: TrainedRun | undefined,
  part: 'test' | 'validation',
): AskedPredictions {
  const { answer, ...rest } = useReply(session, run && `${run.id} ${part}`, () => ({
    kind: 'predict-part' as const,
    model: modelOf(run!),
    part,
  }));
  // The answer keeps its identity, so that what is computed from it is computed once.
  return useMemo(() => (answer ? { ...rest, predictions: answer } : rest), [answer, rest.progress, rest.fault]);
}
