import { createForwardRun } from '../../../engine/trace/forward-run.ts';
import type { LessonProps } from '../../kit/lesson-props.ts';
import { networkFigure } from '../common-props.ts';
import { forwardPassSteps } from '../granularities.ts';
import { type Shows, stepping } from '../shows.ts';
import { viewsOf } from './views.ts';

export const props = networkFigure(forwardPassSteps) satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stepping(createForwardRun, forwardPassSteps, { views: viewsOf });
