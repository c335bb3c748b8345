import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadTensorFlow, type TensorFlow } from '../../src/lab/backend.ts';
import { createControl } from '../../src/lab/control.ts';
import type { RunImages } from '../../src/lab/images.ts';
import type { CurvePoint, EpochRow } from '../../src/lab/protocol.ts';
import { scores } from '../../src/lab/scores.ts';
import { parametersOf } from '../../src/lab/settings.ts';
import { fingerprint } from '../../src/lab/weights.ts';
import { accuracy, probabilities, readTensors } from './read-model.ts';
import { imagesOf, run, samples, settings, shards } from './small-data.ts';

const test0 = shards[3]!;
let tensorFlow: TensorFlow;
beforeAll(async () => {
  // As in a browser without WebAssembly; Node has no WebGL.
  vi.stubGlobal('WebAssembly', undefined);
  tensorFlow = await loadTensorFlow({ plain: '', simd: '' });
  vi.unstubAllGlobals();
});

/** Each shard arrives so many ms after it has been asked for. */
const late = (milliseconds: number): RunImages => ({
  of: (shard) => new Promise((resolve) => setTimeout(() => resolve(imagesOf(shard)), milliseconds)),
  retry: () => {},
});

test('without WebAssembly, WebGL and WebGPU the backend is plain JavaScript, and the reasons are kept', () => {
  expect(tensorFlow.backend).toBe('cpu');
  expect(tensorFlow.skipped.map((reason) => reason.split(':')[0])).toEqual(['wasm', 'webgl', 'webgpu']);
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

  test('that diverges stops at the first loss that is not finite and names the step', async () => {
    const diverging = run(tensorFlow, { change: { optimizer: { kind: 'adam', learningRate: 1e38 } } });
    await expect(diverging).rejects.toMatchObject({ fault: { kind: 'diverged', epoch: 1 } });
  });

  test('that is stopped ends at the next batch', async () => {
    const control = createControl();
    const stopped = run(tensorFlow, { control, report: { epoch: () => control.stop() } });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
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
    expect(loaded.countParams()).toBe(parametersOf(settings));
    loaded.dispose();
  });

  test('have the fingerprint that was reported', async () => {
    const { model, fingerprint: reported } = await run(tensorFlow);
    expect(fingerprint(model.weights)).toBe(reported);
  });
});

describe('scores', () => {
  test('are the mean cross-entropy and the share of likeliest digits that are right', () => {
    const { loss, accuracy } = scores(Float32Array.of(0.5, 0.5, 0.25, 0.75), Uint8Array.of(0, 0));
    expect(loss).toBeCloseTo((-Math.log(0.5) - Math.log(0.25)) / 2, 6);
    expect(accuracy).toBe(0.5);
  });

  test('stay finite when the right digit was thought impossible', () => {
    expect(scores(Float32Array.of(0, 1), Uint8Array.of(0)).loss).toBeCloseTo(-Math.log(1e-7), 6);
  });
});
