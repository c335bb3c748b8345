import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { layersOf } from '../../../src/lab/protocol/network-layers.ts';
import { presets } from '../../../src/lab/protocol/presets.ts';
import { defaultSettings, type LabSettings, parameterCount } from '../../../src/lab/protocol/settings.ts';
import type { TensorFlow } from '../../../src/lab/worker/backend.ts';
import { createModel, type Model } from '../../../src/lab/worker/model.ts';
import { dropoutMask } from '../../../src/lab/worker/seeded-dropout.ts';
import { imagesOf, run, shards } from '../small-data.ts';
import { someBlocks } from '../some-blocks.ts';
import { loadPlain, loadShipped, loadWasm } from '../tensorflow.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cnn: Partial<LabSettings> = { network: { kind: 'cnn' } };
const dropout = (rate: number): Partial<LabSettings> => ({
  network: { kind: 'dense', hidden: [{ units: 20, activation: 'tanh', dropout: rate }] },
});
const { pixels, labels } = imagesOf(shards[0]!);
const batch = { pixels: Float32Array.from(pixels, (value) => value / 255), labels };

let library: TensorFlow;
const models: Model[] = [];
const create = (change: Partial<LabSettings> = {}) => {
  const model = createModel(library.tf, library.layers, { ...defaultSettings, ...change });
  models.push(model);
  return model;
};
const train = async (model: Model, updates: number) => {
  for (let update = 0; update < updates; update++) await model.train(batch);
  return model.state();
};
/** What one update changes with plain gradient descent: the gradient itself. */
async function gradient(change: Partial<LabSettings>): Promise<number[]> {
  const model = create({ ...change, optimizer: { kind: 'sgd', learningRate: 1 } });
  const before = model.state();
  await model.train(batch);
  return [...model.state().subarray(0, -1)].map((weight, k) => before[k]! - weight);
}
const sizeOf = (shapes: readonly (readonly number[])[]) =>
  shapes.reduce((sum, shape) => sum + shape.reduce((a, b) => a * b, 1), 0);
const largestDifference = (a: readonly number[], b: readonly number[]) =>
  a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k]!)), 0);

beforeAll(async () => {
  library = await loadWasm();
});
beforeEach(() => {
  models.length = 0;
});
afterEach(() => {
  for (const { dispose } of models) dispose();
});

