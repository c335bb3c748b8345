import { createLossRun } from '../../../engine/trace/loss-run.ts';
import { optional, text } from '../../kit/lesson-props.ts';
import { stepFigure } from '../common-props.ts';
import { type Shows, stepping } from '../shows.ts';
import { outputStops } from './frame.ts';

export const props = { ...stepFigure, asks: optional(text) };

/** What it shows. */
export const shows: Shows = stepping((experiment) => createLossRun(experiment, 'slopes'), {
  noun: 'step',
  at: outputStops,
});
