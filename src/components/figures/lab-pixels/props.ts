import { pixelSpec } from '../../../lab/pixels/pixel-settings.ts';
import { integer, type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';

export const props = {
  id: required(text),
  caption: required(text),
  step: optional(integer(0, 5)),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('step', pixelSpec(''));
