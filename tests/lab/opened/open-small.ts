/** The opened batch of a run on the small data that has made so many updates. */
import type { OpenedBatch, WeightPlace } from '../../../src/lab/protocol/opened-batch.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import type { TensorFlow } from '../../../src/lab/worker/backend.ts';
import { gather } from '../../../src/lab/worker/batch.ts';
import { createControl } from '../../../src/lab/worker/control.ts';
import { batchAt, divide, epochOrder, rangesOf } from '../../../src/lab/worker/image-order.ts';
import { createModel } from '../../../src/lab/worker/model.ts';
import { type Moment, openBatch } from '../../../src/lab/worker/open-batch.ts';
import { createPool } from '../../../src/lab/worker/pool.ts';
import { imagesOf, present, shards, settings as small } from '../small-data.ts';

export interface SmallOpened {
  readonly settings: LabSettings;
  readonly opened: OpenedBatch;
  /** Weights, the optimizer's slots and the number of updates before it, and after the same update by the run's own network. */
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** Shape (n, 784), what the batch's images are. */
  readonly pixels: Float32Array;
  /** What training says of the same batch. */
  readonly loss: number;
}

/** @param updates all within the first epoch */
export async function openSmall(
  library: TensorFlow,
  change: Partial<LabSettings>,
  updates: number,
  { weight, disturb }: { readonly weight?: WeightPlace; readonly disturb?: (state: Float32Array) => void } = {},
): Promise<SmallOpened> {
  const settings = { ...small, ...change };
  const model = createModel(library.tf, library.layers, settings);
  const order = epochOrder(settings.seed, 1, rangesOf(shards, divide(settings).training));
  const sharded = shards
    .filter(({ part }) => part === 'train')
    .map((shard) => ({ from: shard.from, images: imagesOf(shard) }));
  const batchOf = (step: number) => gather(sharded, batchAt(order, step, settings.batchSize));
  try {
    for (let step = 0; step < updates; step++) await model.train(batchOf(step));
    const before = model.state();
    disturb?.(before);
    model.restore(before);
    const moment: Moment = { after: { epoch: 0, step: updates }, fingerprint: '', state: before.slice() };
    const pool = createPool({ shards, images: present });
    const opened = await openBatch({ library, settings, pool, shards, control: createControl(), moment, weight });
    const batch = batchOf(updates);
    const { loss } = await model.train(batch);
    return { settings, opened, before, after: model.state(), pixels: batch.pixels, loss };
  } finally {
    model.dispose();
  }
}
