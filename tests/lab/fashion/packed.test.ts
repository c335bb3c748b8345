/** The file of the first images of Fashion-MNIST, and what the site makes of it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FashionFiles, fashionFiles } from '../../../scripts/fashion/files.ts';
import { packImages, unpackImages } from '../../../scripts/fashion/packed.ts';
import { committedFile, type FashionSource, readFashion } from '../../../scripts/fashion/source.ts';
import { imagesIn } from '../../../src/lab/protocol/manifest.ts';
import { decodeShard, pixelsPerImage } from '../../../src/lab/protocol/shard.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const cache = mkdtempSync(path.join(tmpdir(), 'fashion-'));
let source: FashionSource;
let made: FashionFiles;
beforeAll(async () => {
  source = await readFashion(path.join(cache, 'nothing-here'));
  made = await fashionFiles(cache, source);
});
afterAll(() => rmSync(cache, { recursive: true }));

describe('the packed file', () => {
  const images = fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.uint8Array({ minLength: pixelsPerImage, maxLength: pixelsPerImage })),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => ({
      labels: Uint8Array.from(list, ([label]) => label),
      pixels: Uint8Array.from(list.flatMap(([, pixels]) => [...pixels])),
    }));

  test('gives back any images', () => {
    fc.assert(
      fc.property(images, (value) => {
        expect(unpackImages(packImages(value))).toEqual(value);
      }),
      { numRuns: 20 },
    );
  });

  test('that is cut short or is something else is refused in words', () => {
    const file = packImages({ labels: Uint8Array.of(3), pixels: new Uint8Array(pixelsPerImage).fill(7) });
    expect(() => unpackImages(file.subarray(0, file.length - 1))).toThrow('damaged');
    expect(() => unpackImages(Buffer.from('no images'))).toThrow(/damaged|not what it should be/);
  });

  test('of the repository has its licence beside it', () => {
    const licence = readFileSync(path.join(path.dirname(committedFile), 'fashion-mnist-licence.txt'), 'utf8');
    expect(licence).toContain('The MIT License');
    expect(licence).toContain('Copyright (c) 2017 Zalando SE');
    expect(licence).toContain('https://github.com/zalandoresearch/fashion-mnist');
  });
});

describe('the first images of Fashion-MNIST', () => {
  // Of the files that Zalando has published, cut to so many images.
  test.each([
    [
      'train',
      10_000,
      '2929ae1c7b89e0ee6587bbe4911fd5f0a5dafe21ae6ed9b737173cbfe20c12c9',
      '1022e4632874e71bb84d924c475e6a3428a2deeb8c5a0f612a015c97e4fce7f0',
    ],
    [
      'test',
      2000,
      '09bbac78738f0229a68f7ca74e62665d7fb34f45ea7a3509ab5c4a202c1370de',
      'a86243d2b2400909bc0a82f5fd5c9df83bf827852a1543e3dc70af890035a9d4',
    ],
  ] as const)('are those that were published: %s', (part, count, pixels, labels) => {
    const images = source.parts[part];
    expect([images.labels.length, hash(images.pixels), hash(images.labels)]).toEqual([count, pixels, labels]);
  });

  test.each(['train', 'test'] as const)('are in the shards, every pixel and label of the %s images', (part) => {
    const decoded = made.shards
      .filter((shard) => shard.part === part)
      .map(({ file }) => decodeShard(gunzipSync(readFileSync(file))));
    expect(hash(Buffer.concat(decoded.map(({ pixels }) => pixels)))).toBe(hash(source.parts[part].pixels));
    expect(hash(Buffer.concat(decoded.map(({ labels }) => labels)))).toBe(hash(source.parts[part].labels));
  });

  test('are described as what they are: 10,000 and 2,000 images of clothes', () => {
    expect([imagesIn(made.shards, 'train'), imagesIn(made.shards, 'test')]).toEqual([10_000, 2000]);
    expect(new Set(made.shards.map(({ data }) => data))).toEqual(new Set(['fashion']));
    expect(made.shards[0]).toMatchObject({ part: 'train', from: 0, count: 1000 });
  });

  test('are shown before a run by twelve test images, of every class at least one', () => {
    expect(made.samples).toHaveLength(12);
    expect(new Set(made.samples.slice(0, 10).map(({ label }) => label)).size).toBe(10);
    expect(made.samples.every(({ index, png }) => index < 2000 && existsSync(png))).toBe(true);
    expect(made.samples.map(({ index, label }) => source.parts.test.labels[index] === label)).not.toContain(false);
  });

  test('are made once, and found again where the folder was moved', async () => {
    expect(await fashionFiles(cache, source)).toEqual(made);
  });
});
