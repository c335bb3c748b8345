import { useEffect, useState } from 'preact/hooks';
import type { LabSession, TrainedRun } from '../session.ts';
import { Answer } from './Answer.tsx';
import type { Switches } from './pipeline.ts';
import { Unchanged } from './Unchanged.tsx';
import { type LivePrediction, useLivePrediction } from './useLivePrediction.ts';

export { Effect } from './Effect.tsx';

interface Props {
  readonly session: LabSession;
  readonly run: TrainedRun;
  /** What the network is fed; undefined while nothing counts as ink. */
  readonly image: Float32Array | undefined;
  readonly on: Switches;
  /** Hears each answer, for the line above the stages. */
  readonly onLive: (live: LivePrediction) => void;
}

/** The network's reading of what is drawn. */
export function Reading({ session, run, image, on, onLive }: Props) {
  const [explain, setExplain] = useState(false);
  const live = useLivePrediction(session, run, image, explain);
  useEffect(() => onLive(live), [live]);
  return (
    <>
      <Answer live={live} on={on} explain={explain} isEmpty={image === undefined} onExplain={setExplain} />
      <Unchanged session={session} run={run} />
    </>
  );
}
