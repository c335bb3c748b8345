import type { Experiment } from '../../../engine/experiment.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { type Shows, stepping } from '../shows.ts';

export { stepFigure as props } from '../common-props.ts';

/** After each event. */
const eachStep = (run: Run<Experiment>) => Array.from({ length: run.plan(0).count + 1 }, (_, act) => act);

/** What it shows. */
export const shows: Shows = stepping(
  (experiment) => createUnitRun(experiment, 'threshold'),
  { noun: 'step', at: eachStep },
  {
    views: () => ['threshold', 'bias'],
  },
);
