import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import type { BatchResult, Checkpoint, CurvePoint, EpochRow } from '../../../src/lab/protocol/messages.ts';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { parameterCount } from '../../../src/lab/protocol/settings.ts';
import type { TensorFlow } from '../../../src/lab/worker/backend.ts';
import { createControl } from '../../../src/lab/worker/control.ts';
import type { Progress } from '../../../src/lab/worker/meter.ts';
import type { RunImages } from '../../../src/lab/worker/run-images.ts';
import { accuracy, probabilities, readTensors } from '../read-model.ts';
import { imagesOf, run, samples, settings, shards } from '../small-data.ts';
import { loadPlain, loadWasm } from '../tensorflow.ts';

// The machine may be busy with other things.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const test0 = shards[3]!;
let tensorFlow: TensorFlow;
beforeAll(async () => {
  tensorFlow = await loadWasm();
});

/** Each shard arrives so many ms after it has been asked for. */
const late = (milliseconds: number): RunImages => ({
  of: (shard) => new Promise((resolve) => setTimeout(() => resolve(imagesOf(shard)), milliseconds)),
  retry: () => {},
});

describe('a run', () => {
  test('with the same seed ends with the same weights', async () => {
    expect((await run(tensorFlow)).fingerprint).toBe((await run(tensorFlow)).fingerprint);
  });

  test('with another seed ends with other weights', async () => {
    const other = await run(tensorFlow, { change: { seed: 6 } });
    expect(other.fingerprint).not.toBe((await run(tensorFlow)).fingerprint);
  });

  test('does not depend on when the shards arrive', async () => {
    expect((await run(tensorFlow, { images: late(15) })).fingerprint).toBe((await run(tensorFlow)).fingerprint);
  });

  test('is not changed by a pause', async () => {
    const control = createControl();
    const paused = run(tensorFlow, {
      control,
      report: {
        epoch: () => {
          control.hold('reader');
          setTimeout(() => control.release('reader'), 5);
        },
      },
    });
    expect((await paused).fingerprint).toBe((await run(tensorFlow)).fingerprint);
  });

  test('learns bars that stand at the place of their digit', async () => {
    const { test } = await run(tensorFlow, { change: { epochs: 12 } });
    expect(test.accuracy).toBeGreaterThan(0.9);
  });

  test('gives every tensor back', async () => {
    await run(tensorFlow);
    const before = tensorFlow.tf.memory().numTensors;
    await run(tensorFlow);
    expect(tensorFlow.tf.memory().numTensors).toBe(before);
  });

  test('holds the same number of tensors after every epoch', async () => {
    const counts: number[] = [];
    await run(tensorFlow, { report: { epoch: () => counts.push(tensorFlow.tf.memory().numTensors) } });
    expect(new Set(counts).size).toBe(1);
  });

  test('reports a row per epoch with the images it was measured on', async () => {
    const rows: EpochRow[] = [];
    await run(tensorFlow, { report: { epoch: (row) => rows.push(row) } });
    expect(rows.map(({ epoch, training, validation }) => [epoch, training.count, validation?.count])).toEqual([
      [1, 90, 10],
      [2, 90, 10],
      [3, 90, 10],
    ]);
  });

  test('reports probabilities of the samples that add up to 1', async () => {
    const rows: EpochRow[] = [];
    await run(tensorFlow, { report: { epoch: (row) => rows.push(row) } });
    const sums = rows.flatMap(({ samples }) => samples.map((row) => row.reduce((sum, value) => sum + value, 0)));
    expect(sums).toHaveLength(3 * samples.length);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 5);
  });

  test('reports curve points in order, the last at its end', async () => {
    const points: CurvePoint[] = [];
    await run(tensorFlow, { report: { progress: (progress) => points.push(...progress.points) } });
    const places = points.map(({ epoch }) => epoch);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBe(settings.epochs);
  });

  test.each([1e38, 1e20])(
    'that diverges with learning rate %f stops at a loss that is not finite and names the step',
    async (learningRate) => {
      const diverging = run(tensorFlow, { change: { optimizer: { kind: 'sgd', learningRate } } });
      await expect(diverging).rejects.toMatchObject({ fault: { kind: 'diverged', epoch: 1 } });
    },
  );

  test('that diverges in its very last update is not taken for a result', async () => {
    const change = { epochs: 1, batchSize: 100, optimizer: { kind: 'sgd', learningRate: 1e39 } } as const;
    await expect(run(tensorFlow, { change })).rejects.toMatchObject({ fault: { kind: 'diverged', step: 1, epoch: 1 } });
  });

  test('that is stopped ends at the next batch', async () => {
    const control = createControl();
    const stopped = run(tensorFlow, { control, report: { epoch: () => control.stop() } });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a run that goes on from a checkpoint', () => {
  const dropout: Partial<LabSettings> = {
    network: { kind: 'dense', hidden: [{ units: 12, activation: 'sigmoid', dropout: 0.3 }] },
  };
  const checkpoints = async (change: Partial<LabSettings>) => {
    const kept: Checkpoint[] = [];
    const whole = await run(tensorFlow, { change, report: { epoch: (_, checkpoint) => kept.push(checkpoint) } });
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
  ])('ends with the same bits as one that was not interrupted: %s', async (_, change) => {
    const { whole, kept } = await checkpoints(change);
    for (const from of kept.slice(0, 2))
      expect((await run(tensorFlow, { change, from })).fingerprint).toBe(whole.fingerprint);
  });

  test('reports only the epochs that were left, and goes on counting the seconds', async () => {
    const { kept } = await checkpoints({});
    const epochs: number[] = [];
    const from = { ...kept[1]!, trainingSeconds: 1000 };
    const { trainingSeconds } = await run(tensorFlow, { from, report: { epoch: ({ epoch }) => epochs.push(epoch) } });
    expect(epochs).toEqual([3]);
    expect(trainingSeconds).toBeGreaterThan(1000);
  });

  test('can do so on another backend', async () => {
    const { whole, kept } = await checkpoints({});
    const plain = await loadPlain();
    const resumed = await run(plain, { from: kept[1]! });
    tensorFlow = await loadWasm();
    expect(resumed.test.loss).toBeCloseTo(whole.test.loss, 4);
  });

  test('refuses the checkpoint of another network', async () => {
    const { kept } = await checkpoints({});
    await expect(run(tensorFlow, { change: dropout, from: kept[0]! })).rejects.toThrow(RangeError);
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
    const stepped = await run(tensorFlow, { control, report: { progress } });
    expect(held).toEqual([1, 2, 3, 4, 5]);
    expect(stepped.fingerprint).toBe((await run(tensorFlow)).fingerprint);
  });

  test('says of each batch what its epoch is the mean of', async () => {
    const batches: BatchResult[] = [];
    const rows: EpochRow[] = [];
    const control = createControl((holds) => {
      if (holds.length > 0) setTimeout(() => control.goUntil('batch'), 1);
    });
    control.goUntil('batch');
    const report = { progress: ({ batch }: Progress) => batches.push(batch), epoch: (row: EpochRow) => rows.push(row) };
    await run(tensorFlow, { change: { epochs: 1 }, control, report });
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
    await run(tensorFlow, { control, report: { epoch: (row) => rows.push(row) } });
    expect(held).toEqual([1, 2]);
  });
});

