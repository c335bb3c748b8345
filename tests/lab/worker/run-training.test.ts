/** One run from its first batch to its end: what it reports, what it depends on, how it diverges and stops. */
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import type { Checkpoint, CurvePoint, EpochRow, Snapshot } from '../../../src/lab/protocol/messages.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { createControl, type RunControl } from '../../../src/lab/worker/control.ts';
import { createModel } from '../../../src/lab/worker/model.ts';
import type { RunImages } from '../../../src/lab/worker/run-images.ts';
import { imagesOf, type RunOptions, run, samples, settings } from '../small-data.ts';
import { until } from '../until.ts';
import { useTensorFlow } from './use-tensorflow.ts';

const tensorFlow = useTensorFlow();

/** Each shard arrives so many ms after it has been asked for. */
const late = (milliseconds: number): RunImages => ({
  of: (shard) => new Promise((resolve) => setTimeout(() => resolve(imagesOf(shard)), milliseconds)),
  retry: () => {},
});

describe('a run', () => {
  test('with the same seed ends with the same weights', async () => {
    expect((await run(tensorFlow())).fingerprint).toBe((await run(tensorFlow())).fingerprint);
  });

  test('with another seed ends with other weights', async () => {
    const other = await run(tensorFlow(), { change: { seed: 6 } });
    expect(other.fingerprint).not.toBe((await run(tensorFlow())).fingerprint);
  });

  test('does not depend on when the shards arrive', async () => {
    expect((await run(tensorFlow(), { images: late(15) })).fingerprint).toBe((await run(tensorFlow())).fingerprint);
  });

  test('is not changed by a pause', async () => {
    const control = createControl();
    const paused = run(tensorFlow(), {
      control,
      report: {
        epoch: () => {
          control.hold('reader');
          setTimeout(() => control.release('reader'), 5);
        },
      },
    });
    expect((await paused).fingerprint).toBe((await run(tensorFlow())).fingerprint);
  });

  test('learns bars that stand at the place of their digit', async () => {
    const { test } = await run(tensorFlow(), { change: { epochs: 12 } });
    expect(test.accuracy).toBeGreaterThan(0.9);
  });

  test('gives every tensor back', async () => {
    await run(tensorFlow());
    const before = tensorFlow().tf.memory().numTensors;
    await run(tensorFlow());
    expect(tensorFlow().tf.memory().numTensors).toBe(before);
  });

  test('holds the same number of tensors after every epoch', async () => {
    const counts: number[] = [];
    await run(tensorFlow(), { report: { epoch: () => counts.push(tensorFlow().tf.memory().numTensors) } });
    expect(new Set(counts).size).toBe(1);
  });

  test('reports a row per epoch with the images it was measured on', async () => {
    const rows: EpochRow[] = [];
    await run(tensorFlow(), { report: { epoch: (row) => rows.push(row) } });
    expect(rows.map(({ epoch, training, validation }) => [epoch, training.count, validation?.count])).toEqual([
      [1, 90, 10],
      [2, 90, 10],
      [3, 90, 10],
    ]);
  });

  test('reports probabilities of the samples that add up to 1', async () => {
    const rows: EpochRow[] = [];
    await run(tensorFlow(), { report: { epoch: (row) => rows.push(row) } });
    const sums = rows.flatMap(({ samples }) => samples.map((row) => row.reduce((sum, value) => sum + value, 0)));
    expect(sums).toHaveLength(3 * samples.length);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 5);
  });

  test('reports curve points in order, the last at its end', async () => {
    const points: CurvePoint[] = [];
    await run(tensorFlow(), { report: { progress: (progress) => points.push(...progress.points) } });
    const places = points.map(({ epoch }) => epoch);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBe(settings.epochs);
  });

  test.each([1e38, 1e20])(
    'that diverges with learning rate %f stops at a loss that is not finite and names the step',
    async (learningRate) => {
      const diverging = run(tensorFlow(), { change: { optimizer: { kind: 'sgd', learningRate } } });
      await expect(diverging).rejects.toMatchObject({ fault: { kind: 'diverged', epoch: 1 } });
    },
  );

  test('that diverges in its very last update is not taken for a result', async () => {
    const change = { epochs: 1, batchSize: 100, optimizer: { kind: 'sgd', learningRate: 1e39 } } as const;
    await expect(run(tensorFlow(), { change })).rejects.toMatchObject({
      fault: { kind: 'diverged', step: 1, epoch: 1 },
    });
  });

  test('that is stopped ends at the next batch', async () => {
    const control = createControl();
    const stopped = run(tensorFlow(), { control, report: { epoch: () => control.stop() } });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the network of a run under way', () => {
  /** What is shown of a run, whatever becomes of it. */
  async function shownOf(options: RunOptions & { readonly tell?: (network: Snapshot) => void } = {}) {
    const shown: Snapshot[] = [];
    const network = (one: Snapshot) => {
      shown.push(one);
      options.tell?.(one);
    };
    await run(tensorFlow(), { ...options, report: { ...options.report, network } }).catch(() => {});
    return shown;
  }
  const places = (shown: readonly Snapshot[]) => shown.map(({ after: { epoch, step } }) => [epoch, step]);

  test('is shown before training and after each epoch, as a run of so many epochs ends with', async () => {
    const shown = await shownOf();
    expect(places(shown)).toEqual([0, 1, 2, 3].map((epoch) => [epoch, 0]));
    for (const { after, fingerprint: said, weights } of shown.slice(1)) {
      const whole = await run(tensorFlow(), { change: { epochs: after.epoch } });
      expect([said, new Uint8Array(weights)]).toEqual([whole.fingerprint, new Uint8Array(whole.model.weights)]);
      expect(fingerprint(weights)).toBe(said);
    }
  });

  test('before training has the weights of its seed', async () => {
    const { tf, layers } = tensorFlow();
    const model = createModel(tf, layers, settings);
    const [before] = await shownOf();
    expect(new Float32Array(before!.weights)).toEqual(model.weights());
    model.dispose();
  });

  test('is shown wherever the run waits, once, and is none the worse for it', async () => {
    let isHeld = false;
    const control = createControl((holds) => {
      isHeld = holds.length > 0;
    });
    control.goUntil('batch');
    // The network before training is shown without a wait: to let the run go on then would take a wait from it.
    const goOn = () => isHeld && setTimeout(() => control.goUntil('batch'));
    const shown = await shownOf({ control, tell: goOn });
    // 90 images in batches of 16 are 6 steps; the last of them ends its epoch.
    const steps = [0, 1, 2].flatMap((epoch) => [0, 1, 2, 3, 4, 5].map((step) => [epoch, step]));
    expect(places(shown)).toEqual([...steps, [3, 0]]);
    expect(shown.at(-1)?.fingerprint).toBe((await run(tensorFlow())).fingerprint);
  });

  test('that is stopped is the one that it has when it waits there', async () => {
    const at = async (act: (control: RunControl) => void) => {
      const control = createControl();
      let steps = 0;
      const progress = () => {
        steps += 1;
        if (steps === 3) act(control);
      };
      control.goUntil('batch');
      const going = setInterval(() => steps < 3 && control.goUntil('batch'), 1);
      const shown: Snapshot[] = [];
      const ended = shownOf({ control, report: { progress }, tell: (one) => shown.push(one) });
      await until(() => expect(shown.at(-1)?.after.step).toBe(3));
      clearInterval(going);
      control.stop();
      await ended;
      return shown.at(-1)!;
    };
    const waiting = await at(() => {});
    const stopped = await at((control) => control.stop());
    expect(stopped.after).toEqual({ epoch: 0, step: 3 });
    expect(stopped.fingerprint).toBe(waiting.fingerprint);
  });

  test('that diverges is not shown again', async () => {
    const shown = await shownOf({ change: { optimizer: { kind: 'sgd', learningRate: 1e38 } } });
    expect(places(shown)).toEqual([[0, 0]]);
  });

  test('of a run that goes on from an epoch begins there', async () => {
    let from: Checkpoint | undefined;
    await run(tensorFlow(), { report: { epoch: (_, checkpoint) => (from ??= checkpoint) } });
    const shown = await shownOf({ ...(from && { from }) });
    expect(places(shown)).toEqual([1, 2, 3].map((epoch) => [epoch, 0]));
  });
});

describe('the settings of a run', () => {
  test('without validation give rows without it, and train on all images', async () => {
    const rows: EpochRow[] = [];
    await run(tensorFlow(), { change: { validation: 0 }, report: { epoch: (row) => rows.push(row) } });
    expect(rows.map(({ training, validation }) => [training.count, validation])).toEqual(
      Array(3).fill([100, undefined]),
    );
  });

  test('can test on all images after the chosen ones', async () => {
    const { test } = await run(tensorFlow(), { change: { images: 40, test: 'rest' } });
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
    const { test } = await run(tensorFlow(), { change, report: { epoch: (row) => rows.push(row) } });
    expect(rows.at(-1)!.training.accuracy).toBeGreaterThan(0.6);
    expect(test.accuracy).toBeLessThan(0.4);
  });

  test('with permuted pixels learn as well as without', async () => {
    const { test } = await run(tensorFlow(), { change: { pixels: 'permuted', epochs: 12 } });
    expect(test.accuracy).toBeGreaterThan(0.9);
  });
});
