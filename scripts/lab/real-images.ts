/** A data set in memory, as the lab's runs take their images. */

import type { DataName } from '../../src/lab/protocol/data-sets.ts';
import type { Part, Shard } from '../../src/lab/protocol/manifest.ts';
import type { Images } from '../../src/lab/protocol/shard.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import type { RunImages } from '../../src/lab/worker/run-images.ts';
import { readFashion } from '../fashion/source.ts';
import { readSource } from '../mnist/source.ts';

/** As the page's shards are cut: the first epoch visits them one after the other. */
const partCuts: Readonly<Record<Part, readonly number[]>> = {
  train: [0, 1000, 5000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000],
  test: [0, 1000, 10_000],
};

/** All images that are here of one data set, MNIST unless said otherwise. */
export async function realImages(data: DataName = 'mnist'): Promise<{ shards: Shard[]; images: RunImages }> {
  const parts: Readonly<Record<Part, Images>> =
    data === 'fashion'
      ? (await readFashion()).parts
      : { train: await readSource('train'), test: await readSource('test') };
  const cuts = (part: Part) => (part === 'test' && data === 'fashion' ? [0, 2000, 10_000] : partCuts[part]);
  const shards = (['train', 'test'] as const).flatMap((part) =>
    held(cuts(part), parts[part]).map((to, k, all): Shard => {
      const from = all[k - 1] ?? 0;
      return { data, part, from, count: to - from, bytes: 0, crc32: '', sha256: '', url: `${part}-${from}` };
    }),
  );
  const cut = ({ part, from, count }: Shard): Images => ({
    pixels: parts[part].pixels.subarray(from * pixelsPerImage, (from + count) * pixelsPerImage),
    labels: parts[part].labels.subarray(from, from + count),
  });
  return { shards, images: { of: async (shard) => cut(shard), retry() {} } };
}

/** Where shards end that are here. */
const held = (cuts: readonly number[], { labels }: Images) => cuts.slice(1).filter((cut) => cut <= labels.length);
