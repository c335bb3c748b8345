import { descentEdits } from '../../../notation/edits/descent.ts';
import { type LessonProps, number, optional, text } from '../../kit/lesson-props.ts';
import { descentFigure, specsOf } from '../descent-props.ts';
import { curveSteps } from '../descent-steps.ts';
import { type Shows, steppingSubject } from '../shows.ts';

const of = ['one-valley', 'two-valleys'] as const;

export const props = {
  ...descentFigure(of, curveSteps),
  beside: optional(number(-10, 10)),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = steppingSubject(curveSteps, descentEdits, specsOf(of));
