/** The files of a finished run hold the network that was measured. */
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import type { EpochRow } from '../../../src/lab/protocol/messages.ts';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import { parameterCount } from '../../../src/lab/protocol/settings.ts';
import { accuracy, probabilities, readTensors } from '../read-model.ts';
import { imagesOf, run, samples, settings, shards } from '../small-data.ts';
import { useTensorFlow } from './use-tensorflow.ts';

const tensorFlow = useTensorFlow();

const test0 = shards[3]!;

describe('the files of a finished run', () => {
  test('give in plain JavaScript the accuracy that was reported', async () => {
    const { model, test } = await run(tensorFlow());
    expect(accuracy(readTensors(model.json, model.weights), imagesOf(test0))).toBe(test.accuracy);
  });

  test('give in plain JavaScript the probabilities that were reported', async () => {
    const rows: EpochRow[] = [];
    const { model } = await run(tensorFlow(), { report: { epoch: (row) => rows.push(row) } });
    const tensors = readTensors(model.json, model.weights);
    const { pixels } = imagesOf(test0);
    samples.forEach((index, n) => {
      const ours = probabilities(tensors, pixels.subarray(index * 784, (index + 1) * 784));
      for (const [k, value] of ours.entries()) expect(rows.at(-1)?.samples[n]?.[k]).toBeCloseTo(value, 5);
    });
  });

  test('are loaded by TensorFlow.js itself', async () => {
    const { tf, layers } = tensorFlow();
    const { model } = await run(tensorFlow());
    const { weightsManifest, modelTopology } = JSON.parse(model.json);
    const weightSpecs = weightsManifest[0].weights;
    const loaded = await layers.loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs, weightData: model.weights }),
    );
    expect(loaded.countParams()).toBe(parameterCount(settings));
    loaded.dispose();
  });

  test('have the fingerprint that was reported', async () => {
    const { model, fingerprint: reported } = await run(tensorFlow());
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
