/** All of MNIST in memory, as the lab's runs take their images. */

import type { Part, Shard } from '../../src/lab/protocol/manifest.ts';
import type { Images } from '../../src/lab/protocol/shard.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import type { RunImages } from '../../src/lab/worker/run-images.ts';
import { readSource } from '../mnist/source.ts';

/** As the page's shards are cut: the first epoch visits them one after the other. */
const partCuts: Readonly<Record<Part, readonly number[]>> = {
  train: [0, 1000, 5000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000],
  test: [0, 1000, 10_000],
};

export async function realImages(): Promise<{ shards: Shard[]; images: RunImages }> {
  const parts: Record<Part, Images> = { train: await readSource('train'), test: await readSource('test') };
  const shards = (['train', 'test'] as const).flatMap((part) =>
    partCuts[part].slice(1).map((to, k): Shard => {
      const from = partCuts[part][k]!;
      return { part, from, count: to - from, bytes: 0, crc32: '', sha256: '', url: `${part}-${from}` };
    }),
  );
  const cut = ({ part, from, count }: Shard): Images => ({
    pixels: parts[part].pixels.subarray(from * pixelsPerImage, (from + count) * pixelsPerImage),
    labels: parts[part].labels.subarray(from, from + count),
  });
  return { shards, images: { of: async (shard) => cut(shard), retry() {} } };
}
