import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyAttack } from '../../../src/lab/protocol/attacks.ts';
import { LabError } from '../../../src/lab/protocol/faults.ts';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import type { ModelRef, ReplyTo, SentRequest } from '../../../src/lab/protocol/requests.ts';
import { trainingImages } from '../../../src/lab/protocol/settings.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/lab/worker/backend.ts';
import { foldRanges } from '../../../src/lab/worker/folds.ts';
import { createReplies, type Replies } from '../../../src/lab/worker/replies.ts';
import type { RunResult } from '../../../src/lab/worker/run-training.ts';
import { accuracy, probabilities, readTensors } from '../read-model.ts';
import { imagesOf, run, settings, shards } from '../small-data.ts';
import { until } from '../until.ts';

let tensorFlow: TensorFlow;
let result: RunResult;
let model: ModelRef;
beforeAll(async () => {
  vi.stubGlobal('WebAssembly', undefined);
  tensorFlow = await loadTensorFlow({ plain: '', simd: '' });
  vi.unstubAllGlobals();
  result = await run(tensorFlow, { change: { epochs: 8 } });
  model = { id: 'a', settings: { ...settings, epochs: 8 }, weights: result.model.weights };
});

let messages: FromWorker[];
let answers: Replies;
let unusable: boolean;
beforeEach(() => {
  messages = [];
  unusable = false;
  answers = createReplies({
    shards,
    tensorFlow: async () => tensorFlow,
    imagesOf: async (shard) => {
      if (unusable) throw new LabError({ kind: 'corrupt', file: shard.url });
      return imagesOf(shard);
    },
    measureBackends: async () => [{ name: 'cpu', examplesPerSecond: 1 }],
    moment: () => undefined,
    post: (message) => messages.push(message),
    changed: () => {},
  });
});

/** Asks and waits until nothing is under way. */
async function ask<Q extends SentRequest>(question: Q, number = 1): Promise<ReplyTo<Q['kind']>> {
  answers.receive({ type: 'ask', ask: number, question });
  await settled();
  const last = messages.find((message) => 'ask' in message && message.ask === number && message.type !== 'answering');
  if (last?.type !== 'answer') throw new Error(JSON.stringify(last));
  return last.answer as ReplyTo<Q['kind']>;
}
const settled = () => until(() => expect(answers.underWay()).toBe(0));

const [first, , third, tests] = shards;
const bytes = imagesOf(tests!);

test('probabilities of given pixels are those the downloaded weights give', async () => {
  const image = bytes.pixels.subarray(0, 784);
  const answer = await ask({ kind: 'predict', model, pixels: Float32Array.from(image, (value) => value / 255) });
  const expected = probabilities(readTensors(result.model.json, result.model.weights), image);
  expected.forEach((value, k) => {
    expect(answer.probabilities[k]).toBeCloseTo(value, 5);
  });
});

test('all test images together have the score the run was given', async () => {
  const answer = await ask({ kind: 'predict-part', model, part: 'test' });
  expect(metricsOf(answer.probabilities, answer.labels)).toEqual(result.test);
  expect([answer.numbering, answer.indices.length, answer.labels]).toEqual(['test', 20, bytes.labels]);
});

test('the validation images are the last of the chosen ones, with their own labels', async () => {
  const answer = await ask({ kind: 'predict-part', model, part: 'validation' });
  const images = imagesOf(third!);
  expect([answer.numbering, answer.indices]).toEqual(['train', [90, 91, 92, 93, 94, 95, 96, 97, 98, 99]]);
  expect(answer.labels).toEqual(images.labels.subarray(30));
  const last = { pixels: images.pixels.subarray(30 * 784), labels: images.labels.subarray(30) };
  expect(metricsOf(answer.probabilities, answer.labels).accuracy).toBe(
    accuracy(readTensors(result.model.json, result.model.weights), last),
  );
});

test('a network that was kept gets the test, the fingerprint and the files that its run would have got', async () => {
  const answer = await ask({ kind: 'score', model });
  const { test, fingerprint, model: files } = result;
  expect({ ...answer, model: { ...answer.model, weights: new Uint8Array(answer.model.weights) } }).toEqual({
    test,
    fingerprint,
    model: { ...files, weights: new Uint8Array(files.weights) },
  });
});

test('images come in the order asked for, from any shard', async () => {
  const answer = await ask({ kind: 'images', data: 'mnist', part: 'train', indices: [99, 0] });
  expect(answer.labels).toEqual(Uint8Array.of(imagesOf(third!).labels[39]!, imagesOf(first!).labels[0]!));
  expect(answer.pixels.subarray(784)).toEqual(imagesOf(first!).pixels.subarray(0, 784));
});

test('both parts numbered together have the test images after the training images', async () => {
  const answer = await ask({ kind: 'images', data: 'mnist', part: 'all', indices: [trainingImages] });
  expect(answer.pixels).toEqual(bytes.pixels.subarray(0, 784));
});

test('images of clothes are not mistaken for digits, and what is not held is refused in words', async () => {
  await expect(ask({ kind: 'images', data: 'fashion', part: 'test', indices: [0] })).rejects.toThrow('not been loaded');
  const clothes = { ...model, settings: { ...model.settings, data: 'fashion' as const } };
  await expect(ask({ kind: 'predict-part', model: clothes, part: 'test' }, 2)).rejects.toThrow('not-held');
});

