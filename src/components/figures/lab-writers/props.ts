import type { LessonProps } from '../../kit/lesson-props.ts';

export const props = {} satisfies LessonProps;
