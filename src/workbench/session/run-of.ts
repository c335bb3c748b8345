/** What a session trains as the engine's own run, event by event: for stepping, "why this number?", practice, comparison. */
import type { Experiment } from '../../engine/experiment.ts';
import type { Problem } from '../../engine/problems.ts';
import { tooManyEvents } from '../../engine/trace/event-count.ts';
import { createRun, type Run } from '../../engine/trace/run.ts';
import type { Session } from './session.ts';

/** It goes back to what the session has kept. It costs nothing until somebody looks; its code is loaded by who does. */
export const runOf = ({ experiment, kept }: Pick<Session, 'experiment' | 'kept'>): Run<Experiment> =>
  createRun(experiment, kept);

/** Why an experiment can be trained, but not be stepped through; undefined where it can. */
export const tooLong = (experiment: Experiment): Problem | undefined => {
  const examples = experiment.data.inputs.length;
  return tooManyEvents(experiment, Math.min(experiment.training.batchSize ?? examples, examples));
};
