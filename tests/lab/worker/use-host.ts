/** The worker's side of the lab under test: a host with the small data set on a server that can be spoiled. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, vi } from 'vitest';
import { encodeShard } from '../../../scripts/mnist/encode.ts';
import { crc32Hex } from '../../../src/lab/protocol/crc32.ts';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import { loadTensorFlow } from '../../../src/lab/worker/backend.ts';
import { createHost, type Host } from '../../../src/lab/worker/host.ts';
import { imagesOf, samples, settings, shards as smallShards } from '../small-data.ts';
import { until } from '../until.ts';

/** The files of the small data set as a server has them, and the manifest that describes them. */
const files = new Map(
  smallShards.map((shard) => [`http://lab/${shard.url}`, encodeShard(imagesOf(shard), 0, shard.count)]),
);
export const shards = smallShards.map((shard) => {
  const url = `http://lab/${shard.url}`;
  const file = files.get(url)!;
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { ...shard, url, bytes: file.length, crc32: crc32Hex(file), sha256 };
});

/** TensorFlow.js in plain JavaScript. */
export const library = () => loadTensorFlow({ plain: '', simd: '' });

export class HostUnderTest {
  host!: Host;
  /** What the host has posted. */
  messages: FromWorker[] = [];
  /** Addresses that were fetched. */
  asked: string[] = [];
  /** What the server sends instead of a file. */
  spoil: (url: string) => Response | undefined = () => undefined;

  /** A host that posts into the same messages. */
  another(loadTensorFlow = library): Host {
    const own = samples.map((index) => ({ data: 'mnist' as const, index }));
    return createHost({ shards, samples: own, loadTensorFlow, post: (message) => this.messages.push(message) });
  }

  start(run: number, change = {}): void {
    this.host.receive({ type: 'start', run, settings: { ...settings, ...change } });
  }

  ofType<T extends FromWorker['type']>(type: T) {
    return this.messages.filter((message): message is Extract<FromWorker, { type: T }> => message.type === type);
  }

  /** Waits for a message about a run. */
  heard<T extends FromWorker['type']>(type: T, run: number): Promise<Extract<FromWorker, { type: T }>> {
    return until(() => {
      const found = this.ofType(type).find((message) => 'run' in message && message.run === run);
      if (!found) throw new Error(`no ${type} of run ${run} among ${this.messages.map((message) => message.type)}`);
      return found;
    });
  }
}

/** A fresh host for each test of the calling file. */
export function useHost(): HostUnderTest {
  const lab = new HostUnderTest();
  beforeEach(() => {
    Object.assign(lab, { messages: [], asked: [], spoil: () => undefined });
    vi.stubGlobal('WebAssembly', undefined);
    vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
      lab.asked.push(url);
      // A network takes time; a stop can come meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 2));
      signal?.throwIfAborted();
      return lab.spoil(url) ?? new Response(new Uint8Array(files.get(url)!));
    });
    lab.host = lab.another();
  });
  afterEach(() => vi.unstubAllGlobals());
  return lab;
}
