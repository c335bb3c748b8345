import { useState } from 'preact/hooks';
import type { LabSession, TrainedRun } from '../session.ts';
import { Answer } from './Answer.tsx';
import { Unchanged } from './Unchanged.tsx';
import { useLivePrediction } from './useLivePrediction.ts';

interface Props {
  readonly session: LabSession;
  readonly run: TrainedRun;
  /** What the network is fed; undefined while nothing counts as ink. */
  readonly image: Float32Array | undefined;
}

/** The network's reading of what is drawn. */
export function Reading({ session, run, image }: Props) {
  const [explain, setExplain] = useState(false);
  const live = useLivePrediction(session, run, image, explain);
  return (
    <>
      <Answer live={live} explain={explain} isEmpty={image === undefined} onExplain={setExplain} />
      <Unchanged session={session} run={run} />
    </>
  );
}
