import { integer, type LessonProps, number, oneOf, optional, required, text } from '../../kit/lesson-props.ts';
import { curveNames } from '../../kit/plot/curves.ts';
import { type Shows, stopping } from '../shows.ts';
import { curveSpec } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  f: optional(oneOf(...curveNames)),
  z: optional(number(-6, 6)),
  step: optional(integer(0, 4)),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('step', curveSpec(''));
