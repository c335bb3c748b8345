/**
 * The run of an experiment that needs little: stochastic gradient descent in the order of the data, nothing dropped. The
 * cells, the events and the bits are those of createRun (tests hold them equal); the code is a third less.
 */
import { cutEpochs } from '../epoch.ts';
import type { Experiment } from '../experiment.ts';
import { sgd } from '../optimizers/sgd.ts';
import { denseParts } from './dense-parts.ts';
import { kindsOfSgd, layOutPlan } from './lay-out-plan.ts';
import { type Run, startRun } from './start-run.ts';

/** @throws Error for another optimizer, shuffled data or dropout */
export function createSgdRun(experiment: Experiment): Run<Experiment> {
  const { optimizer, shuffle, dropout } = experiment.training;
  if (optimizer.kind !== 'sgd' || shuffle || dropout?.some((rate) => rate > 0))
    throw new Error(`this run knows sgd only, without shuffling and dropout, not ${optimizer.kind}; see createRun`);
  const parts = denseParts(experiment, {
    optimizer: sgd,
    batches: cutEpochs(experiment),
    kinds: kindsOfSgd,
    plan: (examples) => layOutPlan(experiment, sgd, examples, kindsOfSgd),
  });
  return startRun(parts);
}
