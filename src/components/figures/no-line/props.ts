import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { rowStops } from '../decision-line/frame.ts';
import { type Shows, stepping } from '../shows.ts';

export { stepFigure as props } from '../common-props.ts';

/** What it shows. */
export const shows: Shows = stepping((experiment) => createUnitRun(experiment, 'bias'), { noun: 'row', at: rowStops });