test('an image that does not exist is an error in words', async () => {
  await expect(ask({ kind: 'images', data: 'mnist', part: 'test', indices: [20] })).rejects.toThrow(
    'image 60020 has not been loaded',
  );
});

test('pixels that are no whole images are refused', async () => {
  await expect(ask({ kind: 'predict', model, pixels: new Float32Array(785) })).rejects.toThrow('785 numbers');
});

test('a shard that is not usable is the answer’s fault, and the next question tries it again', async () => {
  unusable = true;
  await expect(ask({ kind: 'images', data: 'mnist', part: 'test', indices: [0] })).rejects.toThrow('corrupt');
  unusable = false;
  expect((await ask({ kind: 'images', data: 'mnist', part: 'test', indices: [0] }, 2)).labels).toHaveLength(1);
});

describe('a network', () => {
  const pixels = new Float32Array(784);

  test('is asked again without its weights', async () => {
    const once = await ask({ kind: 'predict', model, pixels });
    const again = await ask({ kind: 'predict', model: { id: 'a', settings }, pixels }, 2);
    expect(again).toEqual(once);
  });

  test('whose weights never came, or were given back, is an error', async () => {
    const sent = { id: 'a', settings };
    await expect(ask({ kind: 'predict', model: sent, pixels })).rejects.toThrow('not here');
    await ask({ kind: 'predict', model, pixels }, 2);
    answers.receive({ type: 'forget', model: 'a' });
    await expect(ask({ kind: 'predict', model: sent, pixels }, 3)).rejects.toThrow('not here');
  });

  test('of many leaves only a few built, and all their tensors are given back', async () => {
    const { tf } = tensorFlow;
    const counts: number[] = [];
    for (let n = 1; n <= 12; n++) {
      await ask({ kind: 'predict', model: { ...model, id: `m${n}` }, pixels }, n);
      counts.push(tf.memory().numTensors);
    }
    expect(counts[11]).toBe(counts[4]);
    const before = counts[11]!;
    for (let n = 1; n <= 12; n++) answers.receive({ type: 'forget', model: `m${n}` });
    await until(() => expect(tf.memory().numTensors).toBeLessThan(before));
  });
});

describe('an attack', () => {
  test('that does nothing leaves the run its score', async () => {
    const answer = await ask({ kind: 'attack', model, attack: { kind: 'none' }, count: 20 });
    expect(answer).toEqual(result.test);
  });

  test('is what the network makes of the attacked images', async () => {
    const answer = await ask({ kind: 'attack', model, attack: { kind: 'shift', pixels: 28 }, count: 20 });
    const pixels = Float32Array.from(bytes.pixels, (value) => value / 255);
    const shifted = applyAttack({ kind: 'shift', pixels: 28 }, pixels);
    const { probabilities } = await ask({ kind: 'predict', model, pixels: shifted }, 2);
    expect(answer).toEqual(metricsOf(probabilities, bytes.labels));
    expect(answer.accuracy).toBeLessThan(result.test.accuracy);
  });

  test('is measured on as many images as were asked for', async () => {
    expect((await ask({ kind: 'attack', model, attack: { kind: 'invert' }, count: 7 })).count).toBe(7);
  });
});

describe('cross-validation', () => {
  const small = { ...settings, images: 50, epochs: 1 };

  test('scores every chosen image once', async () => {
    const { scores } = await ask({ kind: 'k-fold', settings: small, folds: 4 });
    expect(scores.map(({ count }) => count)).toEqual([13, 13, 12, 12]);
  });

  test('tells the fold and the epoch it is in, and what is done', async () => {
    await ask({ kind: 'k-fold', settings: { ...small, epochs: 2 }, folds: 2 });
    const heard = messages.flatMap((message) => (message.type === 'answering' ? [message.progress] : []));
    expect(heard).toMatchObject([
      { fold: 1, epoch: 1, scores: [] },
      { fold: 1, epoch: 2, scores: [] },
      { fold: 2, epoch: 1, scores: [{ count: 25 }] },
      { fold: 2, epoch: 2, scores: [{ count: 25 }] },
    ]);
  });

  test('gives every tensor back', async () => {
    const before = tensorFlow.tf.memory().numTensors;
    await ask({ kind: 'k-fold', settings: small, folds: 2 });
    expect(tensorFlow.tf.memory().numTensors).toBe(before);
  });

  test.each([0, 1, 1.5, 51, Number.NaN])('refuses %f folds of 50 images', async (folds) => {
    await expect(ask({ kind: 'k-fold', settings: small, folds })).rejects.toThrow('is no number of folds');
  });
});

test('folds follow each other and hold every image once', () => {
  expect(foldRanges(10, 3)).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 7 },
    { from: 7, to: 10 },
  ]);
});

test('a question that is not wanted any more is answered by nothing', async () => {
  answers.receive({ type: 'ask', ask: 1, question: { kind: 'predict-part', model, part: 'test' } });
  answers.receive({ type: 'cancel', ask: 1 });
  await settled();
  expect(messages).toEqual([]);
});
