import { flag, type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { capacitySpec } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text, 'prompts'),
  cures: optional(flag),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('update', capacitySpec(''));
