import { createPlainRun } from '../../../engine/trace/plain-run.ts';
import type { LessonProps } from '../../kit/lesson-props.ts';
import { networkFigure } from '../common-props.ts';
import { deltasSteps } from '../granularities.ts';
import { type Shows, stepping } from '../shows.ts';

export const props = networkFigure(deltasSteps) satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stepping(createPlainRun, deltasSteps);
