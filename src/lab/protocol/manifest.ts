/** What is known of every shard before anything is downloaded. Written at build time (scripts/mnist/shards.ts). */

import { type LabSettings, trainingImages } from './settings.ts';

export type Part = 'train' | 'test';

export interface ShardFacts {
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

/** The shards a run needs, in the order in which they are fetched. */
export function shardsFor<T extends ShardFacts>(
  shards: readonly T[],
  { images, test }: Pick<LabSettings, 'images' | 'test'>,
): T[] {
  return shards.filter(({ part, from }) => test === 'rest' || part === 'test' || from < images);
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
