import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { type Shows, stepping } from '../shows.ts';
import { rowStops } from './frame.ts';

export { stepFigure as props } from '../common-props.ts';

/** What it shows. */
export const shows: Shows = stepping((experiment) => createUnitRun(experiment, 'bias'), { noun: 'row', at: rowStops });
