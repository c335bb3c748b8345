import { describe, expect, test } from 'vitest';
import { encodeShard } from '../../../scripts/mnist/encode.ts';
import { type ImageCache, loadImages } from '../../../src/lab/worker/run-images.ts';
import { imagesOf, shards } from '../small-data.ts';

const quiet = { onProgress() {}, onFault() {}, onRecovered() {} };
const [first, second] = [shards[0]!, shards[1]!];

/** The shards of the small data; the second is no shard at all. */
const fetchShard = async (shard: typeof first) =>
  shard === second ? new Uint8Array([1, 2, 3]) : new Uint8Array(encodeShard(imagesOf(shard), 0, shard.count));

describe('the images of a run', () => {
  test('are unpacked only when they are asked for: what comes later does not hold up the first', async () => {
    const images = loadImages([first, second], new Map(), new AbortController().signal, quiet, fetchShard);
    expect(await images.of(first)).toEqual(imagesOf(first));
    await expect(images.of(second)).rejects.toThrow();
  });

  test('are unpacked once, also for later runs', async () => {
    const cache: ImageCache = new Map();
    const load = () => loadImages([first], cache, new AbortController().signal, quiet, fetchShard).of(first);
    expect(await load()).toBe(await load());
  });
});
