import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32Hex } from '../../src/lab/protocol/crc32.ts';
import type { FirstBatch, Part, SampleImage, ShardFacts } from '../../src/lab/protocol/manifest.ts';
import { imageSide, pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { encodeShard } from './encode.ts';
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

/** Changes with everything the files depend on, so that a cache of an older form is not taken for a newer one. */
const format = 4;

export interface ShardFile extends ShardFacts {
  /** Absolute path of the file. */
  readonly file: string;
}

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
  const folder = path.join(cache, `mnist-${await sourceVersion()}-${format}-node-${process.versions.node}`);
  const index = path.join(folder, 'index.json');
  const known = await readFile(index, 'utf8').catch(() => undefined);
  const made: MnistFiles = known ? JSON.parse(known) : await makeFiles(folder, index);
  const at = (name: string) => path.join(folder, name);
  const { png, rowPng, batchPng } = made.firstBatch;
  return {
    shards: made.shards.map((shard) => ({ ...shard, file: at(shard.file) })),
    samples: made.samples.map((image) => ({ ...image, png: at(image.png) })),
    writers: made.writers.map((image) => ({ ...image, png: at(image.png) })),
    firstBatch: { ...made.firstBatch, png: at(png), rowPng: at(rowPng), batchPng: at(batchPng) },
  };
}

async function makeFiles(folder: string, index: string): Promise<MnistFiles> {
  await mkdir(folder, { recursive: true });
  const shards = [...(await makePart('train', folder)), ...(await makePart('test', folder))];
  const samples = await makeSamples('test', sampleIndices, folder);
  const writers = await makeSamples('train', writerIndices, folder);
  const files = { shards, samples, writers, firstBatch: await makeFirstBatch(folder) };
  // The index is renamed into place last: a build that was interrupted leaves no index and is done again.
  await writeFile(`${index}.new`, JSON.stringify(files));
  await rename(`${index}.new`, index);
  return files;
}

async function makePart(part: Part, folder: string): Promise<ShardFile[]> {
  const images = await readSource(part);
  const cuts = cutsOf[part];
  return Promise.all(
    cuts.slice(1).map(async (to, index) => {
      const from = cuts[index]!;
      const bytes = encodeShard(images, from, to);
      const file = `mnist-${part}-${index}.bin`;
      await writeFile(path.join(folder, file), bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { part, from, count: to - from, bytes: bytes.length, crc32: crc32Hex(bytes), sha256, file };
    }),
  );
}

async function makeSamples(part: Part, indices: readonly number[], folder: string): Promise<SampleImage[]> {
  const { pixels, labels } = await readSource(part);
  return Promise.all(
    indices.map(async (index) => {
      const png = `mnist-${part}-image-${index}.png`;
      const image = pixels.subarray(index * pixelsPerImage, (index + 1) * pixelsPerImage);
      await writeFile(path.join(folder, png), greyPng(image, imageSide));
      return { index, label: labels[index]!, png };
    }),
  );
}

async function makeFirstBatch(folder: string): Promise<FirstBatch> {
  const { pixels, labels } = await readSource('train');
  const [image, batch] = [pixels.subarray(0, pixelsPerImage), pixels.subarray(0, firstBatchSize * pixelsPerImage)];
  const names = { png: 'mnist-first.png', rowPng: 'mnist-first-row.png', batchPng: 'mnist-first-batch.png' };
  await writeFile(path.join(folder, names.png), greyPng(image, imageSide));
  await writeFile(path.join(folder, names.rowPng), greyPng(image, pixelsPerImage, 1));
  await writeFile(path.join(folder, names.batchPng), greyPng(batch, pixelsPerImage, firstBatchSize));
  return {
    labels: [...labels.subarray(0, firstBatchSize)],
    bytes: Buffer.from(image).toString('base64'),
    ...names,
  };
}
