import { gated } from '../../../exercises/sequences/cells.ts';
import { lstmEdits } from '../../../notation/edits/cells.ts';
import { optional, text } from '../../kit/lesson-props.ts';
import { cellFigure, cellSteps } from '../cell-shows.ts';
import { type Shows, steppingSubject } from '../shows.ts';

export const props = { ...cellFigure, asks: optional(text, 'prompts') };

/** What it shows. */
export const shows: Shows = steppingSubject(cellSteps, lstmEdits, { lstm: gated });
