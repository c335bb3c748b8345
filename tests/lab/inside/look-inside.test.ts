/** Inside a network: what its layers answer is what a program of loops computes, and what made a number adds up to it. */
import { afterEach, describe, expect, test } from 'vitest';
import { afterWords } from '../../../src/lab/inside/inside-words.ts';
import type { UnitMade } from '../../../src/lab/protocol/inner.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { trainingImages } from '../../../src/lab/protocol/settings.ts';
import { createControl } from '../../../src/lab/worker/control.ts';
import { largestOf, mostExciting } from '../../../src/lab/worker/exciting.ts';
import { createModel, type Model } from '../../../src/lab/worker/model.ts';
import { createPool } from '../../../src/lab/worker/pool.ts';
import { imagesOf, present, shards, settings as small } from '../small-data.ts';
import { someBlocks } from '../some-blocks.ts';
import { useTensorFlow } from '../worker/use-tensorflow.ts';

const tensorFlow = useTensorFlow();
const first = shards.find(({ part }) => part === 'train')!;
const { pixels: bytes, labels } = imagesOf(first);
const imageAt = (n: number) => Float32Array.from(bytes.subarray(784 * n, 784 * (n + 1)), (byte) => byte / 255);

let model: Model | undefined;
afterEach(() => {
  model?.dispose();
  model = undefined;
});

/** A network that has learned for a few updates. */
async function trained(change: Partial<LabSettings>): Promise<Model> {
  const { tf, layers } = tensorFlow();
  model = createModel(tf, layers, { ...small, ...change });
  const images = Array.from({ length: 32 }, (_, n) => imageAt(n));
  const pixels = Float32Array.from(images.flatMap((image) => [...image]));
  for (let step = 0; step < 5; step++) await model.train({ pixels, labels: labels.slice(0, 32) });
  return model;
}

const dense = { network: { kind: 'dense', hidden: [{ units: 6, activation: 'relu', dropout: 0.5 }] } } as const;
const cnn = { network: { kind: 'cnn' } } as const;

/** The terms that are told, those that are not, and the bias. */
const sumOf = ({ terms, rest, bias }: UnitMade) =>
  terms.reduce((sum, { value, weight }) => sum + value * weight!, rest.sum + bias);

describe('a dense network', () => {
  test('answers what loops over its weights give, layer by layer, without dropout', async () => {
    const { inner, state } = await trained(dense);
    const [weights, image] = [state(), imageAt(20)];
    const sum = (given: ArrayLike<number>, from: number, units: number, unit: number) => {
      let total = weights[from + given.length * units + unit]!;
      for (let k = 0; k < given.length; k++) total += given[k]! * weights[from + k * units + unit]!;
      return total;
    };
    const hidden = Array.from({ length: 6 }, (_, unit) => Math.max(0, sum(image, 0, 6, unit)));
    const scores = Array.from({ length: 10 }, (_, unit) => sum(hidden, 785 * 6, 10, unit));
    const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    const answers = await inner.answers(image);
    expect(hidden.some((value) => value > 0)).toBe(true);
    for (const [unit, value] of hidden.entries()) expect(answers[0]![unit]).toBeCloseTo(value, 5);
    for (const [digit, score] of scores.entries())
      expect(answers.at(-1)![digit]).toBeCloseTo(Math.exp(score) / total, 5);
  });

  test('has every unit made of the products of its own weights: the largest are told, the others are what is left', async () => {
    const { inner, state } = await trained(dense);
    const [weights, image] = [state(), imageAt(20)];
    for (let unit = 0; unit < 6; unit++) {
      const made = await inner.made(image, { layer: 0, index: unit });
      const products = Array.from(image, (value, k) => value * weights[k * 6 + unit]!);
      const bias = weights[784 * 6 + unit]!;
      for (const { from, value, weight } of made.terms)
        expect([value, weight]).toEqual([image[from], weights[from * 6 + unit]]);
      const told = new Set(made.terms.map(({ from }) => from));
      const left = products.filter((_, k) => !told.has(k));
      expect(Math.max(...left.map(Math.abs))).toBeLessThanOrEqual(
        Math.min(...made.terms.map(({ value, weight }) => Math.abs(value * weight!))),
      );
      expect(made.rest.count).toBe(left.length);
      expect(made.rest.sum).toBeCloseTo(
        left.reduce((sum, its) => sum + its, 0),
        4,
      );
      expect(made.bias).toBe(bias);
      expect(sumOf(made)).toBeCloseTo(made.total, 6);
      expect(made.value).toBeCloseTo(Math.max(0, made.total), 5);
    }
  });

  test('has no number beyond its last', async () => {
    const { inner } = await trained(dense);
    await expect(inner.made(imageAt(0), { layer: 0, index: 6 })).rejects.toThrow('no number 6 in layer 0');
    await expect(inner.made(imageAt(0), { layer: 9, index: 0 })).rejects.toThrow('in layer 9');
  });
});

