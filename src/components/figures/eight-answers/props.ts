import { type LessonProps, number, optional, required, text } from '../../kit/lesson-props.ts';

export const props = { id: required(text), caption: required(text), z: optional(number(-6, 6)) } satisfies LessonProps;
