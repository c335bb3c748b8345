import { createLayerRun } from '../../../engine/trace/forward-run.ts';
import { type Shows, stepping } from '../shows.ts';

export { variedFigure as props } from '../common-props.ts';

/** What it shows. */
export const shows: Shows = stepping(
  createLayerRun,
  { noun: 'stage' },
  {
    experiments: ['warp-linear', 'warp-tanh', 'warp-relu'],
    views: () => ['linear', 'tanh', 'relu'],
  },
);
