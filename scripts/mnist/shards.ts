import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FirstBatch, Part, SampleImage } from '../../src/lab/protocol/manifest.ts';
import { type Images, imageSide, pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { folderOf, madeOnce, makeSamples, makeShards, type ShardFile } from './parts.ts';
import { greyPng } from './png.ts';
import { readSource, sourceVersion } from './source.ts';

/** Where each shard begins, and where the last one ends. The first is small, so that training can begin with it. */
const cutsOf: Readonly<Record<Part, readonly number[]>> = {
  train: [0, 1000, 5000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000],
  test: [0, 1000, 10_000],
};

/** Test images shown after every epoch: one of each digit, then a 6 and a 4 that are hard to read. All in test shard 0. */
const sampleIndices = [3, 2, 1, 18, 4, 8, 11, 0, 61, 7, 445, 247];

/** Training images that a lesson begins with: a 1 with a flag and a foot, a 7 that looks like a 1, and a crossed 7. */
const writerIndices = [24, 212, 38];

/** Images in the batch that a page can show before anything is downloaded. */
const firstBatchSize = 32;

/** Every `png` in it is the absolute path of a file. */
export interface MnistFiles {
  readonly shards: readonly ShardFile[];
  readonly samples: readonly SampleImage[];
  /** Training images in which 1 and 7 are hard to tell apart by a rule. */
  readonly writers: readonly SampleImage[];
  readonly firstBatch: FirstBatch;
}

/**
 * MNIST as shards in a folder below `cache`. Made once; later calls with the same data find them there.
 * The same data and the same Node give the same bytes.
 */
export async function mnistFiles(cache: string): Promise<MnistFiles> {
  const folder = folderOf(cache, 'mnist', await sourceVersion());
  return madeOnce(folder, async () => {
    const [train, test] = await Promise.all([readSource('train'), readSource('test')]);
    return {
      shards: [
        ...(await makeShards('mnist', 'train', train, cutsOf.train, folder)),
        ...(await makeShards('mnist', 'test', test, cutsOf.test, folder)),
      ],
      samples: await makeSamples('mnist', 'test', test, sampleIndices, folder),
      writers: await makeSamples('mnist', 'train', train, writerIndices, folder),
      firstBatch: await makeFirstBatch(train, folder),
    };
  });
}

async function makeFirstBatch({ pixels, labels }: Images, folder: string): Promise<FirstBatch> {
  const [image, batch] = [pixels.subarray(0, pixelsPerImage), pixels.subarray(0, firstBatchSize * pixelsPerImage)];
  const at = (name: string) => path.join(folder, name);
  const files = {
    png: at('mnist-first.png'),
    rowPng: at('mnist-first-row.png'),
    batchPng: at('mnist-first-batch.png'),
  };
  await writeFile(files.png, greyPng(image, imageSide));
  await writeFile(files.rowPng, greyPng(image, pixelsPerImage, 1));
  await writeFile(files.batchPng, greyPng(batch, pixelsPerImage, firstBatchSize));
  return {
    labels: [...labels.subarray(0, firstBatchSize)],
    bytes: Buffer.from(image).toString('base64'),
    ...files,
  };
}
