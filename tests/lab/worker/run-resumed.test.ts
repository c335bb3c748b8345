/** A run that goes on from a checkpoint, or step by step, is the same run. */
import { describe, expect, test } from 'vitest';
import type { BatchResult, Checkpoint, EpochRow } from '../../../src/lab/protocol/messages.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { createControl } from '../../../src/lab/worker/control.ts';
import type { Progress } from '../../../src/lab/worker/meter.ts';
import { run } from '../small-data.ts';
import { someBlocks } from '../some-blocks.ts';
import { loadPlain, loadWasm } from '../tensorflow.ts';
import { useTensorFlow } from './use-tensorflow.ts';

const tensorFlow = useTensorFlow();

describe('a run that goes on from a checkpoint', () => {
  const dropout: Partial<LabSettings> = {
    network: { kind: 'dense', hidden: [{ units: 12, activation: 'sigmoid', dropout: 0.3 }] },
  };
  const checkpoints = async (change: Partial<LabSettings>) => {
    const kept: Checkpoint[] = [];
    const whole = await run(tensorFlow(), { change, report: { epoch: (_, checkpoint) => kept.push(checkpoint) } });
    return { whole, kept };
  };

  test.each<[string, Partial<LabSettings>]>([
    ['adam', {}],
    ['adam and dropout', dropout],
    ['momentum', { optimizer: { kind: 'momentum', learningRate: 0.01 } }],
    ['rmsprop', { optimizer: { kind: 'rmsprop', learningRate: 0.001 } }],
    ['adagrad', { optimizer: { kind: 'adagrad', learningRate: 0.01 } }],
    ['sgd', { optimizer: { kind: 'sgd', learningRate: 0.1 } }],
    ['a convolutional network', { network: { kind: 'cnn' } }],
    ['blocks with dropout', someBlocks],
  ])('ends with the same bits as one that was not interrupted: %s', async (_, change) => {
    const { whole, kept } = await checkpoints(change);
    for (const from of kept.slice(0, 2))
      expect((await run(tensorFlow(), { change, from })).fingerprint).toBe(whole.fingerprint);
  });

  test('reports only the epochs that were left, and goes on counting the seconds', async () => {
    const { kept } = await checkpoints({});
    const epochs: number[] = [];
    const from = { ...kept[1]!, trainingSeconds: 1000 };
    const { trainingSeconds } = await run(tensorFlow(), { from, report: { epoch: ({ epoch }) => epochs.push(epoch) } });
    expect(epochs).toEqual([3]);
    expect(trainingSeconds).toBeGreaterThan(1000);
  });

  test('can do so on another backend', async () => {
    const { whole, kept } = await checkpoints({});
    const plain = await loadPlain();
    const resumed = await run(plain, { from: kept[1]! });
    await loadWasm();
    expect(resumed.test.loss).toBeCloseTo(whole.test.loss, 4);
  });

  test('refuses the checkpoint of another network', async () => {
    const { kept } = await checkpoints({});
    await expect(run(tensorFlow(), { change: dropout, from: kept[0]! })).rejects.toThrow(RangeError);
  });
});

describe('a run that goes step by step', () => {
  test('is held after every batch with its point passed on, and ends with the same weights', async () => {
    const held: number[] = [];
    const control = createControl((holds) => {
      if (holds.length === 0) return;
      held.push(steps);
      setTimeout(() => control.goUntil(held.length < 5 ? 'batch' : 'end'), 1);
    });
    let steps = 0;
    control.goUntil('batch');
    const progress = ({ step, epoch }: { step: number; epoch: number }) => {
      steps = (epoch - 1) * 6 + step;
    };
    const stepped = await run(tensorFlow(), { control, report: { progress } });
    expect(held).toEqual([1, 2, 3, 4, 5]);
    expect(stepped.fingerprint).toBe((await run(tensorFlow())).fingerprint);
  });

  test('says of each batch what its epoch is the mean of', async () => {
    const batches: BatchResult[] = [];
    const rows: EpochRow[] = [];
    const control = createControl((holds) => {
      if (holds.length > 0) setTimeout(() => control.goUntil('batch'), 1);
    });
    control.goUntil('batch');
    const report = { progress: ({ batch }: Progress) => batches.push(batch), epoch: (row: EpochRow) => rows.push(row) };
    await run(tensorFlow(), { change: { epochs: 1 }, control, report });
    expect(batches.map(({ count }) => count)).toEqual([16, 16, 16, 16, 16, 10]);
    const mean = (of: 'loss' | 'accuracy') => batches.reduce((sum, batch) => sum + batch[of] * batch.count, 0) / 90;
    expect([mean('loss'), mean('accuracy')]).toEqual([rows[0]!.training.loss, rows[0]!.training.accuracy]);
    expect(batches[0]!.loss).toBeGreaterThan(1.5);
  });

  test('is held after every epoch but the last, once that epoch is measured', async () => {
    const rows: EpochRow[] = [];
    const held: number[] = [];
    const control = createControl((holds) => {
      if (holds.length === 0) return;
      held.push(rows.length);
      setTimeout(() => control.goUntil('epoch'), 1);
    });
    control.goUntil('epoch');
    await run(tensorFlow(), { control, report: { epoch: (row) => rows.push(row) } });
    expect(held).toEqual([1, 2]);
  });
});
