import { type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { screeningSpec } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text),
  asksNobody: optional(text),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('count', screeningSpec(''));
