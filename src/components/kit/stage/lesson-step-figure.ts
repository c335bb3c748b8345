/** From what a lesson writes to what a figure of forward passes takes. For the build only. */
import { experimentNamed } from '../experiments.ts';
import type { StepFigureProps } from './step-figure-props.ts';

export interface LessonStepFigure {
  id: string;
  caption: string;
  /** A file name of content/experiments, without .json. */
  experiment: string;
  /** Where the figure stands when it is opened: before anything is computed, or with all its rows tested. */
  from?: 'start' | 'end';
  /** Decimals shown; without it, four significant digits. */
  decimals?: number;
}

export function stepFigureProps({ id, experiment, from = 'start', decimals }: LessonStepFigure): StepFigureProps {
  return {
    id,
    experiment: experimentNamed(experiment),
    // A cursor past the last stop is at the last stop.
    cursor: from === 'end' ? 9999 : 0,
    digits: decimals === undefined ? { significant: 4 } : { decimals },
  };
}
