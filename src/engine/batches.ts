/** Which examples each update sees: in the order of the data, or shuffled anew in every epoch from the seed. */
import type { Experiment } from './experiment.ts';
import { createRng } from './math/rng.ts';

export interface Batches {
  /** Updates in one pass through the data. */
  readonly updatesPerEpoch: number;
  /** The examples of an update, as positions in the data. The last batch of an epoch is short where the size does not divide. */
  of(update: number): readonly number[];
}

export function batchesOf({ data, training, seed = 1 }: Experiment): Batches {
  const examples = data.inputs.length;
  const batchSize = Math.min(training.batchSize ?? examples, examples);
  const updatesPerEpoch = Math.floor((examples + batchSize - 1) / batchSize);
  const inOrder = Array.from({ length: examples }, (_, n) => n);
  /** Epoch k's order depends on the seed and k alone, so any epoch can be looked at first. */
  let latest = { epoch: -1, order: inOrder };
  const orderOf = (epoch: number) => {
    if (!training.shuffle) return inOrder;
    if (latest.epoch !== epoch) latest = { epoch, order: createRng(seed, 'shuffle', epoch).shuffle(inOrder) };
    return latest.order;
  };
  return {
    updatesPerEpoch,
    of(update) {
      const first = (update % updatesPerEpoch) * batchSize;
      return orderOf(Math.floor(update / updatesPerEpoch)).slice(first, first + batchSize);
    },
  };
}
