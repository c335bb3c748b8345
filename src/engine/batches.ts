/** Which examples each update sees: in the order of the data, or shuffled anew in every epoch from the seed. */
import { type Batches, cutEpochs } from './epoch.ts';
import type { Experiment } from './experiment.ts';
import { createRng } from './math/rng.ts';

export type { Batches };

export function batchesOf(experiment: Experiment): Batches {
  const { data, training, seed = 1 } = experiment;
  if (!training.shuffle) return cutEpochs(experiment);
  const inOrder = data.inputs.map((_, n) => n);
  /** Epoch k's order depends on the seed and k alone, so any epoch can be looked at first. */
  let latest = { epoch: -1, order: inOrder };
  return cutEpochs(experiment, (epoch) => {
    if (latest.epoch !== epoch) latest = { epoch, order: createRng(seed, 'shuffle', epoch).shuffle(inOrder) };
    return latest.order;
  });
}
