import { integer, type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { deckSpec, lastStep } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  step: optional(integer(0, lastStep)),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('batch', deckSpec(''));
