import { createLossRun } from '../../../engine/trace/loss-run.ts';
import { type Shows, stepping } from '../shows.ts';
import { pointStops } from './frame.ts';

export { stepFigure as props } from '../common-props.ts';

/** What it shows. */
export const shows: Shows = stepping((experiment) => createLossRun(experiment), { noun: 'step', at: pointStops });
