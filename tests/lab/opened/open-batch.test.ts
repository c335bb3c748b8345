/** The next batch, opened: what is shown of an update is what the update does, and is what the site's engine computes. */
import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { kerasEpsilon, power } from '../../../src/lab/protocol/keras-constants.ts';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import type { OpenedBatch, WeightPlace } from '../../../src/lab/protocol/opened-batch.ts';
import { kernelShapes, type LabSettings, optimizerKinds } from '../../../src/lab/protocol/settings.ts';
import { countSilent } from '../../../src/lab/worker/open-batch.ts';
import { someBlocks } from '../some-blocks.ts';
import { loadShipped, loadWasm } from '../tensorflow.ts';
import { useTensorFlow } from '../worker/use-tensorflow.ts';
import { openSmall, type SmallOpened } from './open-small.ts';

const tensorFlow = useTensorFlow();
const hidden = (units: number, activation: 'relu' | 'tanh' = 'relu', dropout = 0) =>
  ({ network: { kind: 'dense', hidden: [{ units, activation, dropout }] } }) as const;
const rate = (kind: LabSettings['optimizer']['kind']) => ({ kind, learningRate: kind === 'sgd' ? 0.1 : 0.01 }) as const;
/** Where the part begins among all weights. */
const offsetOf = ({ parts }: OpenedBatch, part: number) =>
  parts.slice(0, part).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);

describe('one weight', () => {
  const networks: [string, Partial<LabSettings>][] = [
    ['a hidden layer', hidden(6)],
    ['dropout', hidden(12, 'relu', 0.5)],
    ['weight decay', { ...hidden(6), l2: 0.05 }],
    ['l1 and clipping', { ...hidden(6), l2: 0.05, l1: 0.01, clip: 0.5 }],
    ['pixels up to 255', { ...hidden(6), pixels: 'raw' }],
    ['softmax alone', { network: { kind: 'dense', hidden: [] } }],
    ['convolutions', { network: { kind: 'cnn' } }],
    ['blocks of every kind', someBlocks],
    ['a rate that falls', { ...hidden(6), schedule: 'linear' }],
  ];
  const cases = networks.flatMap(([name, change]) => optimizerKinds.map((kind) => [name, kind, change] as const));

  test.each(cases)('becomes, bit for bit, what the run’s own update makes of it: %s, %s', async (_, kind, change) => {
    const { opened, before, after, loss } = await openSmall(tensorFlow(), { ...change, optimizer: rate(kind) }, 2);
    const at = offsetOf(opened, opened.weight.part) + opened.weight.index;
    expect([opened.weight.before, opened.weight.after]).toEqual([before[at], after[at]]);
    expect(opened.weight.after).not.toBe(opened.weight.before);
    // So is what the optimizer remembers.
    const count = offsetOf(opened, opened.parts.length);
    expect(opened.weight.remembered).toEqual(
      Array.from({ length: (before.length - 1) / count - 1 }, (_, s) => ({
        before: before[(s + 1) * count + at],
        after: after[(s + 1) * count + at],
      })),
    );
    expect(opened.update).toBe(after.at(-1));
    // With the masks of that update: without them the loss would be another.
    expect(metricsOf(opened.probabilities, opened.labels).loss).toBe(loss);
  });

  test('is the one with the largest gradient, unless one is chosen', async () => {
    const sgd = { ...hidden(6), optimizer: { kind: 'sgd', learningRate: 1 } } as const;
    const { opened, before, after } = await openSmall(tensorFlow(), sgd, 1);
    const changes = [...after.subarray(0, -1)].map((value, k) => Math.abs(value - before[k]!));
    const at = offsetOf(opened, opened.weight.part) + opened.weight.index;
    expect(changes[at]).toBe(Math.max(...changes));
    const weight = { part: 2, index: 7 };
    expect((await openSmall(tensorFlow(), sgd, 1, { weight })).opened.weight).toMatchObject(weight);
  });

  test.each([
    { part: 4, index: 0 },
    { part: 3, index: 10 },
    { part: 0, index: 0.5 },
  ])('that the network does not have is refused: %o', async (weight) => {
    await expect(openSmall(tensorFlow(), hidden(6), 0, { weight })).rejects.toThrow(RangeError);
  });
});

/** The lab's numbers of all weights in the order of the engine, whose rows are units. */
function engineOrder(values: ArrayLike<number>, settings: LabSettings): number[] {
  const ordered: number[] = [];
  let from = 0;
  for (const [inputs = 0, units = 0] of kernelShapes(settings.network)) {
    for (let j = 0; j < units; j++) for (let i = 0; i < inputs; i++) ordered.push(values[from + i * units + j]!);
    from += inputs * units;
    for (let j = 0; j < units; j++) ordered.push(values[from++]!);
  }
  return ordered;
}

