import type { LessonProps } from '../../kit/lesson-props.ts';
import { networkFigure } from '../common-props.ts';
import { forwardPassSteps } from '../granularities.ts';

export const props = networkFigure(forwardPassSteps) satisfies LessonProps;
