import type { LessonProps } from '../../kit/lesson-props.ts';
import { networkFigure } from '../common-props.ts';
import { oneWeightSteps } from '../granularities.ts';

export const props = networkFigure(oneWeightSteps) satisfies LessonProps;
