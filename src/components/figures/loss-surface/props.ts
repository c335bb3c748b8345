import { descentEdits } from '../../../notation/edits/descent.ts';
import { type LessonProps, optional, text } from '../../kit/lesson-props.ts';
import { descentFigure, specsOf } from '../descent-props.ts';
import { planeSteps } from '../descent-steps.ts';
import { type Shows, steppingSubject } from '../shows.ts';

const of = ['xor-surface'] as const;

export const props = { ...descentFigure(of, planeSteps), asks: optional(text) } satisfies LessonProps;

/** What it shows. */
export const shows: Shows = steppingSubject(planeSteps, descentEdits, specsOf(of));
