import type { LessonProps } from '../../kit/lesson-props.ts';
import { networkFigure } from '../common-props.ts';
import { averagingSteps } from '../granularities.ts';

export const props = networkFigure(averagingSteps) satisfies LessonProps;
