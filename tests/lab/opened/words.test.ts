/** What an opened batch is said with: rows, places, and formulas whose numbers give their results. */
import { describe, expect, test } from 'vitest';
import { batchImages, indexOf, placeOf } from '../../../src/lab/opened/opened-words.ts';
import { singleText } from '../../../src/lab/opened/single.ts';
import { updateLines } from '../../../src/lab/opened/update-lines.ts';
import { type LabSettings, optimizerKinds } from '../../../src/lab/protocol/settings.ts';
import { nextBatch } from '../../../src/lab/session/next-batch.ts';
import { idleView, type LabView } from '../../../src/lab/session/view.ts';
import { settings } from '../small-data.ts';
import { useTensorFlow } from '../worker/use-tensorflow.ts';
import { openSmall } from './open-small.ts';

const tensorFlow = useTensorFlow();

const raised = /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
const plain = (digits: string) =>
  [...digits]
    .map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))
    .map((d) => (d < 0 ? '-' : d))
    .join('');

/** The value of a formula in numbers, or of a number, as it stands on the page. */
function numberIn(text: string): number {
  const program = text
    .replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power: string) => `e${plain(power)}`)
    .replace(raised, (power) => `**${plain(power)}`)
    .replaceAll('−', '-')
    .replaceAll('·', '*')
    .replaceAll('√(', 'Math.sqrt(')
    .replace(/√([\d.e-]+)/g, 'Math.sqrt($1)');
  return Number(new Function(`return ${program}`)());
}

describe('the lines of an update', () => {
  const cases = optimizerKinds.flatMap((kind) =>
    [0, 3].flatMap((updates) => [0, 0.05].map((l2) => [kind, updates, l2] as const)),
  );

  test.each(cases)('of %s after %i updates, l2 %f: the numbers of each give its result', async (kind, updates, l2) => {
    const change: Partial<LabSettings> = {
      l2,
      optimizer: { kind, learningRate: 0.01 },
      network: { kind: 'dense', hidden: [{ units: 5, activation: 'relu', dropout: 0 }] },
    };
    for (const weight of [
      { part: 2, index: 11 },
      { part: 3, index: 4 },
    ]) {
      const { opened } = await openSmall(tensorFlow(), change, updates, { weight });
      const decays = weight.part === 2;
      const lines = updateLines({
        settings: { ...settings, ...change },
        weight: opened.weight,
        update: opened.update,
        decays,
      });
      for (const { numbers, result } of lines) {
        if (numbers === undefined) continue;
        const value = numberIn(result);
        expect(Math.abs(numberIn(numbers) - value)).toBeLessThanOrEqual(
          2e-7 * Math.max(Math.abs(value), Math.abs(opened.weight.gradient)),
        );
      }
      const [first, last] = [lines[0]!, lines.at(-1)!];
      expect([first.symbol, Math.fround(numberIn(first.result))]).toEqual(['w', opened.weight.before]);
      expect([last.symbol, Math.fround(numberIn(last.result))]).toEqual(['new w', opened.weight.after]);
      const symbols = { sgd: '', momentum: 'v', rmsprop: 'v', adagrad: 'v', adam: 'm v r' }[kind];
      const before = l2 > 0 && decays ? 's g' : 'g';
      expect(lines.map(({ symbol }) => symbol).join(' ')).toBe(`w ${before} ${symbols} new w`.replace('  ', ' '));
    }
  });
});

test.each([
  [0.1, '0.1'],
  [1 / 3, '0.33333334'],
  [-1e-7, '−1×10⁻⁷'],
  [16_777_216, '16777216'],
  [0, '0'],
])('the float32 number next to %f is written as %s, which tells it from all others', (value, text) => {
  const single = Math.fround(value);
  expect(singleText(single)).toBe(text);
  expect(Math.fround(numberIn(singleText(single)))).toBe(single);
});

test('places in a part and numbers in it are the same', () => {
  const shape = [3, 3, 8, 16];
  expect(placeOf(indexOf([1, 2, 5, 11], shape), shape)).toEqual([1, 2, 5, 11]);
  for (let index = 0; index < 1152; index += 7) expect(indexOf(placeOf(index, shape), shape)).toBe(index);
  expect(placeOf(45, [784, 32])).toEqual([1, 13]);
});

test('the images of a batch stand by their loss, or as the batch has them', async () => {
  const { opened } = await openSmall(tensorFlow(), {}, 2);
  const [worst, batch] = [batchImages(opened, 'worst'), batchImages(opened, 'batch')];
  expect(batch.map(({ index }) => index)).toEqual(opened.indices);
  const losses = worst.map(({ loss }) => loss);
  expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  expect(losses.reduce((sum, loss) => sum + loss, 0)).toBeCloseTo(
    batch.reduce((sum, { loss }) => sum + loss, 0),
    9,
  );
  expect(losses[0]).toBeGreaterThan(losses.at(-1)!);
});

describe('the batch that can be opened', () => {
  const network = {
    after: { epoch: 1, step: 4 },
    trainingSeconds: 1,
    weights: new ArrayBuffer(4),
    fingerprint: 'abcd0123',
  };
  const result = {
    test: { loss: 1, accuracy: 0.5, count: 20 },
    trainingSeconds: 1,
    fingerprint: 'ffff0000',
    model: { name: '', json: '', weights: network.weights },
  };

  test.each<[string, Partial<LabView>, unknown]>([
    ['before a run is the first', {}, { fingerprint: undefined, after: { epoch: 0, step: 0 }, canBeTaken: true }],
    ['while a run goes on is none', { phase: 'running', settings, network }, 'training'],
    [
      'while it waits is its next',
      { phase: 'running', paused: true, settings, network },
      { fingerprint: 'abcd0123', after: network.after, canBeTaken: true },
    ],
    ['while it waits for its first images is none', { phase: 'running', paused: true, settings }, 'not begun'],
    [
      'after a stop is what it would take',
      { phase: 'stopped', settings, network },
      { fingerprint: 'abcd0123', after: network.after, canBeTaken: false },
    ],
    [
      'after its end is the first of one more epoch',
      { phase: 'finished', settings, result },
      { fingerprint: 'ffff0000', after: { epoch: settings.epochs, step: 0 }, canBeTaken: false },
    ],
    ['after a fault is none', { phase: 'failed', settings, network }, 'failed'],
  ])('%s', (_, change, expected) => {
    const found = nextBatch({ ...idleView, ...change }, settings);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject({ settings, ...(expected as object) });
  });

  test('before a run with settings that cannot be trained with is none', () => {
    expect(nextBatch(idleView, undefined)).toBe('settings');
  });
});
