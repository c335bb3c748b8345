/** Which examples the updates of one call see, as their module reads it, and what dropout leaves of each. */
import { dropoutMasks } from '../dropout.ts';
import type { Batches } from '../epoch.ts';
import type { Experiment } from '../experiment.ts';
import type { Layout } from './layout.ts';
import type { Shape } from './shape.ts';

/** At most so many updates a call; and, where a single one does not need more, entries of its list and numbers of its masks. */
export const most = { updates: 256, entries: 8192, masks: 65_536 } as const;

const batchSize = ({ data, training }: Experiment) =>
  Math.min(training.batchSize ?? data.inputs.length, data.inputs.length);

/** Numbers that the list of a call has room for. An epoch in the order of the data stands there whole. */
export const listRoom = ({ data }: Experiment) => Math.max(most.entries, 2 * data.inputs.length);

/** Bytes that the masks of a call have room for. */
export const maskRoom = (experiment: Experiment, { masks }: Layout) =>
  masks === 0 ? 0 : Math.max(8 * most.masks, masks * batchSize(experiment));

/** The lists of updates one after the other. */
export interface Written {
  /** The update that the list begins with. */
  readonly from: number;
  /** Where the list of each begins, in numbers, and where the last one ends. */
  readonly starts: readonly number[];
}

/**
 * Writes the lists of updates from one on, as many as there is room for.
 * @param list where to: whole numbers
 * @param examples the address of each example
 */
export function writeList(
  { summed }: Shape,
  batches: Batches,
  examples: Int32Array,
  list: Int32Array,
  from: number,
  updates: number,
): Written {
  const starts = [0];
  let at = 0;
  for (let update = from; update < from + updates; update++) {
    const batch = batches.of(update);
    if (at + batch.length + 1 > list.length) break;
    if (summed) list[at++] = batch.length;
    for (const n of batch) list[at++] = examples[n] as number;
    starts.push(at);
  }
  return { from, starts };
}

/** Updates after which the order of the examples repeats itself; undefined where it does not. */
export function cycleOf({ training, data }: Experiment, { updatesPerEpoch }: Batches): number | undefined {
  if (training.shuffle) return undefined;
  const epochs = Math.min(most.updates / updatesPerEpoch, most.entries / (data.inputs.length + updatesPerEpoch));
  return updatesPerEpoch * Math.max(1, Math.floor(epochs));
}

/**
 * Writes the masks of updates one after the other, as many as there is room for.
 * @param numbers where to
 * @returns the number of updates
 */
export function writeMasks(
  experiment: Experiment,
  batches: Batches,
  { layers, masks }: Layout,
  numbers: Float64Array,
  from: number,
  updates: number,
): number {
  let at = 0;
  for (let update = from; update < from + updates; update++) {
    const examples = batches.of(update).length;
    if (at + (examples * masks) / 8 > numbers.length) return update - from;
    for (let k = 0; k < examples; k++, at += masks / 8) {
      numbers.fill(0, at, at + masks / 8);
      for (const [l, mask] of dropoutMasks(experiment, update, k).entries())
        if (mask !== undefined) numbers.set(mask, at + (layers[l]?.mask as number) / 8);
    }
  }
  return updates;
}
