/** From what a lesson writes to what a network figure takes. For the build only. */
import type { Granularity } from '../../../engine/trace/marks.ts';
import { createRun } from '../../../engine/trace/run.ts';
import { cursorOfStop, stopNames } from '../../../player/stops.ts';
import { experimentNamed } from '../experiments.ts';
import type { NetworkFigureProps } from './NetworkStage.tsx';

/** What a lesson writes for a network figure. */
export interface LessonFigureProps {
  id: string;
  caption: string;
  /** A file name of content/experiments, without .json. */
  experiment: string;
  /** Where the figure stands when it is opened: a pass whose end it is, or a cell that was just computed. */
  from?: string;
  /** The size of a step when the figure is opened. */
  step?: Granularity;
  /** Decimals shown; without it, four significant digits. */
  decimals?: number;
}

export function networkFigureProps(props: LessonFigureProps): NetworkFigureProps {
  const { id, experiment: name, from = 'start', step = 'operation', decimals } = props;
  const experiment = experimentNamed(name);
  const cursor = cursorOfStop(createRun(experiment), from);
  if (cursor === undefined)
    throw new Error(
      `${id}: “${from}” is not a place in the update; expected ${stopNames.join(', ')} or a cell such as delta[0][2][0]`,
    );
  return {
    id,
    experiment,
    cursor,
    granularity: step,
    digits: decimals === undefined ? { significant: 4 } : { decimals },
  };
}
