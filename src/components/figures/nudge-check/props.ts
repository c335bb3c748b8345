import { exponents } from '../../../exercises/gradient-descent/nudges.ts';
import { type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { rules } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('nudge', { last: exponents.length, rules });
