/** The images of one run: downloaded in order, kept for later runs, handed out when they are there. */

import { deferred } from '../protocol/deferred.ts';
import { LabError, type LabFault } from '../protocol/faults.ts';
import type { Shard } from '../protocol/manifest.ts';
import { decodeShard, type Images } from '../protocol/shard.ts';
import { downloadShard } from './download.ts';

/**
 * What has been downloaded, by address: unpacked when it is first asked for, so that the first batch does not wait until
 * images are unpacked that come much later. Outlives a run, so that no shard is asked for twice.
 */
export type ImageCache = Map<string, () => Promise<Images>>;

export interface DownloadReport {
  /** Bytes of the run's files that are here, of all it needs. */
  onProgress: (received: number, total: number) => void;
  /** A shard is not usable; the download waits for `retry`. */
  onFault: (fault: LabFault) => void;
  /** The shard that was not usable has arrived. */
  onRecovered: () => void;
}

export interface RunImages {
  /** The images of a shard, as soon as it is here. Rejects when the run is stopped. */
  of: (shard: Shard) => Promise<Images>;
  /** Tries the shard again that was not usable. */
  retry: () => void;
}

/**
 * Downloads `shards` one after the other: each has the whole bandwidth, so the first arrives as early as it can.
 *
 * @param fetchShard replaces the network in tests
 */
export function loadImages(
  shards: readonly Shard[],
  cache: ImageCache,
  signal: AbortSignal,
  report: DownloadReport,
  fetchShard: typeof downloadShard = downloadShard,
): RunImages {
  const total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
  const arrivals = new Map(shards.map((shard) => [shard.url, deferred<() => Promise<Images>>()]));
  let done = 0;
  let wake = () => {};

  async function load(shard: Shard): Promise<() => Promise<Images>> {
    for (let attempt = 0; ; attempt++) {
      try {
        const onBytes = (received: number) => report.onProgress(done + received, total);
        const file = await fetchShard(shard, { signal, onBytes, again: attempt > 0 });
        if (attempt > 0) report.onRecovered();
        return whenAsked(() => unpack(file, shard));
      } catch (error) {
        if (signal.aborted || !(error instanceof LabError)) throw error;
        const again = new Promise<void>((resolve) => {
          wake = resolve;
        });
        report.onFault(error.fault);
        await again;
        signal.throwIfAborted();
      }
    }
  }

  async function loadAll(): Promise<void> {
    for (const shard of shards) {
      const unpacked = cache.get(shard.url) ?? (await load(shard));
      cache.set(shard.url, unpacked);
      done += shard.bytes;
      report.onProgress(done, total);
      arrivals.get(shard.url)!.resolve(unpacked);
    }
  }

  // Whoever waits for an image hears of the failure; where nobody waits, nobody needs to.
  for (const { promise } of arrivals.values()) promise.catch(() => {});
  loadAll().catch((error) => {
    for (const { reject } of arrivals.values()) reject(error);
  });
  signal.addEventListener('abort', () => {
    wake();
    for (const { reject } of arrivals.values()) reject(signal.reason);
  });
  return {
    of: async (shard) => (await arrivals.get(shard.url)!.promise)(),
    retry: () => wake(),
  };
}

async function unpack(file: Uint8Array<ArrayBuffer>, shard: Shard): Promise<Images> {
  const unzipped = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  const images = decodeShard(new Uint8Array(await new Response(unzipped).arrayBuffer()));
  if (images.labels.length !== shard.count) throw new RangeError(`${shard.url}: not ${shard.count} images`);
  return images;
}

/** Made at the first call; what it was made from can then be forgotten. */
function whenAsked<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  let todo: typeof make | undefined = make;
  return () => {
    made ??= todo!();
    todo = undefined;
    return made;
  };
}
