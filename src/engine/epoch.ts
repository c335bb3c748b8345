/** An epoch, cut into batches. */
import type { Experiment } from './experiment.ts';

export interface Batches {
  /** Updates in one pass through the data. */
  readonly updatesPerEpoch: number;
  /** The examples of an update, as positions in the data. The last batch of an epoch is short where the size does not divide. */
  of(update: number): readonly number[];
}

/** @param orderOf the order in which an epoch visits the examples; without it, that of the data */
export function cutEpochs({ data, training }: Experiment, orderOf?: (epoch: number) => readonly number[]): Batches {
  const examples = data.inputs.length;
  const batchSize = Math.min(training.batchSize ?? examples, examples);
  const updatesPerEpoch = Math.floor((examples + batchSize - 1) / batchSize);
  const inOrder = Array.from({ length: examples }, (_, n) => n);
  return {
    updatesPerEpoch,
    of(update) {
      const first = (update % updatesPerEpoch) * batchSize;
      const order = orderOf?.(Math.floor(update / updatesPerEpoch)) ?? inOrder;
      return order.slice(first, first + batchSize);
    },
  };
}
