import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeShard } from '../../../scripts/mnist/encode.ts';
import { crc32Hex } from '../../../src/lab/protocol/crc32.ts';
import { LabError } from '../../../src/lab/protocol/faults.ts';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import { loadTensorFlow } from '../../../src/lab/worker/backend.ts';
import { watchGraphics } from '../../../src/lab/worker/graphics-loss.ts';
import { createHost, type Host } from '../../../src/lab/worker/host.ts';
import { imagesOf, samples, settings, shards as smallShards } from '../small-data.ts';
import { until } from '../until.ts';

/** The files of the small data set as a server has them, and the manifest that describes them. */
const files = new Map(
  smallShards.map((shard) => [`http://lab/${shard.url}`, encodeShard(imagesOf(shard), 0, shard.count)]),
);
const shards = smallShards.map((shard) => {
  const url = `http://lab/${shard.url}`;
  const file = files.get(url)!;
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { ...shard, url, bytes: file.length, crc32: crc32Hex(file), sha256 };
});

let messages: FromWorker[];
let asked: string[];
let spoil: (url: string) => Response | undefined;
let host: Host;

beforeEach(() => {
  messages = [];
  asked = [];
  spoil = () => undefined;
  vi.stubGlobal('WebAssembly', undefined);
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    asked.push(url);
    // A network takes time; a stop can come meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 2));
    signal?.throwIfAborted();
    return spoil(url) ?? new Response(new Uint8Array(files.get(url)!));
  });
  host = createHost({
    shards,
    samples,
    loadTensorFlow: () => loadTensorFlow({ plain: '', simd: '' }),
    post: (message) => messages.push(message),
  });
});
afterEach(() => vi.unstubAllGlobals());

const start = (run: number, change = {}) => host.receive({ type: 'start', run, settings: { ...settings, ...change } });
const ofType = <T extends FromWorker['type']>(type: T) =>
  messages.filter((message): message is Extract<FromWorker, { type: T }> => message.type === type);
const heard = (type: FromWorker['type'], run: number) =>
  until(() => {
    const found = messages.find((message) => message.type === type && 'run' in message && message.run === run);
    if (!found) throw new Error(`no ${type} of run ${run} among ${messages.map((message) => message.type)}`);
    return found;
  });

