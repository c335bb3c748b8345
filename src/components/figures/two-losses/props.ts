import { integer, type LessonProps, number, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { lossSpec } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  z: optional(number(-8, 8)),
  step: optional(integer(0, 3)),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('step', lossSpec(''));
