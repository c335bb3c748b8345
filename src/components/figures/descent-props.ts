/** From what a lesson writes to what a figure with a descent takes. For the build and the checks only. */
import { createDescentRun } from '../../engine/descent/run.ts';
import { type DescentName, descents, views } from '../../exercises/gradient-descent/descents.ts';
import { type DescentFigureProps, slopesKnown } from '../kit/descent/useDescent.ts';
import { oneOf, optional, required, text } from '../kit/lesson-props.ts';
import type { curveSteps, planeSteps } from './descent-steps.ts';

export interface LessonDescent {
  id: string;
  caption: string;
  /** Which descent: a file name of content/experiments, without .json. */
  of: DescentName;
  /** Where the figure stands when it is opened: before anything is computed, or with the slope known. */
  from?: 'start' | 'slope';
  /** The size of a step when the figure is opened. */
  step?: (typeof curveSteps | typeof planeSteps)[number];
  /** The prediction whose outcome it keeps back until a guess is made. */
  asks?: string;
}

export function descentProps({ id, of, from = 'start', step = 'update', asks }: LessonDescent): DescentFigureProps {
  const spec = descents[of];
  const cursor = from === 'start' ? 0 : slopesKnown(createDescentRun(spec));
  return { id, spec, view: views[of], cursor, granularity: step, asks };
}

/** The props of a figure that can stand on some of the descents. */
export const descentFigure = (of: readonly DescentName[], steps: readonly string[]) => ({
  id: required(text),
  caption: required(text),
  of: required(oneOf(...of)),
  from: optional(oneOf('start', 'slope')),
  step: optional(oneOf(...steps)),
});

/** The specs of some descents by their names. */
export const specsOf = (of: readonly DescentName[]) => Object.fromEntries(of.map((name) => [name, descents[name]]));