describe('a convolutional network', () => {
  test.each([
    ['a corner, whose window sticks out', 0, 0],
    ['the middle', 14, 13],
    ['the last place', 27, 27],
  ])('makes a place of a map of the window around it: %s', async (_, row, column) => {
    const { inner, state, layers } = await trained(cnn);
    const [weights, image] = [state(), imageAt(3)];
    const conv = layers.findIndex(({ kind }) => kind === 'Conv2D');
    for (let map = 0; map < 8; map++) {
      let sum = weights[9 * 8 + map]!;
      let inside = 0;
      for (let r = 0; r < 3; r++)
        for (let c = 0; c < 3; c++) {
          const [y, x] = [row + r - 1, column + c - 1];
          if (y < 0 || x < 0 || y > 27 || x > 27) continue;
          inside += 1;
          sum += image[28 * y + x]! * weights[(3 * r + c) * 8 + map]!;
        }
      const made = await inner.made(image, { layer: conv, index: (28 * row + column) * 8 + map });
      expect(made.total).toBeCloseTo(sum, 5);
      expect(made.value).toBeCloseTo(Math.max(0, sum), 5);
      expect(made.source).toEqual({ name: 'image', shape: [28, 28, 1] });
      // A product of nothing is not worth a line.
      expect(made.terms.length + made.rest.count).toBe(inside);
      expect(sumOf(made)).toBeCloseTo(sum, 5);
    }
  });

  test('takes the largest of each window of the layer before', async () => {
    const { inner, layers } = await trained(cnn);
    const pool = layers.findIndex(({ kind }) => kind === 'MaxPooling2D');
    const image = imageAt(5);
    const before = (await inner.answers(image))[pool - 1]!;
    const [row, column, map] = [6, 7, 2];
    const window = [0, 1].flatMap((r) => [0, 1].map((c) => before[(28 * (2 * row + r) + 2 * column + c) * 8 + map]!));
    const made = await inner.made(image, { layer: pool, index: (14 * row + column) * 8 + map });
    expect(made.how).toBe('maximum');
    expect(made.terms.map(({ value }) => value)).toEqual(window);
    expect([made.total, made.value]).toEqual([Math.max(...window), Math.max(...window)]);
  });
});

