import { createLossRun } from '../../../engine/trace/loss-run.ts';
import { type Shows, stepping } from '../shows.ts';
import { outputStops } from './frame.ts';

export { stepFigure as props } from '../common-props.ts';

/** What it shows. */
export const shows: Shows = stepping((experiment) => createLossRun(experiment, 'slopes'), {
  noun: 'step',
  at: outputStops,
});
