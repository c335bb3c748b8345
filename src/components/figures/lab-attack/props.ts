import { type LessonProps, required, text } from '../../kit/lesson-props.ts';

export const props = { id: required(text), caption: required(text) } satisfies LessonProps;