describe('the settings of a run', () => {
  test('without validation give rows without it, and train on all images', async () => {
    const rows: EpochRow[] = [];
    await run(tensorFlow, { change: { validation: 0 }, report: { epoch: (row) => rows.push(row) } });
    expect(rows.map(({ training, validation }) => [training.count, validation])).toEqual(
      Array(3).fill([100, undefined]),
    );
  });

  test('can test on all images after the chosen ones', async () => {
    const { test } = await run(tensorFlow, { change: { images: 40, test: 'rest' } });
    expect(test.count).toBe(60 + 20);
  });

  test('with random labels learn what is not there: the test stays at chance', async () => {
    const change: Partial<LabSettings> = {
      labels: 'random',
      epochs: 60,
      validation: 0,
      optimizer: { kind: 'adam', learningRate: 0.01 },
    };
    const rows: EpochRow[] = [];
    const { test } = await run(tensorFlow, { change, report: { epoch: (row) => rows.push(row) } });
    expect(rows.at(-1)!.training.accuracy).toBeGreaterThan(0.6);
    expect(test.accuracy).toBeLessThan(0.4);
  });

  test('with permuted pixels learn as well as without', async () => {
    const { test } = await run(tensorFlow, { change: { pixels: 'permuted', epochs: 12 } });
    expect(test.accuracy).toBeGreaterThan(0.9);
  });
});

describe('the files of a finished run', () => {
  test('give in plain JavaScript the accuracy that was reported', async () => {
    const { model, test } = await run(tensorFlow);
    expect(accuracy(readTensors(model.json, model.weights), imagesOf(test0))).toBe(test.accuracy);
  });

  test('give in plain JavaScript the probabilities that were reported', async () => {
    const rows: EpochRow[] = [];
    const { model } = await run(tensorFlow, { report: { epoch: (row) => rows.push(row) } });
    const tensors = readTensors(model.json, model.weights);
    const { pixels } = imagesOf(test0);
    samples.forEach((index, n) => {
      const ours = probabilities(tensors, pixels.subarray(index * 784, (index + 1) * 784));
      for (const [k, value] of ours.entries()) expect(rows.at(-1)?.samples[n]?.[k]).toBeCloseTo(value, 5);
    });
  });

  test('are loaded by TensorFlow.js itself', async () => {
    const { tf, layers } = tensorFlow;
    const { model } = await run(tensorFlow);
    const { weightsManifest, modelTopology } = JSON.parse(model.json);
    const weightSpecs = weightsManifest[0].weights;
    const loaded = await layers.loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs, weightData: model.weights }),
    );
    expect(loaded.countParams()).toBe(parameterCount(settings));
    loaded.dispose();
  });

  test('have the fingerprint that was reported', async () => {
    const { model, fingerprint: reported } = await run(tensorFlow);
    expect(fingerprint(model.weights)).toBe(reported);
  });
});

describe('scores', () => {
  test('are the mean cross-entropy and the share of likeliest digits that are right', () => {
    const { loss, accuracy } = metricsOf(Float32Array.of(0.5, 0.5, 0.25, 0.75), Uint8Array.of(0, 0));
    expect(loss).toBeCloseTo((-Math.log(0.5) - Math.log(0.25)) / 2, 6);
    expect(accuracy).toBe(0.5);
  });

  test('stay finite when the right digit was thought impossible', () => {
    expect(metricsOf(Float32Array.of(0, 1), Uint8Array.of(0)).loss).toBeCloseTo(-Math.log(1e-7), 6);
  });
});
