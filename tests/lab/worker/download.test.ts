import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { crc32Hex } from '../../../src/lab/protocol/crc32.ts';
import { LabError, type LabFault } from '../../../src/lab/protocol/faults.ts';
import type { Shard } from '../../../src/lab/protocol/manifest.ts';
import { downloadShard } from '../../../src/lab/worker/download.ts';
import { explain } from '../../../src/lab/worker/fault-words.ts';

const content = Uint8Array.from({ length: 5000 }, (_, k) => (k * 31) % 251);
const shard: Shard = {
  data: 'mnist',
  part: 'train',
  from: 0,
  count: 1,
  bytes: content.length,
  crc32: crc32Hex(content),
  sha256: createHash('sha256').update(content).digest('hex'),
  url: 'http://localhost/a/b%20c/mnist-train-0.bin',
};

type Answer = (signal: AbortSignal) => Response | Promise<Response>;
const binary = (body: BodyInit | null, status = 200, type = 'application/octet-stream') =>
  new Response(body, { status, headers: { 'content-type': type } });

/** Downloads the shard from a server that answers as told. */
function download(answer: Answer, { signal = new AbortController().signal, facts = shard } = {}) {
  const seen: number[] = [];
  const requests: RequestInit[] = [];
  const result = downloadShard(facts, {
    signal,
    again: false,
    onBytes: (received) => seen.push(received),
    stall: { milliseconds: 40, bytes: 1000 },
    fetch: async (_url, init) => {
      requests.push(init ?? {});
      return answer(init?.signal as AbortSignal);
    },
  });
  return { result, seen, requests };
}

async function faultOf(answer: Answer): Promise<LabFault> {
  const error = await download(answer).result.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(LabError);
  return (error as LabError).fault;
}

/** A body that sends these pieces and then does what `then` says. */
function stream(pieces: Uint8Array[], then: (controller: ReadableStreamDefaultController) => void) {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      then(controller);
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('a shard that arrives whole', () => {
  test('is returned byte for byte', async () => {
    expect(await download(() => binary(content)).result).toEqual(content);
  });

  test('reports the bytes as they come', async () => {
    const pieces = [content.slice(0, 2000), content.slice(2000)];
    const { result, seen } = download(() => binary(stream(pieces, (controller) => controller.close())));
    await result;
    expect(seen).toEqual([2000, 5000]);
  });

  test('is accepted without crypto.subtle, as on plain http', async () => {
    vi.stubGlobal('crypto', {});
    expect(await download(() => binary(content)).result).toEqual(content);
  });
});

describe('a shard is refused', () => {
  const flipped = content.slice();
  flipped[2500]! ^= 1;

  test('when the server says 404', async () => {
    expect(await faultOf(() => binary('no', 404))).toEqual({ kind: 'missing', status: 404, file: 'mnist-train-0.bin' });
  });

  test('when a web page comes with status 200', async () => {
    expect((await faultOf(() => binary('<!doctype html>', 200, 'text/html; charset=utf-8'))).kind).toBe('html');
  });

  test('when it is too short', async () => {
    expect(await faultOf(() => binary(content.slice(0, 2500)))).toMatchObject({
      kind: 'truncated',
      received: 2500,
      expected: 5000,
    });
  });

  test('when it is empty', async () => {
    expect(await faultOf(() => binary(null))).toMatchObject({ kind: 'truncated', received: 0 });
  });

  test('when it is too long', async () => {
    expect((await faultOf(() => binary(new Uint8Array([...content, 0])))).kind).toBe('too-long');
  });

  test('when one bit is wrong', async () => {
    expect((await faultOf(() => binary(flipped))).kind).toBe('corrupt');
  });

  test('when one bit is wrong and crypto.subtle is missing', async () => {
    vi.stubGlobal('crypto', {});
    expect((await faultOf(() => binary(flipped))).kind).toBe('corrupt');
  });

  test('when only its SHA-256 is wrong', async () => {
    const facts = { ...shard, sha256: '0'.repeat(64) };
    await expect(download(() => binary(content), { facts }).result).rejects.toMatchObject({
      fault: { kind: 'corrupt' },
    });
  });

  test('when nothing arrives any more', async () => {
    const stalling: Answer = (signal) =>
      binary(
        stream([content.slice(0, 1200)], (controller) =>
          signal.addEventListener('abort', () => controller.error(signal.reason)),
        ),
      );
    expect(await faultOf(stalling)).toMatchObject({ kind: 'stalled', received: 1200 });
  });

  test('when the server never answers', async () => {
    const silent: Answer = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    expect(await faultOf(silent)).toMatchObject({ kind: 'stalled', received: 0 });
  });

  test('when the connection breaks in the middle', async () => {
    const body = new ReadableStream({
      pull(controller) {
        if (this.sent) controller.error(new TypeError('network error'));
        else controller.enqueue(content.slice(0, 3000));
        this.sent = true;
      },
      sent: false,
    } as UnderlyingDefaultSource & { sent: boolean });
    expect(await faultOf(() => binary(body))).toMatchObject({ kind: 'interrupted', received: 3000 });
  });

  test('when the server cannot be reached', async () => {
    expect((await faultOf(() => Promise.reject(new TypeError('Failed to fetch')))).kind).toBe('unreachable');
  });

  test('when the device is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect((await faultOf(() => Promise.reject(new TypeError('Failed to fetch')))).kind).toBe('offline');
  });
});

test('a stopped download is no fault', async () => {
  const controller = new AbortController();
  const waiting: Answer = (signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const { result } = download(waiting, { signal: controller.signal });
  controller.abort();
  await expect(result).rejects.toMatchObject({ name: 'AbortError' });
});

test('a second attempt goes past the cache of the browser', async () => {
  const caches: (RequestCache | undefined)[] = [];
  for (const again of [false, true]) {
    await downloadShard(shard, {
      signal: new AbortController().signal,
      again,
      onBytes: () => {},
      fetch: async (_url, init) => {
        caches.push(init?.cache);
        return binary(content);
      },
    });
  }
  expect(caches).toEqual(['default', 'reload']);
});

test('every fault is explained with a cause and a remedy, both whole sentences', () => {
  const file = 'mnist-train-0.bin';
  const faults: LabFault[] = [
    { kind: 'missing', status: 404, file },
    { kind: 'html', file },
    { kind: 'truncated', received: 1, expected: 2, file },
    { kind: 'too-long', expected: 2, file },
    { kind: 'corrupt', file },
    { kind: 'stalled', seconds: 8, received: 1, expected: 2, file },
    { kind: 'interrupted', received: 1, expected: 2, file },
    { kind: 'unreachable', file },
    { kind: 'offline', file },
    { kind: 'library', reason: 'x' },
    { kind: 'no-backend', tried: 'x' },
    { kind: 'diverged', step: 3, epoch: 2 },
    { kind: 'worker-missing' },
    { kind: 'worker-error', reason: 'x' },
    { kind: 'worker-silent', seconds: 8 },
  ];
  const sentences = faults.flatMap((fault) => Object.values(explain(fault)));
  expect(sentences.filter((sentence) => !/^[A-Z].{15,}\.$/.test(sentence))).toEqual([]);
  expect(new Set(faults.map((fault) => explain(fault).what)).size).toBe(faults.length);
});
