/** Where the images of Fashion-MNIST come from: all of them where `npm run data:fashion` has put them, else the first ones. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from '../../src/lab/protocol/manifest.ts';
import { firstFashion } from '../../src/lab/protocol/settings.ts';
import type { Images } from '../../src/lab/protocol/shard.ts';
import { imagesOf } from '../mnist/idx.ts';
import { type FashionFile, fashionFileNames, fashionProblem } from './known-files.ts';
import { unpackImages } from './packed.ts';

/** The four files, unpacked; no part of the repository. */
export const fullFolder = fileURLToPath(new URL('../../.cache/fashion-mnist/', import.meta.url));
/** The first images, in the repository. Its licence stands beside it. */
export const committedFile = fileURLToPath(
  new URL('../../data/fashion-mnist/fashion-mnist-12000.bin', import.meta.url),
);

export interface FashionSource {
  /** Names what the files hold: other images have another version. */
  readonly version: string;
  readonly parts: Readonly<Record<Part, Images>>;
}

/**
 * All images that are here.
 * @param full folder of the four files
 * @throws Error, in words, where some of the four are there and cannot be used
 */
export async function readFashion(full = fullFolder, committed = committedFile): Promise<FashionSource> {
  const names = Object.keys(fashionFileNames) as FashionFile[];
  const files = new Map<FashionFile, Buffer>();
  for (const name of names) {
    const file = await readFile(path.join(full, fashionFileNames[name])).catch(() => undefined);
    if (file) files.set(name, file);
  }
  if (files.size === 0) return readCommitted(committed);
  for (const name of names) {
    const file = files.get(name);
    const problem = file ? fashionProblem(name, file) : 'it is missing';
    if (problem)
      throw new Error(
        `${path.join(full, fashionFileNames[name])}: ${problem}. Run npm run data:fashion again, or remove the folder: then the first 12,000 images are used.`,
      );
  }
  const of = (part: Part) => imagesOf(files.get(`${part}-images`)!, files.get(`${part}-labels`)!);
  return { version: '70000', parts: { train: of('train'), test: of('test') } };
}

async function readCommitted(file: string): Promise<FashionSource> {
  const bytes = await readFile(file);
  const { pixels, labels } = unpackImages(bytes);
  const cut = (from: number, to: number): Images => ({
    pixels: pixels.subarray(784 * from, 784 * to),
    labels: labels.subarray(from, to),
  });
  const { train, test } = firstFashion;
  if (labels.length !== train + test)
    throw new Error(`${file}: it holds ${labels.length} images; expected ${train + test}.`);
  const version = `12000-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  return { version, parts: { train: cut(0, train), test: cut(train, train + test) } };
}