describe('gradients on WebAssembly', () => {
  test.each<[string, Partial<LabSettings>]>([
    ['one hidden layer', {}],
    [
      'sigmoid, tanh and linear layers',
      {
        network: {
          kind: 'dense',
          hidden: [
            { units: 30, activation: 'sigmoid', dropout: 0 },
            { units: 20, activation: 'tanh', dropout: 0 },
            { units: 10, activation: 'linear', dropout: 0 },
          ],
        },
      },
    ],
    ['dropout', dropout(0.5)],
    ['softmax alone', { network: { kind: 'dense', hidden: [] } }],
    ['the convolutional network', cnn],
    ['blocks of every kind', someBlocks],
    ['weight decay', { l2: 0.01 }],
    ['l1 and clipping', { l1: 0.001, clip: 0.5 }],
  ])('are those of plain JavaScript, with the lab’s own kernels and with the shipped ones: %s', async (_, change) => {
    const fast = await gradient(change);
    library = await loadShipped();
    const shipped = await gradient(change);
    library = await loadPlain();
    const plain = await gradient(change);
    library = await loadWasm();
    expect(largestDifference(fast, plain)).toBeLessThanOrEqual(1e-5);
    expect(largestDifference(shipped, plain)).toBeLessThanOrEqual(1e-5);
    expect(fast.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeGreaterThan(1e-3);
  });
});

describe('a network of blocks', () => {
  test('is built of the layers that its table has: names, shapes, parameters', () => {
    const rows = layersOf(someBlocks.network.blocks);
    const built = create(someBlocks).layers.filter(({ name }) => name !== 'image');
    expect(
      built.map(({ name, shape, variables }) => [name, shape, variables.flat().length === 0 ? 0 : sizeOf(variables)]),
    ).toEqual(rows.map(({ name, shape, parameters }) => [name, shape, parameters]));
  });

  test('changes its loss, moved a little along a weight, as the gradient says', async () => {
    // Without dropout, which is another function in every update; in plain JavaScript's order of sums.
    const blocks = someBlocks.network.blocks.filter(({ kind }) => kind !== 'dropout');
    const change = { network: { kind: 'blocks', blocks } } as const;
    const slopes = await gradient(change);
    const steepest = slopes.map((slope, k) => ({ slope, k })).sort((a, b) => Math.abs(b.slope) - Math.abs(a.slope));
    for (const { slope, k } of [0, 20, 100].map((place) => steepest[place]!)) {
      const lossAt = async (by: number) => {
        const model = create({ ...change, optimizer: { kind: 'sgd', learningRate: 1e-6 } });
        model.restore(model.weights().map((weight, at) => (at === k ? weight + by : weight)));
        return (await model.train(batch)).loss;
      };
      const rise = ((await lossAt(1e-2)) - (await lossAt(-1e-2))) / 2e-2;
      expect(Math.abs(rise - slope)).toBeLessThan(0.05 * Math.abs(slope) + 1e-3);
    }
  });

  test('begins further from 0 by He than by Glorot, by the inputs of each layer', () => {
    const [he, glorot] = (['he', 'glorot'] as const).map((start) => create({ ...someBlocks, start }).weights());
    // The first kernel: 25 places, from 1 map to 4.
    const ratio = Math.sqrt((25 * (1 + 4)) / 25);
    for (let k = 0; k < 100; k++) expect(he![k]! / glorot![k]!).toBeCloseTo(ratio, 5);
  });

  test('reads fewer images at once the more it multiplies', () => {
    const three = presets.find(({ id }) => id === 'three-convolutions')!.settings as LabSettings;
    expect([create().atOnce, create(cnn).atOnce, create(three).atOnce]).toEqual([250, 250, 32]);
  });
});

describe('a model', () => {
  test.each<[string, Partial<LabSettings>]>([
    ['784-32-10', {}],
    ['the convolutional network', cnn],
    ['blocks of every kind', someBlocks],
  ])('has the parameters that are said: %s', (_, change) => {
    const { network } = { ...defaultSettings, ...change };
    const model = create({ ...change, optimizer: { kind: 'sgd', learningRate: 1 } });
    expect(model.state()).toHaveLength(parameterCount({ network }) + 1);
  });

  test('begins with the loss of guessing', async () => {
    const { loss } = await create({ optimizer: { kind: 'sgd', learningRate: 0.01 } }).train(batch);
    expect(Math.abs(loss - Math.log(10))).toBeLessThan(0.5);
  });

  test('is the same function of raw pixels as of scaled ones with scaled weights', async () => {
    const unit = create();
    const raw = create({ pixels: 'raw' });
    const state = unit.state();
    raw.restore(state.map((value, k) => (k < 784 * 32 ? value / 255 : value)));
    const [a, b] = [await unit.predict(batch.pixels), await raw.predict(batch.pixels)];
    expect(largestDifference([...a], [...b])).toBeLessThan(1e-5);
  });

  test('sees permuted pixels in the same new places while it trains and predicts', async () => {
    const model = create({ pixels: 'permuted', seed: 3 });
    await train(model, 30);
    const probabilities = await model.predict(batch.pixels);
    const right = [...labels].filter((label, n) => probabilities[10 * n + label]! > 0.5).length;
    expect(right / labels.length).toBeGreaterThan(0.9);
  });

  test('takes weights alone, as they stand in its files', async () => {
    const trained = create();
    await train(trained, 5);
    const { weights } = await trained.files();
    const other = create({ seed: 9 });
    other.restore(new Float32Array(weights));
    expect(await other.predict(batch.pixels)).toEqual(await trained.predict(batch.pixels));
  });

  test('refuses numbers that are no state of it', () => {
    expect(() => create().restore(new Float32Array(7))).toThrow(RangeError);
  });

  test('grows smaller weights with weight decay', async () => {
    const size = (state: Float32Array) => state.subarray(0, 784 * 32).reduce((sum, value) => sum + value * value, 0);
    expect(size(await train(create({ l2: 0.01 }), 20))).toBeLessThan(size(await train(create(), 20)));
  });
});

describe('dropout', () => {
  test('is a function of seed, update and layer', () => {
    const mask = (seed: number, layer: number, step: number) => dropoutMask(400, 0.5, seed, layer, step).join();
    expect(mask(1, 0, 1)).toBe(mask(1, 0, 1));
    expect(new Set([mask(1, 0, 1), mask(2, 0, 1), mask(1, 1, 1), mask(1, 0, 2)]).size).toBe(4);
  });

  test.each([0.1, 0.5, 0.9])('drops a share of %f and makes up for it', (rate) => {
    const mask = dropoutMask(20_000, rate, 1, 0, 1);
    expect(mask.filter((factor) => factor === 0).length / 20_000).toBeCloseTo(rate, 1);
    expect(mask.reduce((sum, factor) => sum + factor, 0) / 20_000).toBeCloseTo(1, 1);
  });

  test('gives the same weights for the same seed', async () => {
    const change = dropout(0.5);
    expect(await train(create(change), 5)).toEqual(await train(create(change), 5));
  });

  test('changes what is learned', async () => {
    expect(await train(create(dropout(0.5)), 5)).not.toEqual(await train(create(dropout(0)), 5));
  });

  test('is not applied when the network predicts', async () => {
    const model = create(dropout(0.9));
    expect(await model.predict(batch.pixels)).toEqual(await create(dropout(0)).predict(batch.pixels));
  });

  test('is saved as Keras’s Dropout layer, which TensorFlow.js itself loads', async () => {
    const { tf, layers } = library;
    const model = create(dropout(0.3));
    const { json, weights } = await model.files();
    const { modelTopology, weightsManifest } = JSON.parse(json);
    const saved = modelTopology.config.layers[1];
    expect([saved.class_name, saved.config.rate]).toEqual(['Dropout', 0.3]);
    const weightSpecs = weightsManifest[0].weights;
    const loaded = await layers.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData: weights }));
    const probabilities = tf.tidy(() =>
      (loaded.predict(tf.tensor2d(batch.pixels, [30, 784])) as never as { dataSync(): Float32Array }).dataSync(),
    );
    loaded.dispose();
    expect(probabilities).toEqual(await model.predict(batch.pixels));
  });
});

describe('memory', () => {
  test.each<[string, Partial<LabSettings>]>([
    ['dense', dropout(0.2)],
    ['convolutional', cnn],
  ])('stays the same over 200 batches: %s', async (_, change) => {
    const model = create(change);
    const small = { pixels: batch.pixels.subarray(0, 8 * 784), labels: labels.subarray(0, 8) };
    await model.train(small);
    const { numTensors, numBytes } = library.tf.memory();
    for (let update = 0; update < 200; update++) await model.train(small);
    await model.predict(small.pixels);
    expect(library.tf.memory()).toMatchObject({ numTensors, numBytes });
  });

  test('is as before after 20 runs', async () => {
    await run(library, { change: dropout(0.2) });
    const { numTensors, numBytes, numDataBuffers } = library.tf.memory();
    for (let n = 0; n < 20; n++) await run(library, { change: { ...(n % 5 === 0 ? cnn : dropout(0.2)), epochs: 1 } });
    expect(library.tf.memory()).toMatchObject({ numTensors, numBytes, numDataBuffers });
  });
});
