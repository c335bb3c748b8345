import type { LessonProps } from '../../kit/lesson-props.ts';
import { ofLab, type Shows } from '../shows.ts';

export const props = {} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = ofLab;
