/** A data set small enough for unit tests: three training shards and one of test images, drawn from a seed. */
import { createRng } from '../../src/engine/math/rng.ts';
import type { Shard } from '../../src/lab/protocol/manifest.ts';
import type { Checkpoint } from '../../src/lab/protocol/messages.ts';
import { defaultSettings, type LabSettings } from '../../src/lab/protocol/settings.ts';
import { type Images, pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import type { TensorFlow } from '../../src/lab/worker/backend.ts';
import { createControl, type RunControl } from '../../src/lab/worker/control.ts';
import { createModel } from '../../src/lab/worker/model.ts';
import type { RunImages } from '../../src/lab/worker/run-images.ts';
import { type RunReport, type RunResult, runTraining } from '../../src/lab/worker/run-training.ts';

export const settings: LabSettings = { ...defaultSettings, images: 100, epochs: 3, batchSize: 16, seed: 5 };

const shard = (part: 'train' | 'test', from: number, count: number): Shard => {
  return { data: 'mnist', part, from, count, bytes: count, crc32: '', sha256: '', url: `${part}-${from}` };
};
export const shards = [shard('train', 0, 30), shard('train', 30, 30), shard('train', 60, 40), shard('test', 0, 20)];
export const samples = [3, 0];

/** Each digit is a bar at its own place, with noise: enough to be learned. */
export function imagesOf({ part, from, count }: Shard): Images {
  const rng = createRng(1, part, from);
  const labels = Uint8Array.from({ length: count }, () => rng.integer(10));
  const pixels = Uint8Array.from({ length: count * pixelsPerImage }, (_, k) => {
    const column = Math.floor((k % pixelsPerImage) / 78);
    return column === labels[Math.floor(k / pixelsPerImage)] ? 200 : rng.integer(40);
  });
  return { pixels, labels };
}

/** All shards at once. */
export const present: RunImages = { of: async (shard) => imagesOf(shard), retry: () => {} };

const quiet: RunReport = { activity: () => {}, progress: () => {}, epoch: () => {}, network: () => {} };

export interface RunOptions {
  readonly change?: Partial<LabSettings>;
  readonly images?: RunImages;
  readonly report?: Partial<RunReport>;
  readonly control?: RunControl;
  readonly from?: Checkpoint;
}

/** One whole run on the small data; its model is disposed of. */
export async function run({ tf, layers }: TensorFlow, options: RunOptions = {}): Promise<RunResult> {
  const { change, images = present, report, control = createControl(), from } = options;
  const changed = { ...settings, ...change };
  const model = createModel(tf, layers, changed);
  try {
    return await runTraining({
      settings: changed,
      model,
      shards,
      images,
      samples,
      control,
      report: { ...quiet, ...report },
      from,
    });
  } finally {
    model.dispose();
  }
}
