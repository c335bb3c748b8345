import type { Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { effectWords } from './effect-words.ts';
import type { Prepared } from './preprocessing.ts';
import { type LivePrediction, useLivePrediction } from './useLivePrediction.ts';

interface Props {
  readonly session: LabSession;
  readonly run: Network;
  /** The drawing with all stages on; missing while none is switched off. */
  readonly whole: Prepared | undefined;
  /** What the network is fed now, and what it answers. */
  readonly image: Float32Array | undefined;
  readonly live: LivePrediction;
}

/** The answer above the stages, beside the one with all stages on. It is read out where the answer stands, not here again. */
export function Effect({ session, run, whole, image, live }: Props) {
  const all = useLivePrediction(session, run, whole && !whole.reason ? whole.pixels : undefined, false);
  return (
    <p class="draw-effect">
      {effectWords(
        run.settings.data,
        { isEmpty: image === undefined, prediction: live.prediction },
        whole && { isEmpty: whole.reason !== undefined, prediction: all.prediction },
      )}
    </p>
  );
}
