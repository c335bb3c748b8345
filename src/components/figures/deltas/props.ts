import type { LessonProps } from '../../kit/lesson-props.ts';
import { networkFigure } from '../common-props.ts';
import { deltasSteps } from '../granularities.ts';

export const props = networkFigure(deltasSteps) satisfies LessonProps;
