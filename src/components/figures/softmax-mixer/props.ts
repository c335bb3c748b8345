import { integer, type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';

export const props = {
  id: required(text),
  caption: required(text),
  step: optional(integer(0, 3)),
} satisfies LessonProps;