describe('a run', () => {
  test('asks for every shard once and finishes', async () => {
    start(1);
    await heard('finished', 1);
    expect(asked).toEqual(shards.map(({ url }) => url));
  });

  test('asks for nothing that an earlier run has fetched', async () => {
    start(1);
    await heard('finished', 1);
    start(2);
    await heard('finished', 2);
    expect(asked).toHaveLength(shards.length);
  });

  test('reports the download up to the last byte', async () => {
    start(1);
    await heard('finished', 1);
    const total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(ofType('download').at(-1)).toMatchObject({ received: total, total });
  });

  test('started over another ends that one: only the second finishes', async () => {
    start(1);
    start(2);
    await heard('finished', 2);
    expect(ofType('stopped').map(({ run }) => run)).toEqual([1]);
    expect(ofType('finished').map(({ run }) => run)).toEqual([2]);
    expect(ofType('epoch').every(({ run }) => run === 2)).toBe(true);
  });

  test('stopped during the download fetches nothing more and can be started again', async () => {
    start(1);
    host.receive({ type: 'stop', run: 1 });
    await heard('stopped', 1);
    expect(asked).toHaveLength(1);
    start(2);
    await heard('finished', 2);
  });

  test('that is paused sends no epoch until it is resumed', async () => {
    start(1);
    host.receive({ type: 'hold', run: 1, by: 'reader' });
    await heard('held', 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(ofType('epoch')).toEqual([]);
    host.receive({ type: 'go', run: 1, until: 'end' });
    await heard('finished', 1);
  });

  test('that goes by batches stops after each, and ends as one that runs through', async () => {
    start(1);
    const { fingerprint } = (await heard('finished', 1)) as Extract<FromWorker, { type: 'finished' }>;
    host.receive({ type: 'start', run: 2, settings, until: 'batch' });
    for (const step of [1, 2]) {
      await until(() => expect(ofType('held').at(-1)).toMatchObject({ run: 2, holds: ['batch'] }));
      expect(ofType('progress').at(-1)).toMatchObject({ run: 2, epoch: 1, step });
      messages = [];
      host.receive({ type: 'go', run: 2, until: step === 2 ? 'end' : 'batch' });
    }
    expect(await heard('finished', 2)).toMatchObject({ fingerprint });
  });

  test('that goes by epochs stops after each that is not the last', async () => {
    host.receive({ type: 'start', run: 1, settings, until: 'epoch' });
    for (let epoch = 1; epoch < settings.epochs; epoch++) {
      await until(() => expect(ofType('held').at(-1)).toMatchObject({ holds: ['epoch'] }));
      expect(ofType('epoch')).toHaveLength(epoch);
      host.receive({ type: 'go', run: 1, until: 'epoch' });
    }
    await heard('finished', 1);
  });

  test('that was interrupted goes on from its checkpoint to the same weights', async () => {
    start(1);
    const { fingerprint } = (await heard('finished', 1)) as Extract<FromWorker, { type: 'finished' }>;
    const { checkpoint } = ofType('epoch')[1]!;
    host.receive({ type: 'start', run: 2, settings, from: checkpoint });
    expect(await heard('finished', 2)).toMatchObject({ fingerprint });
    expect(
      ofType('epoch')
        .filter(({ run }) => run === 2)
        .map(({ row }) => row.epoch),
    ).toEqual([3]);
  });

  test('that is hidden waits for its tab, and longer if the reader has paused it', async () => {
    start(1);
    host.receive({ type: 'hold', run: 1, by: 'hidden' });
    host.receive({ type: 'hold', run: 1, by: 'reader' });
    host.receive({ type: 'release', run: 1, by: 'hidden' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(ofType('epoch')).toEqual([]);
    host.receive({ type: 'go', run: 1, until: 'end' });
    await heard('finished', 1);
  });

  test('of twenty leaves as many tensors as the first', async () => {
    const { tf } = await loadTensorFlow({ plain: '', simd: '' });
    const counts: number[] = [];
    for (let run = 1; run <= 20; run++) {
      start(run, { epochs: 1 });
      if (run % 3 === 0) host.receive({ type: 'stop', run });
      await until(() =>
        expect(messages.some((m) => 'run' in m && m.run === run && /finished|stopped/.test(m.type))).toBe(true),
      );
      await new Promise((resolve) => setTimeout(resolve, 0));
      counts.push(tf.memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
  });

  test('stopped while it is paused ends', async () => {
    start(1);
    host.receive({ type: 'hold', run: 1, by: 'reader' });
    host.receive({ type: 'stop', run: 1 });
    await heard('stopped', 1);
  });

  test('takes no orders meant for an earlier one', async () => {
    start(1);
    start(2);
    host.receive({ type: 'stop', run: 1 });
    await heard('finished', 2);
  });
});

describe('a shard that is spoiled', () => {
  const second = shards[1]!;
  const spoilSecond = (response: () => Response, times = Number.POSITIVE_INFINITY) => {
    let left = times;
    spoil = (url) => (url === second.url && left-- > 0 ? response() : undefined);
  };
  const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });

  test('holds the run: no epoch is finished', async () => {
    spoilSecond(page);
    start(1);
    const { fault } = (await heard('fault', 1)) as Extract<FromWorker, { type: 'fault' }>;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(fault).toEqual({ kind: 'html', file: 'train-30' });
    expect(ofType('epoch')).toEqual([]);
    host.receive({ type: 'stop', run: 1 });
    await heard('stopped', 1);
  });

  test('and then arrives after a retry changes nothing about the result', async () => {
    start(1);
    const clean = (await heard('finished', 1)) as Extract<FromWorker, { type: 'finished' }>;
    const fresh = createHost({
      shards,
      samples,
      loadTensorFlow: () => loadTensorFlow({ plain: '', simd: '' }),
      post: (message) => messages.push(message),
    });
    spoilSecond(page, 1);
    asked = [];
    fresh.receive({ type: 'start', run: 2, settings });
    await heard('fault', 2);
    fresh.receive({ type: 'retry', run: 2 });
    await heard('recovered', 2);
    const repaired = (await heard('finished', 2)) as Extract<FromWorker, { type: 'finished' }>;
    expect(repaired.fingerprint).toBe(clean.fingerprint);
    expect(asked.filter((url) => url === second.url)).toHaveLength(2);
    expect(asked).toHaveLength(shards.length + 1);
  });
});

test('a library that cannot be loaded is reported, and loaded by the next run', async () => {
  let attempts = 0;
  host = createHost({
    shards,
    samples,
    post: (message) => messages.push(message),
    loadTensorFlow: async () => {
      attempts += 1;
      if (attempts === 1) throw new LabError({ kind: 'library', reason: 'no network' });
      return loadTensorFlow({ plain: '', simd: '' });
    },
  });
  start(1);
  expect(await heard('fault', 1)).toMatchObject({ fault: { kind: 'library' } });
  start(2);
  await heard('finished', 2);
});

describe('a graphics processor that is taken away', () => {
  /** No machine of the tests has WebGPU: its backend's device is stood in for, at the one place where the lab looks at it. */
  function hostOnDevice() {
    const lost = Promise.withResolvers<unknown>();
    const library = async () => {
      const { tf, ...rest } = await loadTensorFlow({ plain: '', simd: '' });
      const backend = () => ({ device: { lost: lost.promise } });
      return { ...rest, tf: { ...tf, backend } as unknown as typeof tf };
    };
    host = createHost({ shards, samples, loadTensorFlow: library, post: (message) => messages.push(message) });
    return lost.resolve;
  }

  test('ends the run of WebGPU with a fault, and nothing that is computed afterwards is passed on', async () => {
    const lose = hostOnDevice();
    host.receive({ type: 'start', run: 1, settings, until: 'batch' });
    await until(() => expect(ofType('held').at(-1)?.holds).toEqual(['batch']));
    lose({ reason: 'unknown' });
    const before = ofType('progress').length;
    host.receive({ type: 'go', run: 1, until: 'end' });
    expect(await heard('fault', 1)).toMatchObject({ fault: { kind: 'context-lost' } });
    expect([ofType('progress').length, ofType('epoch').length, ofType('finished').length]).toEqual([before, 0, 0]);
  });

  test('ends the wait for a batch that never comes to an end', async () => {
    const lost = Promise.withResolvers<unknown>();
    const tf = { backend: () => ({ device: { lost: lost.promise } }) } as unknown as Parameters<
      typeof watchGraphics
    >[0];
    const never = (_: unknown) => new Promise<never>(() => {});
    const training = watchGraphics(tf, { train: never, predict: never }).train({} as never);
    lost.resolve({});
    await expect(training).rejects.toThrow(/taken the graphics processor away/);
  });

  test('is not made up: with its device a run finishes', async () => {
    hostOnDevice();
    start(1);
    await heard('finished', 1);
    expect(ofType('fault')).toEqual([]);
  });
});
