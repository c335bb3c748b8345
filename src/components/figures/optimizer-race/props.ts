import { type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { raceSpec } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('update', raceSpec(''));
