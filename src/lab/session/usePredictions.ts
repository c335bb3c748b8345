import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { modelOf, type Network } from './network.ts';
import type { Predictions } from './predictions.ts';
import type { LabSession } from './session.ts';
import { type PendingReply, useReply } from './useReply.ts';

export interface AskedPredictions extends Omit<PendingReply<never>, 'answer' | 'progress'> {
  readonly predictions?: Predictions;
  /** The network that has made them, or is asked for them; while a run is under way, its newest one may have gone on. */
  readonly of?: Network;
  /** Images read so far. */
  readonly progress?: { readonly done: number; readonly of: number };
}

/**
 * What a network says about the test or validation images of its run; nothing is asked while there is none. While a run is
 * under way, its newest network is asked as soon as the one before has answered; until then that answer stands.
 */
export function usePredictions(
  session: LabSession | undefined,
  run: Network | undefined,
  part: 'test' | 'validation',
): AskedPredictions {
  const [asked, ask] = useState(run);
  const last = useRef<{ of: Network; part: string; predictions: Predictions }>();
  const { answer, ...rest } = useReply(session, asked && `${modelOf(asked).id} ${part}`, () => ({
    kind: 'predict-part' as const,
    model: modelOf(asked!),
    part,
  }));
  const isSettled = answer !== undefined || rest.fault !== undefined;
  useEffect(() => {
    if (isSettled || asked?.id !== run?.id) ask(run);
  }, [run, isSettled]);
  if (answer && asked && last.current?.predictions !== answer) last.current = { of: asked, part, predictions: answer };
  const found = last.current?.of.id === run?.id && last.current?.part === part ? last.current : undefined;
  // The answer keeps its identity, so that what is computed from it is computed once.
  return useMemo(
    () =>
      found ? { ...rest, predictions: found.predictions, of: found.of } : { ...rest, ...(asked && { of: asked }) },
    [found, asked, rest.progress, rest.fault],
  );
}
