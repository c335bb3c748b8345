import { type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { ofLab, type Shows } from '../shows.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = ofLab;
