/** What is known of every shard before anything is downloaded. Written at build time (scripts/mnist/shards.ts). */

import type { DataName } from './data-sets.ts';
import { type LabSettings, testCount, testImages, trainingImages } from './settings.ts';

export type Part = 'train' | 'test';

export interface ShardFacts {
  readonly data: DataName;
  readonly part: Part;
  /** Index in its part of the first image. */
  readonly from: number;
  /** Images. */
  readonly count: number;
  /** Length of the file, as it is sent. */
  readonly bytes: number;
  /** Checksums of the file, in hexadecimal. */
  readonly crc32: string;
  readonly sha256: string;
}

/** A shard with the address it is fetched from. */
export interface Shard extends ShardFacts {
  readonly url: string;
}

/** An image that a page shows before anything is downloaded. */
export interface SampleImage {
  readonly data: DataName;
  /** Index in its part. */
  readonly index: number;
  readonly label: number;
  /** Address of the image as a PNG file. */
  readonly png: string;
}

/** The first training images, as much of them as a page shows before anything is downloaded. */
export interface FirstBatch {
  /** One per image. */
  readonly labels: readonly number[];
  /** The 784 bytes of the first image in base64, row by row. */
  readonly bytes: string;
  /** Addresses of the first image as PNG files: 28 × 28 pixels, and all 784 in one row. */
  readonly png: string;
  readonly rowPng: string;
  /** All images, each in one row of 784 pixels. */
  readonly batchPng: string;
}

/** What of the data decides which images a run needs. */
export type ChosenImages = Pick<LabSettings, 'data' | 'images' | 'test'>;

/** The shards a run needs, in the order in which they are fetched. */
export function shardsFor<T extends ShardFacts>(shards: readonly T[], chosen: ChosenImages): T[] {
  const { images, test } = chosen;
  return ofData(shards, chosen.data).filter(
    ({ part, from }) => test === 'rest' || from < (part === 'train' ? images : testCount(chosen)),
  );
}

/** Those of one data set. */
export function ofData<T extends { readonly data: DataName }>(all: readonly T[], data: DataName): T[] {
  return all.filter((one) => one.data === data);
}

/**
 * Whether all images are there that a run trains, validates and is tested with. Every copy of the site has all of MNIST; of
 * Fashion-MNIST it may have the first ones only.
 */
export function holdsAll(shards: readonly ShardFacts[], chosen: ChosenImages): boolean {
  if (chosen.data === 'mnist') return true;
  const own = ofData(shards, chosen.data);
  const needed =
    chosen.test === 'rest'
      ? { train: trainingImages, test: testImages }
      : { train: chosen.images, test: testCount(chosen) };
  return imagesIn(own, 'train') >= needed.train && imagesIn(own, 'test') >= needed.test;
}

/** Index of a shard's first image among all images: the training images, then the test images. */
export function placeAmongImages({ part, from }: Pick<ShardFacts, 'part' | 'from'>): number {
  return part === 'train' ? from : trainingImages + from;
}

/** Bytes of the files of `shards`, those of one part if it is named. */
export function totalBytes(shards: readonly ShardFacts[], part?: Part): number {
  return shards.reduce((sum, shard) => (part && shard.part !== part ? sum : sum + shard.bytes), 0);
}

/** Images in a part of the whole data set. */
export function imagesIn(shards: readonly ShardFacts[], part: Part): number {
  return shards.reduce((sum, shard) => (shard.part === part ? sum + shard.count : sum), 0);
}
