import { threeSteps } from '../../../exercises/sequences/cells.ts';
import { recurrentEdits } from '../../../notation/edits/cells.ts';
import { cellFigure, cellSteps } from '../cell-shows.ts';
import { type Shows, steppingSubject } from '../shows.ts';

export const props = cellFigure;

/** What it shows. */
export const shows: Shows = steppingSubject(cellSteps, recurrentEdits, { 'three-steps': threeSteps });
