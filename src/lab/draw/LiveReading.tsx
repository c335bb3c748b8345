import { useEffect, useState } from 'preact/hooks';
import { Unchanged } from '../parts/Unchanged.tsx';
import type { Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { type LivePrediction, useLivePrediction } from './useLivePrediction.ts';
import { Verdict } from './Verdict.tsx';

export { Effect } from './Effect.tsx';

interface Props {
  readonly session: LabSession;
  readonly run: Network;
  /** What the network is fed; undefined while there is nothing to read. */
  readonly image: Float32Array | undefined;
  /** Why what stands on the pad is not read; empty where it is, or where there is nothing to look at. */
  readonly noAnswer: string;
  /** Which stages are switched off, in words; empty for none. */
  readonly off: string;
  /** Hears each answer, for the line above the stages. */
  readonly onLive: (live: LivePrediction) => void;
}

/** The network's reading of what is drawn. */
export function LiveReading({ session, run, image, noAnswer, off, onLive }: Props) {
  const [explain, setExplain] = useState(false);
  const live = useLivePrediction(session, run, image, explain);
  useEffect(() => onLive(live), [live]);
  return (
    <>
      <Verdict
        data={run.settings.data}
        {...{ live, noAnswer, off, explain }}
        isEmpty={image === undefined}
        onExplain={setExplain}
      />
      <Unchanged session={session} run={run} />
    </>
  );
}
