import { type LessonProps, number, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, stopping } from '../shows.ts';
import { eightSpec } from './frame.ts';

export const props = { id: required(text), caption: required(text), z: optional(number(-6, 6)) } satisfies LessonProps;

/** What it shows. */
export const shows: Shows = stopping('place', eightSpec('', 0));
