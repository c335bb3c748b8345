/** The images of one run: downloaded in order, kept for later runs, handed out when they are there. */
import { downloadShard } from './download.ts';
import { type Fault, LabError } from './faults.ts';
import type { Shard } from './manifest.ts';
import { decodeShard, type Images } from './shard.ts';

/** Decoded shards by address. Outlives a run, so that no shard is asked for twice. */
export type ImageCache = Map<string, Images>;

export interface DownloadReport {
  /** Bytes of the run's files that are here, of all it needs. */
  onProgress: (received: number, total: number) => void;
  /** A shard is not usable; the download waits for `retry`. */
  onFault: (fault: Fault) => void;
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
  const arrivals = new Map(shards.map((shard) => [shard.url, Promise.withResolvers<Images>()]));
  let done = 0;
  let wake = () => {};

  async function load(shard: Shard): Promise<Images> {
    for (let attempt = 0; ; attempt++) {
      try {
        const onBytes = (received: number) => report.onProgress(done + received, total);
        const images = await unpack(await fetchShard(shard, { signal, onBytes, again: attempt > 0 }), shard);
        if (attempt > 0) report.onRecovered();
        return images;
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
      const images = cache.get(shard.url) ?? (await load(shard));
      cache.set(shard.url, images);
      done += shard.bytes;
      report.onProgress(done, total);
      arrivals.get(shard.url)!.resolve(images);
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
  return { of: (shard) => arrivals.get(shard.url)!.promise, retry: () => wake() };
}

async function unpack(file: Uint8Array<ArrayBuffer>, shard: Shard): Promise<Images> {
  const unzipped = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  const images = decodeShard(new Uint8Array(await new Response(unzipped).arrayBuffer()));
  if (images.labels.length !== shard.count) throw new RangeError(`${shard.url}: not ${shard.count} images`);
  return images;
}