/** The place of a weight in the engine's order. */
function engineIndex({ part, index }: WeightPlace, { opened, settings }: SmallOpened): number {
  const marked = new Float32Array(offsetOf(opened, opened.parts.length));
  marked[offsetOf(opened, part) + index] = 1;
  return engineOrder(marked, settings).indexOf(1);
}

/** The same update by the engine: its gradients, all weights after it, and what the optimizer remembers then. */
function byEngine(small: SmallOpened) {
  const { settings, opened, before, pixels } = small;
  const { hidden } = settings.network as Extract<LabSettings['network'], { kind: 'dense' }>;
  const { kind, learningRate } = settings.optimizer;
  const count = offsetOf(opened, opened.parts.length);
  const slots = (before.length - 1) / count - 1;
  const parts = Array.from({ length: 1 + slots }, (_, s) =>
    engineOrder(before.subarray(s * count, (s + 1) * count), settings),
  );
  const [parameters = []] = parts;
  const shapes = kernelShapes(settings.network);
  let from = 0;
  const layers = shapes.map(([inputs = 0, units = 0], l) => {
    const weights = Array.from({ length: units }, (_, j) =>
      parameters.slice(from + j * inputs, from + (j + 1) * inputs),
    );
    const bias = parameters.slice(from + units * inputs, from + units * (inputs + 1));
    from += units * (inputs + 1);
    return { units, weights, bias, activation: hidden[l]?.activation ?? 'softmax' } as const;
  });
  const done = opened.update - 1;
  const square = opened.weight.remembered.at(-1)?.after ?? 0;
  // Adam's ε stands beside the root of v before v is corrected; that of RMSProp and Adagrad within the root.
  const epsilon =
    kind === 'adam'
      ? kerasEpsilon / Math.sqrt(1 - power(0.999, opened.update))
      : Math.sqrt(square + kerasEpsilon) - Math.sqrt(square);
  const experiment: Experiment = {
    network: { inputs: 784, layers },
    data: {
      inputs: Array.from(opened.labels, (_, n) => [...pixels.subarray(784 * n, 784 * (n + 1))]),
      targets: Array.from(opened.labels, (label) => Array.from({ length: 10 }, (_, k) => (k === label ? 1 : 0))),
    },
    training: {
      loss: 'categorical-cross-entropy',
      optimizer: { kind, learningRate, momentum: 0.9, alpha: 0.9, beta1: 0.9, beta2: 0.999, epsilon },
      l2: 2 * settings.l2,
    },
  };
  const powers = kind === 'adam' ? [power(0.9, done), power(0.999, done)] : [];
  const trainer = createTrainer(experiment, Float64Array.from([...parts.flat(), ...powers]));
  trainer.update(Array.from(opened.labels, (_, n) => n));
  const remembered = parts.slice(1).map((_, s) => trainer.state.slice((s + 1) * count, (s + 2) * count));
  return { gradient: trainer.gradient, weights: trainer.parameters, remembered };
}

describe('the site’s engine makes the same update of the same small network', () => {
  const places: (WeightPlace | undefined)[] = [
    undefined,
    { part: 0, index: 4 * 300 + 1 },
    { part: 1, index: 2 },
    { part: 3, index: 5 },
  ];
  const cases = optimizerKinds.flatMap((kind) =>
    [0, 4].flatMap((updates) => places.map((weight) => [kind, updates, weight] as const)),
  );

  test.each(cases)('%s after %i updates, weight %o', async (kind, updates, weight) => {
    const change = { ...hidden(4, 'tanh'), l2: 0.01, optimizer: rate(kind) };
    const small = await openSmall(tensorFlow(), change, updates, weight && { weight });
    const { weight: followed } = small.opened;
    const { gradient, weights, remembered } = byEngine(small);
    const k = engineIndex(followed, small);
    const ulp = 2 ** -23;
    // A sum of sixteen products in float32, each of them as large as the largest gradient at most.
    const largest = gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 0);
    const ofGradient = 4 * ulp * largest;
    expect(Math.abs(followed.gradient - gradient[k]!)).toBeLessThanOrEqual(ofGradient);
    for (const [s, { after }] of followed.remembered.entries()) {
      const isSquare = kind === 'rmsprop' || kind === 'adagrad' || s === 1;
      const bound = ulp * Math.abs(after) + (isSquare ? 2 * Math.abs(gradient[k]!) * ofGradient : ofGradient);
      expect(Math.abs(after - remembered[s]![k]!)).toBeLessThanOrEqual(bound);
    }
    const step = Math.abs(followed.after - followed.before);
    const bound = ulp * Math.abs(followed.before) + (step * ofGradient) / Math.abs(gradient[k]!) + 4 * ulp * step;
    expect(Math.abs(followed.after - weights[k]!)).toBeLessThanOrEqual(bound);
    expect(step).toBeGreaterThan(0);
  });
});

