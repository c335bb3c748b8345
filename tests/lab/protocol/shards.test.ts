import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, inflateSync, crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeShard } from '../../../scripts/mnist/encode.ts';
import { greyPng } from '../../../scripts/mnist/png.ts';
import { type MnistFiles, mnistFiles } from '../../../scripts/mnist/shards.ts';
import { readSource } from '../../../scripts/mnist/source.ts';
import { crc32, crc32Hex } from '../../../src/lab/protocol/crc32.ts';
import { firstDownload } from '../../../src/lab/protocol/download-size.ts';
import { imagesIn, shardsFor, totalBytes } from '../../../src/lab/protocol/manifest.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { decodeShard, pixelsPerImage } from '../../../src/lab/protocol/shard.ts';
import { megabytes } from '../../../src/lab/protocol/words.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const cache = mkdtempSync(path.join(tmpdir(), 'mnist-'));
let made: MnistFiles;
beforeAll(async () => {
  made = await mnistFiles(cache);
});
afterAll(() => rmSync(cache, { recursive: true }));

test('the three writers wrote a 1, a 7 and a 7', () =>
  expect(made.writers.map(({ label }) => label)).toEqual([1, 7, 7]));

describe('the shards of the real data', () => {
  test.each(['train', 'test'] as const)('give back every pixel and label of the %s images', async (part) => {
    const source = await readSource(part);
    const decoded = made.shards
      .filter((shard) => shard.part === part)
      .map(({ file }) => decodeShard(gunzipSync(readFileSync(file))));
    expect(hash(Buffer.concat(decoded.map(({ pixels }) => pixels)))).toBe(hash(source.pixels));
    expect(hash(Buffer.concat(decoded.map(({ labels }) => labels)))).toBe(hash(source.labels));
  });

  test('are described by the manifest byte for byte', () => {
    for (const { file, bytes, sha256, crc32 } of made.shards) {
      const content = readFileSync(file);
      expect([content.length, hash(content), zlibCrc32(content)]).toEqual([bytes, sha256, Number.parseInt(crc32, 16)]);
    }
  });

  test('begin with 1,000 training images and hold 60,000 and 10,000 in all', () => {
    expect(made.shards[0]).toMatchObject({ part: 'train', from: 0, count: 1000 });
    expect([imagesIn(made.shards, 'train'), imagesIn(made.shards, 'test')]).toEqual([60_000, 10_000]);
  });

  test('are smaller than 10 MB together and 150 kB for the first', () => {
    expect(totalBytes(made.shards)).toBeLessThan(10e6);
    expect(made.shards[0]?.bytes).toBeLessThan(150e3);
  });

  test('are the same bytes when they are made again', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'mnist-'));
    const again = await mnistFiles(other);
    rmSync(other, { recursive: true });
    expect(again.shards.map(({ sha256 }) => sha256)).toEqual(made.shards.map(({ sha256 }) => sha256));
  });

  test('are taken from the cache the second time', async () => {
    expect(await mnistFiles(cache)).toEqual(made);
  });

  test('of the smallest run have the size that is said where no network is trained yet', () => {
    expect(megabytes(totalBytes(shardsFor(made.shards, defaultSettings)))).toBe(firstDownload);
  });

  test.each([
    [1000, [0]],
    [5000, [0, 1]],
    [10_000, [0, 1, 2]],
    [60_000, [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('that %i images need come first, then all test shards', (images, train) => {
    const needed = shardsFor(made.shards, { data: 'mnist', images, test: 'official' });
    expect(needed).toEqual([...train.map((k) => made.shards[k]), ...made.shards.slice(8)]);
  });
});

test('a run that tests on all other images needs every shard', () => {
  expect(shardsFor(made.shards, { data: 'mnist', images: 1000, test: 'rest' })).toEqual(made.shards);
});

describe('the sample images', () => {
  test('show the pixels of the test images they name', async () => {
    const { pixels, labels } = await readSource('test');
    for (const { index, label, png } of made.samples) {
      const file = await readFile(png);
      expect(label).toBe(labels[index]);
      expect(hash(pixelsOf(file))).toBe(hash(pixels.subarray(index * pixelsPerImage, (index + 1) * pixelsPerImage)));
    }
  });

  test('are twelve, of every digit at least one, all in the first test shard', () => {
    expect(made.samples).toHaveLength(12);
    expect(new Set(made.samples.map(({ label }) => label)).size).toBe(10);
    expect(made.samples.every(({ index }) => index < 1000)).toBe(true);
  });

  test('are PNG files whose chunks have the checksums PNG asks for', () => {
    const file = greyPng(new Uint8Array([0, 128, 255, 1]), 2);
    const end = file.length - 12;
    expect(file.readUInt32BE(29)).toBe(zlibCrc32(file.subarray(12, 29)));
    expect(file.subarray(end).toString('latin1', 4, 8)).toBe('IEND');
  });
});

describe('a shard', () => {
  const images = fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.uint8Array({ minLength: pixelsPerImage, maxLength: pixelsPerImage })),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((list) => ({
      labels: Uint8Array.from(list, ([label]) => label),
      pixels: Uint8Array.from(list.flatMap(([, pixels]) => [...pixels])),
    }));
  const encode = (value: { labels: Uint8Array; pixels: Uint8Array }) =>
    gunzipSync(encodeShard(value, 0, value.labels.length));
  const white = { labels: Uint8Array.of(3), pixels: new Uint8Array(pixelsPerImage).fill(255) };

  test('gives back any images', () => {
    fc.assert(
      fc.property(images, (value) => {
        expect(decodeShard(encode(value))).toEqual(value);
      }),
    );
  });

  test('gives back images without background and without ink', () => {
    const black = { labels: Uint8Array.of(0), pixels: new Uint8Array(pixelsPerImage) };
    expect([decodeShard(encode(white)), decodeShard(encode(black))]).toEqual([white, black]);
  });

  test('that is cut short anywhere is refused', () => {
    const bytes = encode(white);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => decodeShard(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });

  test('whose bytes are changed is refused or decoded to images, never read outside its bytes', () => {
    fc.assert(
      fc.property(images, fc.nat(), fc.integer({ min: 0, max: 255 }), (value, place, byte) => {
        const bytes = encode(value);
        bytes[place % bytes.length] = byte;
        try {
          const { labels, pixels } = decodeShard(bytes);
          expect(pixels.length).toBe(labels.length * pixelsPerImage);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('crc32', () => {
  test('equals the one of zlib for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
    );
  });

  test('of "123456789" is cbf43926', () => {
    expect(crc32Hex(new TextEncoder().encode('123456789'))).toBe('cbf43926');
  });
});

/** The grey values of one of our PNGs: 28 rows behind a filter byte each, in one IDAT chunk. */
function pixelsOf(png: Buffer): Buffer {
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  return Buffer.concat(Array.from({ length: 28 }, (_, row) => rows.subarray(row * 29 + 1, (row + 1) * 29)));
}
