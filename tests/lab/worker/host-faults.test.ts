/** What can go wrong around a run in the worker: its files, its library, its graphics processor. */
import { describe, expect, test } from 'vitest';
import { LabError } from '../../../src/lab/protocol/faults.ts';
import { watchGraphics } from '../../../src/lab/worker/graphics-loss.ts';
import { settings } from '../small-data.ts';
import { until } from '../until.ts';
import { library, shards, useHost } from './use-host.ts';

const lab = useHost();

describe('a shard that is spoiled', () => {
  const second = shards[1]!;
  const spoilSecond = (response: () => Response, times = Number.POSITIVE_INFINITY) => {
    let left = times;
    lab.spoil = (url) => (url === second.url && left-- > 0 ? response() : undefined);
  };
  const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });

  test('holds the run: no epoch is finished', async () => {
    spoilSecond(page);
    lab.start(1);
    const { fault } = await lab.heard('fault', 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(fault).toEqual({ kind: 'html', file: 'train-30' });
    expect(lab.ofType('epoch')).toEqual([]);
    lab.host.receive({ type: 'stop', run: 1 });
    await lab.heard('stopped', 1);
  });

  test('and then arrives after a retry changes nothing about the result', async () => {
    lab.start(1);
    const clean = await lab.heard('finished', 1);
    const fresh = lab.another();
    spoilSecond(page, 1);
    lab.asked = [];
    fresh.receive({ type: 'start', run: 2, settings });
    await lab.heard('fault', 2);
    fresh.receive({ type: 'retry', run: 2 });
    await lab.heard('recovered', 2);
    const repaired = await lab.heard('finished', 2);
    expect(repaired.fingerprint).toBe(clean.fingerprint);
    expect(lab.asked.filter((url) => url === second.url)).toHaveLength(2);
    expect(lab.asked).toHaveLength(shards.length + 1);
  });
});

test('a library that cannot be loaded is reported, and loaded by the next run', async () => {
  let attempts = 0;
  lab.host = lab.another(async () => {
    attempts += 1;
    if (attempts === 1) throw new LabError({ kind: 'library', reason: 'no network' });
    return library();
  });
  lab.start(1);
  expect(await lab.heard('fault', 1)).toMatchObject({ fault: { kind: 'library' } });
  lab.start(2);
  await lab.heard('finished', 2);
});

describe('a graphics processor that is taken away', () => {
  /** No machine of the tests has WebGPU: its backend's device is stood in for, at the one place where the lab looks at it. */
  function hostOnDevice() {
    const lost = Promise.withResolvers<unknown>();
    lab.host = lab.another(async () => {
      const { tf, ...rest } = await library();
      const backend = () => ({ device: { lost: lost.promise } });
      return { ...rest, tf: { ...tf, backend } as unknown as typeof tf };
    });
    return lost.resolve;
  }

  test('ends the run of WebGPU with a fault, and nothing that is computed afterwards is passed on', async () => {
    const lose = hostOnDevice();
    lab.host.receive({ type: 'start', run: 1, settings, until: 'batch' });
    await until(() => expect(lab.ofType('held').at(-1)?.holds).toEqual(['batch']));
    lose({ reason: 'unknown' });
    const before = lab.ofType('progress').length;
    lab.host.receive({ type: 'go', run: 1, until: 'end' });
    expect(await lab.heard('fault', 1)).toMatchObject({ fault: { kind: 'context-lost' } });
    expect([lab.ofType('progress').length, lab.ofType('epoch').length, lab.ofType('finished').length]).toEqual([
      before,
      0,
      0,
    ]);
  });

  test('ends the wait for a batch that never comes to an end', async () => {
    const lost = Promise.withResolvers<unknown>();
    const tf = { backend: () => ({ device: { lost: lost.promise } }) } as unknown as Parameters<
      typeof watchGraphics
    >[0];
    const never = (_: unknown) => new Promise<never>(() => {});
    const training = watchGraphics(tf, { train: never, predict: never }).train({} as never);
    lost.resolve({});
    await expect(training).rejects.toThrow(/^context-lost$/);
  });

  test('is not made up: with its device a run finishes', async () => {
    hostOnDevice();
    lab.start(1);
    await lab.heard('finished', 1);
    expect(lab.ofType('fault')).toEqual([]);
  });
});
