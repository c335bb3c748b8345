import type { Part, SampleImage } from '../../src/lab/protocol/manifest.ts';
import { firstFashion } from '../../src/lab/protocol/settings.ts';
import { folderOf, madeOnce, makeSamples, makeShards, type ShardFile } from '../mnist/parts.ts';
import { type FashionSource, readFashion } from './source.ts';

/** Where each shard begins, as in MNIST; the first test shard is what a run of few images is tested with. */
const cutsOf: Readonly<Record<Part, readonly number[]>> = {
  train: [0, 1000, 5000, firstFashion.train, 20_000, 30_000, 40_000, 50_000, 60_000],
  test: [0, firstFashion.test, 10_000],
};

/** Test images shown after every epoch: one of each class, then two that are hard to tell. All in test shard 0. */
const sampleIndices = [19, 2, 1, 13, 6, 8, 4, 9, 18, 0, 12, 49];

export interface FashionFiles {
  readonly shards: readonly ShardFile[];
  /** Every `png` in it is the absolute path of a file. */
  readonly samples: readonly SampleImage[];
}

/** Fashion-MNIST, as much of it as is here, as shards in a folder below `cache`; made once. */
export async function fashionFiles(cache: string, source?: FashionSource): Promise<FashionFiles> {
  const { version, parts } = source ?? (await readFashion());
  const folder = folderOf(cache, 'fashion', version);
  const shards = (part: Part) => {
    const cuts = cutsOf[part].filter((cut) => cut <= parts[part].labels.length);
    return makeShards('fashion', part, parts[part], cuts, folder);
  };
  return madeOnce(folder, async () => ({
    shards: [...(await shards('train')), ...(await shards('test'))],
    samples: await makeSamples('fashion', 'test', parts.test, sampleIndices, folder),
  }));
}
