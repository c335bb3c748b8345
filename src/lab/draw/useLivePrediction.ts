import { useEffect, useState } from 'preact/hooks';
import type { Explanation } from '../protocol/faults.ts';
import { classCount } from '../protocol/settings.ts';
import { modelOf, type Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { explanationOf } from '../session/useReply.ts';
import { occluded } from './occlusion.ts';

export interface Prediction {
  readonly probabilities: readonly number[];
  /** Of the image with each of its 49 patches blanked, shape (49, 10); only where it was asked for. */
  readonly blanked?: Float32Array;
  /** The image that these are about. */
  readonly image: Float32Array;
}

export interface LivePrediction {
  readonly prediction?: Prediction;
  readonly fault?: Explanation;
}

/** Time without a change before the network is asked, in ms. */
const settleTime = 30;

/** What the run's network says about an image, anew after each change. The last answer stands until the next one is here. */
export function useLivePrediction(
  session: LabSession | undefined,
  run: Network | undefined,
  image: Float32Array | undefined,
  explain: boolean,
): LivePrediction {
  const [state, setState] = useState<LivePrediction>({});
  useEffect(() => {
    if (!session || !run || !image) {
      setState({});
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const pixels = explain ? Float32Array.from([...image, ...occluded(image)]) : image;
      const question = { kind: 'predict', model: modelOf(run), pixels } as const;
      try {
        const { probabilities } = await session.ask(question, { signal: controller.signal });
        const first = [...probabilities.subarray(0, classCount)];
        const prediction = { probabilities: first, image };
        const found = explain ? { ...prediction, blanked: probabilities.subarray(classCount) } : prediction;
        setState({ prediction: found });
      } catch (error) {
        if (!controller.signal.aborted) setState({ fault: explanationOf(error) });
      }
    }, settleTime);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [session, run?.fingerprint, run?.id, image, explain]);
  return state;
}
