/** The run of any dense network: see start-run.ts. Runs of every subject start in run-of.ts. */
import { batchesOf } from '../batches.ts';
import { dropoutMasks } from '../dropout.ts';
import type { Experiment } from '../experiment.ts';
import { optimizers } from '../optimizers.ts';
import { createTrainer } from '../train.ts';
import { denseParts } from './dense-parts.ts';
import { kindsOfUpdate } from './lay-out-plan.ts';
import { planUpdate } from './plan-update.ts';
import { type Kept, type Run, startRun } from './start-run.ts';

export type { Run };

/**
 * Starts a run of a valid experiment. `kept` bounds what is kept for going back, or is it; `only` the forward pass ends the run
 * with the outputs of the first batch (forward-run.ts does so for one example, with far less code).
 */
export function createRun(experiment: Experiment, kept?: Kept, only?: 'forward'): Run<Experiment> {
  const { training } = experiment;
  const parts = denseParts(experiment, {
    optimizer: optimizers[training.optimizer.kind],
    batches: batchesOf(experiment),
    kinds: kindsOfUpdate,
    updates: only && 1,
    plan: (examples) => planUpdate(experiment, examples, only),
    train: (state, done) => createTrainer(experiment, state, done),
    ...(training.dropout && { masks: (update: number, n: number) => dropoutMasks(experiment, update, n) }),
  });
  return startRun(parts, kept);
}
