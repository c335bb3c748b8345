import { createForwardRun } from '../../../engine/trace/forward-run.ts';
import { type Shows, stepping } from '../shows.ts';
import { unitStops } from './frame.ts';

export { variedFigure as props } from '../common-props.ts';

/** What it shows. */
export const shows: Shows = stepping(
  createForwardRun,
  { noun: 'unit', at: unitStops },
  {
    experiments: ['xor-sigmoid', 'xor-relu'],
    views: () => ['step', 'sigmoid', 'relu'],
  },
);