describe('the layers', () => {
  test('have gradients as large as those of their weights and biases', async () => {
    const sgd = { ...hidden(6), optimizer: { kind: 'sgd', learningRate: 1 } } as const;
    const { opened, before, after } = await openSmall(tensorFlow(), sgd, 1);
    const changes = [...after.subarray(0, -1)].map((value, k) => before[k]! - value);
    const [first, last] = [changes.slice(0, 785 * 6), changes.slice(785 * 6)];
    expect(opened.layers.map(({ name, units }) => [name, units])).toEqual([
      ['dense_1', 6],
      ['output', 10],
    ]);
    for (const [l, own] of [first, last].entries()) {
      const { meanAbsolute, norm } = opened.layers[l]!.gradient;
      expect(meanAbsolute).toBeCloseTo(own.reduce((sum, g) => sum + Math.abs(g), 0) / own.length, 6);
      expect(norm).toBeCloseTo(Math.hypot(...own), 5);
    }
  });

  test('of ReLU say how many of their units are silent; others cannot be', async () => {
    // Two of the six can never rise above 0.
    const disturb = (state: Float32Array) => state.fill(-1000, 784 * 6, 784 * 6 + 2);
    const alive = (await openSmall(tensorFlow(), hidden(6), 0)).opened.layers[0]!.silent!;
    const { opened } = await openSmall(tensorFlow(), hidden(6), 0, { disturb });
    expect(opened.layers.map(({ silent }) => silent)).toEqual([opened.layers[0]!.silent, undefined]);
    expect(opened.layers[0]!.silent).toBeGreaterThanOrEqual(2);
    expect(opened.layers[0]!.silent).toBeLessThanOrEqual(alive + 2);
    const { opened: tanh } = await openSmall(tensorFlow(), hidden(6, 'tanh'), 0, { disturb });
    expect(tanh.layers.map(({ silent }) => silent)).toEqual([undefined, undefined]);
  });

  test('of convolutions count maps', async () => {
    const disturb = (state: Float32Array) => state.fill(-1000, 72, 75);
    const { opened } = await openSmall(tensorFlow(), { network: { kind: 'cnn' } }, 0, { disturb });
    const [first, second, output] = opened.layers;
    expect([first?.name, first?.units, first?.silent]).toEqual(['conv_1', 8, 3]);
    expect([second?.name, second?.units]).toEqual(['conv_2', 16]);
    expect(output?.silent).toBeUndefined();
  });

  test('are the same by TensorFlow.js’s own differentiation', async () => {
    for (const change of [hidden(12, 'relu', 0.5), { network: { kind: 'cnn' } } as const, someBlocks]) {
      const { opened: own } = await openSmall(await loadWasm(), change, 1);
      const { opened: shipped } = await openSmall(await loadShipped(), change, 1);
      await loadWasm();
      expect(shipped.layers.map(({ name, silent }) => [name, silent])).toEqual(
        own.layers.map(({ name, silent }) => [name, silent]),
      );
      for (const [l, { gradient }] of own.layers.entries())
        expect(shipped.layers[l]!.gradient.norm).toBeCloseTo(gradient.norm, 4);
    }
  });
});

test('a unit is silent that is 0 at every place of every image', () => {
  // Two places with three maps each.
  expect(countSilent(Float32Array.of(0, 1, 0, 0, 0, 0), 3)).toBe(2);
  expect(countSilent(Float32Array.of(0, 1, 0, -0.5, 0, 2), 3)).toBe(0);
});

test('opening gives every tensor back', async () => {
  const { tf } = tensorFlow();
  await openSmall(tensorFlow(), hidden(6), 0);
  const { numTensors, numDataBuffers } = tf.memory();
  for (const change of [hidden(6, 'relu', 0.5), { network: { kind: 'cnn' } } as const, someBlocks]) {
    await openSmall(tensorFlow(), change, 1);
    expect(tf.memory()).toMatchObject({ numTensors, numDataBuffers });
  }
});
