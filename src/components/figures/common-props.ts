/** Props that several figures share. */
import type { Granularity } from '../../engine/trace/granularities.ts';
import { integer, oneOf, optional, required, text } from '../kit/lesson-props.ts';

/** Figures that step a network, by the step sizes they offer: see LessonFigureProps in kit/stage/figure-props.ts. */
export const networkFigure = (steps: readonly Granularity[]) => ({
  id: required(text),
  caption: required(text),
  experiment: required(text, 'experiments'),
  from: optional(text),
  step: optional(oneOf(...steps)),
  decimals: optional(integer(0, 15)),
});

/** Figures that show forward passes only: see LessonStepFigure in kit/stage/lesson-step-figure.ts. */
export const stepFigure = {
  id: required(text),
  caption: required(text),
  experiment: required(text, 'experiments'),
  from: optional(oneOf('start', 'end')),
  decimals: optional(integer(0, 15)),
};

const { experiment: _experiment, ...varied } = stepFigure;

/** The same for figures that bring their own experiments. */
export const variedFigure = varied;
