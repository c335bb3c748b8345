/** Runs as the worker carries them out: the order of downloads, holds, stops and ends. */
import { describe, expect, test } from 'vitest';
import { backendNames } from '../../../src/lab/protocol/backend-names.ts';
import type { ReplyTo } from '../../../src/lab/protocol/requests.ts';
import { settings } from '../small-data.ts';
import { until } from '../until.ts';
import { library, shards, useHost } from './use-host.ts';

const lab = useHost();

describe('speeds are measured', () => {
  test.each([
    ['of all that may compute', undefined, backendNames],
    ['of those that are asked for', ['cpu'] as const, ['cpu']],
    // Whatever is asked for, the library of this file works.
    ['up to the first that works', 'first' as const, ['wasm']],
  ])('%s', async (_, backends, measured) => {
    lab.host.receive({
      type: 'ask',
      ask: 1,
      question: { kind: 'measure-backends', settings, ...(backends && { backends }) },
    });
    const { answer } = await until(() => {
      const [found] = lab.ofType('answer');
      if (!found) throw new Error('no answer');
      return found;
    });
    const { speeds } = answer as ReplyTo<'measure-backends'>;
    expect(speeds.map(({ name }) => name)).toEqual(measured);
  });
});

describe('a run', () => {
  test('asks for every shard once and finishes', async () => {
    lab.start(1);
    await lab.heard('finished', 1);
    expect(lab.asked).toEqual(shards.map(({ url }) => url));
  });

  test('asks for nothing that an earlier run has fetched', async () => {
    lab.start(1);
    await lab.heard('finished', 1);
    lab.start(2);
    await lab.heard('finished', 2);
    expect(lab.asked).toHaveLength(shards.length);
  });

  test('reports the download up to the last byte', async () => {
    lab.start(1);
    await lab.heard('finished', 1);
    const total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(lab.ofType('download').at(-1)).toMatchObject({ received: total, total });
  });

  test('started over another ends that one: only the second finishes', async () => {
    lab.start(1);
    lab.start(2);
    await lab.heard('finished', 2);
    expect(lab.ofType('stopped').map(({ run }) => run)).toEqual([1]);
    expect(lab.ofType('finished').map(({ run }) => run)).toEqual([2]);
    expect(lab.ofType('epoch').every(({ run }) => run === 2)).toBe(true);
  });

  test('stopped during the download fetches nothing more and can be started again', async () => {
    lab.start(1);
    lab.host.receive({ type: 'stop', run: 1 });
    await lab.heard('stopped', 1);
    expect(lab.asked).toHaveLength(1);
    lab.start(2);
    await lab.heard('finished', 2);
  });

  test('that is paused sends no epoch until it is resumed', async () => {
    lab.start(1);
    lab.host.receive({ type: 'hold', run: 1, by: 'reader' });
    await lab.heard('held', 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(lab.ofType('epoch')).toEqual([]);
    lab.host.receive({ type: 'go', run: 1, until: 'end' });
    await lab.heard('finished', 1);
  });

  test('that goes by batches stops after each, and ends as one that runs through', async () => {
    lab.start(1);
    const { fingerprint } = await lab.heard('finished', 1);
    lab.host.receive({ type: 'start', run: 2, settings, until: 'batch' });
    for (const step of [1, 2]) {
      await until(() => expect(lab.ofType('held').at(-1)).toMatchObject({ run: 2, holds: ['batch'] }));
      expect(lab.ofType('progress').at(-1)).toMatchObject({ run: 2, epoch: 1, step });
      lab.messages = [];
      lab.host.receive({ type: 'go', run: 2, until: step === 2 ? 'end' : 'batch' });
    }
    expect(await lab.heard('finished', 2)).toMatchObject({ fingerprint });
  });

  test('that goes by epochs stops after each that is not the last', async () => {
    lab.host.receive({ type: 'start', run: 1, settings, until: 'epoch' });
    for (let epoch = 1; epoch < settings.epochs; epoch++) {
      await until(() => expect(lab.ofType('held').at(-1)).toMatchObject({ holds: ['epoch'] }));
      expect(lab.ofType('epoch')).toHaveLength(epoch);
      lab.host.receive({ type: 'go', run: 1, until: 'epoch' });
    }
    await lab.heard('finished', 1);
  });

  test('that was interrupted goes on from its checkpoint to the same weights', async () => {
    lab.start(1);
    const { fingerprint } = await lab.heard('finished', 1);
    const { checkpoint } = lab.ofType('epoch')[1]!;
    lab.host.receive({ type: 'start', run: 2, settings, from: checkpoint });
    expect(await lab.heard('finished', 2)).toMatchObject({ fingerprint });
    expect(
      lab
        .ofType('epoch')
        .filter(({ run }) => run === 2)
        .map(({ row }) => row.epoch),
    ).toEqual([3]);
  });

  test('that is hidden waits for its tab, and longer if the reader has paused it', async () => {
    lab.start(1);
    lab.host.receive({ type: 'hold', run: 1, by: 'hidden' });
    lab.host.receive({ type: 'hold', run: 1, by: 'reader' });
    lab.host.receive({ type: 'release', run: 1, by: 'hidden' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(lab.ofType('epoch')).toEqual([]);
    lab.host.receive({ type: 'go', run: 1, until: 'end' });
    await lab.heard('finished', 1);
  });

  test('of twenty leaves as many tensors as the first', async () => {
    const { tf } = await library();
    const counts: number[] = [];
    for (let run = 1; run <= 20; run++) {
      lab.start(run, { epochs: 1 });
      if (run % 3 === 0) lab.host.receive({ type: 'stop', run });
      await until(() =>
        expect(lab.messages.some((m) => 'run' in m && m.run === run && /finished|stopped/.test(m.type))).toBe(true),
      );
      await new Promise((resolve) => setTimeout(resolve, 0));
      counts.push(tf.memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
  });

  test('stopped while it is paused ends', async () => {
    lab.start(1);
    lab.host.receive({ type: 'hold', run: 1, by: 'reader' });
    lab.host.receive({ type: 'stop', run: 1 });
    await lab.heard('stopped', 1);
  });

  test('stopped while it waits leaves the network that it has shown, before it says that it has stopped', async () => {
    lab.host.receive({ type: 'start', run: 1, settings, until: 'batch' });
    await until(() => expect(lab.ofType('network').at(-1)?.network.after).toEqual({ epoch: 0, step: 1 }));
    lab.host.receive({ type: 'stop', run: 1 });
    await lab.heard('stopped', 1);
    expect(lab.ofType('network').map(({ network }) => network.after.step)).toEqual([0, 1]);
    // What was being downloaded may still arrive.
    const last = (type: string) => lab.messages.findLastIndex((message) => message.type === type);
    expect(last('network')).toBeLessThan(last('stopped'));
  });

  test('takes no orders meant for an earlier one', async () => {
    lab.start(1);
    lab.start(2);
    lab.host.receive({ type: 'stop', run: 1 });
    await lab.heard('finished', 2);
  });
});
