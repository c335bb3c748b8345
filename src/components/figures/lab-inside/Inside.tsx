import { useMemo } from 'preact/hooks';
import { largeDigits } from '../../../exercises/interpretability/large-digits.ts';
import { sourceOf } from '../../../exercises/interpretability/saliency.ts';
import type { TrainedRun } from '../../../lab/session/session.ts';
import { SaliencyStage } from '../digit-saliency/SaliencyStage.tsx';
import * as words from './inside-words.ts';
import { layersOf } from './layers-of.ts';

interface Props {
  readonly id: string;
  readonly run: TrainedRun;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** The maps of Figure 16.3, of the network of a run. */
export default function Inside({ id, run, asks }: Props) {
  const source = useMemo(() => {
    const layers = layersOf(run);
    return layers && sourceOf(layers, largeDigits);
  }, [run]);
  if (source === undefined) return <p>{words.thisNetworkHasOther}</p>;
  return <SaliencyStage {...{ id, asks, source }} />;
}
