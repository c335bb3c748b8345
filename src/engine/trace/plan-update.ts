/** The plan of an update of any experiment, unless it would be too long. */
import type { Experiment } from '../experiment.ts';
import { optimizers } from '../optimizers.ts';
import { describeProblem } from '../problems.ts';
import { tooManyEvents } from './event-count.ts';
import { kindsOfUpdate, layOutPlan } from './lay-out-plan.ts';
import type { Plan } from './plan.ts';

/**
 * Lays out one update of a valid experiment (see validate.ts, layOutPlan).
 * @throws RangeError where that would be more events than `limits.events`, before anything is allocated
 */
export function planUpdate(experiment: Experiment, examples: number, only?: 'forward'): Plan {
  const problem = tooManyEvents(experiment, examples, only);
  if (problem !== undefined) throw new RangeError(describeProblem(problem));
  return layOutPlan(experiment, optimizers[experiment.training.optimizer.kind], examples, kindsOfUpdate, only);
}