describe('a network of blocks', () => {
  test('makes each number of the numbers of the layer before, whatever the layer', async () => {
    const { inner, layers } = await trained(someBlocks);
    const image = imageAt(7);
    const answers = await inner.answers(image);
    for (const [layer, { kind }] of layers.entries()) {
      const count = answers[layer]!.length;
      for (const index of [0, Math.floor(count / 2), count - 1]) {
        const made = await inner.made(image, { layer, index });
        expect(made.value).toBe(answers[layer]![index]);
        if (made.how === 'sum') expect(sumOf(made)).toBeCloseTo(made.total, 5);
        else expect(made.total).toBe(Math.max(...made.terms.map(({ value }) => value)));
        const scores = kind === 'Dense' && layer === layers.length - 1;
        if (!scores) expect(made.value).toBeCloseTo(activated(made), 5);
      }
    }
  });

  test('moves its windows by the stride, and leaves out what lies beyond the edges', async () => {
    const { inner, layers, state } = await trained(someBlocks);
    const [weights, image] = [state(), imageAt(7)];
    const conv = layers.findIndex(({ kind }) => kind === 'Conv2D');
    const [row, column, map] = [11, 5, 3];
    let sum = weights[25 * 4 + map]!;
    for (let r = 0; r < 5; r++)
      for (let c = 0; c < 5; c++) sum += image[28 * (2 * row + r) + 2 * column + c]! * weights[(5 * r + c) * 4 + map]!;
    expect((await inner.made(image, { layer: conv, index: (12 * row + column) * 4 + map })).total).toBeCloseTo(sum, 5);
    const pool = layers.findIndex(({ kind }) => kind === 'MaxPooling2D');
    const corner = await inner.made(image, { layer: pool, index: (6 * 5 + 5) * 4 });
    expect(corner.terms).toHaveLength(4);
  });

  test('says of a leaky ReLU what it does on its side of 0', async () => {
    const { inner, layers } = await trained(someBlocks);
    const leaky = layers.findIndex(({ kind }) => kind === 'LeakyReLU');
    const answers = await inner.answers(imageAt(7));
    const [below, above] = [(v: number) => v < 0, (v: number) => v > 0].map((is) => answers[leaky]!.findIndex(is));
    const words = async (index: number) => afterWords(await inner.made(imageAt(7), { layer: leaky, index }));
    expect(await words(below!)).toContain('Leaky ReLU takes 0.1 of the −');
    expect(await words(above!)).toContain('leaves');
  });
});

/** What the activation of a number makes of its total. */
function activated({ activation, total }: UnitMade): number {
  switch (activation) {
    case 'relu':
      return Math.max(0, total);
    case 'leaky':
      return total > 0 ? total : 0.1 * total;
    case 'swish':
      return total / (1 + Math.exp(-total));
    default:
      return total;
  }
}

describe('the images that excite a unit most', () => {
  const places = shards
    .filter(({ part }) => part === 'test')
    .flatMap(({ from, count }) => Array.from({ length: count }, (_, n) => trainingImages + from + n));
  const search = (model: Model, layer: number, map: number) =>
    mostExciting(
      { model, control: createControl(), onProgress: () => {} },
      createPool({ shards, images: present }),
      places,
      { layer, map, count: 5 },
    );

  test('are those of all test images with the largest answers, the first of them first', async () => {
    const learned = await trained(dense);
    const pool = createPool({ shards, images: present });
    const { pixels } = await pool.batch(places);
    const answers = await learned.inner.answer(pixels, 0);
    const unit = [0, 1, 2, 3, 4, 5].find((k) => places.some((_, n) => answers[6 * n + k]! > 0))!;
    const order = places
      .map((place, n) => ({ index: place - trainingImages, value: answers[6 * n + unit]! }))
      .sort((a, b) => b.value - a.value);
    expect((await search(learned, 0, unit)).map(({ index, value }) => ({ index, value }))).toEqual(order.slice(0, 5));
  });

  test('are found by the largest place of a map', () => {
    const values = Float32Array.from([1, 9, 3, 2, 5, 4, 7, 0]);
    expect([...largestOf(values, { shape: [2, 1, 2] }, 0)]).toEqual([3, 7]);
    expect([...largestOf(values, { shape: [2, 1, 2] }, 1)]).toEqual([9, 4]);
  });

  test('cannot be asked for of a unit that is not there', async () => {
    await expect(search(await trained(dense), 0, 6)).rejects.toThrow('layer 0 has no unit 6');
  });
});
