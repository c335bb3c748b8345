/** Fetching one shard, so that what is returned is exactly what was built, or an explained fault. */
import { crc32Hex } from '../protocol/crc32.ts';
import { LabError, type ShardFault } from '../protocol/faults.ts';
import type { Shard } from '../protocol/manifest.ts';

/** A download that brings less than `bytes` in `milliseconds` counts as stalled. */
export const stallLimit = { milliseconds: 8000, bytes: 1000 } as const;

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Told how many bytes have arrived so far, after each piece. */
  readonly onBytes: (received: number) => void;
  /** Past the browser's cache, which may hold the bad copy. */
  readonly again: boolean;
  readonly fetch?: typeof fetch;
  readonly stall?: { readonly milliseconds: number; readonly bytes: number };
}

type Detail<T> = T extends ShardFault ? Omit<T, 'file'> : never;

/**
 * The bytes of a shard, with length and checksums as in the manifest.
 * @throws LabError with a ShardFault; AbortError when `signal` says so
 */
export async function downloadShard(shard: Shard, options: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const file = decodeURI(shard.url.slice(shard.url.lastIndexOf('/') + 1)).replace(/\?.*$/, '');
  const fault = (detail: Detail<ShardFault>) => new LabError({ ...detail, file } as ShardFault);
  const watch = watchForStall(options.signal, options.stall ?? stallLimit);
  let received = 0;
  try {
    const response = await (options.fetch ?? fetch)(shard.url, {
      signal: watch.signal,
      cache: options.again ? 'reload' : 'default',
    });
    if (!response.ok) throw fault({ kind: 'missing', status: response.status });
    if (/^text\/html\b/.test(response.headers.get('content-type') ?? '')) throw fault({ kind: 'html' });
    const bytes = new Uint8Array(shard.bytes);
    for await (const piece of pieces(response)) {
      if (received + piece.length > shard.bytes) throw fault({ kind: 'too-long', expected: shard.bytes });
      bytes.set(piece, received);
      received += piece.length;
      watch.arrived(piece.length);
      options.onBytes(received);
    }
    if (received < shard.bytes) throw fault({ kind: 'truncated', received, expected: shard.bytes });
    if (!(await isIntact(bytes, shard))) throw fault({ kind: 'corrupt' });
    return bytes;
  } catch (error) {
    if (error instanceof LabError || options.signal.aborted) throw error;
    const expected = shard.bytes;
    if (watch.stalled()) throw fault({ kind: 'stalled', seconds: watch.seconds, received, expected });
    if (globalThis.navigator?.onLine === false) throw fault({ kind: 'offline' });
    throw fault(received > 0 ? { kind: 'interrupted', received, expected } : { kind: 'unreachable' });
  } finally {
    watch.end();
  }
}

/** The pieces of a body as they arrive. A ReadableStream is not yet iterable everywhere. */
async function* pieces(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** CRC-32 always; SHA-256 as well where the browser has it (https and localhost). */
async function isIntact(bytes: Uint8Array<ArrayBuffer>, shard: Shard): Promise<boolean> {
  if (crc32Hex(bytes) !== shard.crc32) return false;
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === shard.sha256;
}

/** Aborts when too little arrives in a stretch of time, or when `outer` aborts. */
function watchForStall(outer: AbortSignal, { milliseconds, bytes }: { milliseconds: number; bytes: number }) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let arrived = 0;
  let stalled = false;
  const timer = setInterval(() => {
    stalled = arrived < bytes;
    arrived = 0;
    if (stalled) abort();
  }, milliseconds);
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    seconds: Math.round(milliseconds / 1000),
    arrived: (count: number) => {
      arrived += count;
    },
    stalled: () => stalled,
    end: () => {
      clearInterval(timer);
      outer.removeEventListener('abort', abort);
    },
  };
}
