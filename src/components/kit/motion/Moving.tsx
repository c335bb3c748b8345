import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
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
  const first = useMemo(() => film?.begin(stage, frame), [film, frame]);
  useLayoutEffect(() => film?.follow(stage.id, frame, show), [film, frame]);
  const moment = shown?.of === frame ? shown : first;
  return moment ? children(moment.frame, moment.below, moment.above) : children(frame);
}
