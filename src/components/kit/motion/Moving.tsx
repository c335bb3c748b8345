import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import type { NetworkFrame } from '../diagram/network-frame.ts';
import type { RunStage } from '../stage/stage-types.ts';
import type { NetworkFilm, Shown } from './film.tsx';

interface Props {
  readonly stage: RunStage<Experiment>;
  readonly film: NetworkFilm | undefined;
  /** The picture after the last step. */
  readonly frame: NetworkFrame;
  children(frame: NetworkFrame, below?: ComponentChildren, above?: ComponentChildren): VNode;
}

/** A network's picture, and on the way to it what moves there. */
export function Moving({ stage, film, frame, children }: Props) {
  const [shown, show] = useState<Shown | undefined>(undefined);
  // Before the picture is painted: no number may be seen before it was made.
  useLayoutEffect(() => film?.follow(stage, frame, show), [film, frame]);
  return shown?.of === frame ? children(shown.frame, shown.below, shown.above) : children(frame);
}
