/** What is made of the images of a data set for the site: shards, and pictures of single images. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32Hex } from '../../src/lab/protocol/crc32.ts';
import type { DataName } from '../../src/lab/protocol/data-sets.ts';
import type { Part, SampleImage, ShardFacts } from '../../src/lab/protocol/manifest.ts';
import { type Images, imageSide, pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { encodeShard } from './encode.ts';
import { greyPng } from './png.ts';

/** Changes with everything the files depend on, so that a cache of an older form is not taken for a newer one. */
const format = 5;

export interface ShardFile extends ShardFacts {
  /** Absolute path of the file. */
  readonly file: string;
}

/** The folder of the files of a data set below `cache`: another one for other images, another format or another Node. */
export function folderOf(cache: string, data: DataName, version: string): string {
  return path.join(cache, `${data}-${version}-${format}-node-${process.versions.node}`);
}

/** What holds the path of a file. In the index its name stands alone: the folder may be moved. */
const pathKeys: ReadonlySet<string> = new Set(['file', 'png', 'rowPng', 'batchPng']);

/** What `make` gives, with its files in `folder`; made once, later calls find it there. */
export async function madeOnce<T>(folder: string, make: () => Promise<T>): Promise<T> {
  const index = path.join(folder, 'index.json');
  const known = await readFile(index, 'utf8').catch(() => undefined);
  if (known) return JSON.parse(known, (key, value) => (pathKeys.has(key) ? path.join(folder, value) : value));
  await mkdir(folder, { recursive: true });
  const made = await make();
  // The index is renamed into place last: a build that was interrupted leaves no index and is done again.
  const text = JSON.stringify(made, (key, value) => (pathKeys.has(key) ? path.basename(value) : value));
  await writeFile(`${index}.new`, text);
  await rename(`${index}.new`, index);
  return made;
}

/** Cuts a part into shards; the last cut is where it ends. */
export async function makeShards(
  data: DataName,
  part: Part,
  images: Images,
  cuts: readonly number[],
  folder: string,
): Promise<ShardFile[]> {
  return Promise.all(
    cuts.slice(1).map(async (to, index) => {
      const from = cuts[index]!;
      const bytes = encodeShard(images, from, to);
      const file = path.join(folder, `${data}-${part}-${index}.bin`);
      await writeFile(file, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { data, part, from, count: to - from, bytes: bytes.length, crc32: crc32Hex(bytes), sha256, file };
    }),
  );
}

/** Single images of a part as PNG files. */
export async function makeSamples(
  data: DataName,
  part: Part,
  { pixels, labels }: Images,
  indices: readonly number[],
  folder: string,
): Promise<SampleImage[]> {
  return Promise.all(
    indices.map(async (index) => {
      const png = path.join(folder, `${data}-${part}-image-${index}.png`);
      const image = pixels.subarray(index * pixelsPerImage, (index + 1) * pixelsPerImage);
      await writeFile(png, greyPng(image, imageSide));
      return { data, index, label: labels[index]!, png };
    }),
  );
}
