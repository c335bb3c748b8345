import { describe, expect, test, vi } from 'vitest';
import { noiseWords, outcome, question } from '../../../src/lab/attack/attack-words.ts';
import { attackFamilies, levelAt } from '../../../src/lab/attack/families.ts';
import {
  attackedImages,
  type CurveOf,
  measureCurve,
  noiseAnswers,
  withCurve,
} from '../../../src/lab/attack/measure.ts';
import { attackedSettings, findRun, trainedOutcome, trainingAttacks } from '../../../src/lab/attack/trained-attacks.ts';
import { type Attack, applyAttack } from '../../../src/lab/protocol/attacks.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { pixelsPerImage } from '../../../src/lab/protocol/shard.ts';
import type { Ask } from '../../../src/lab/session/pending-requests.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';

const run = {
  id: 'a',
  name: 'Run 1',
  settings: defaultSettings,
  model: { name: 'mnist-784-32-10', json: '', weights: new ArrayBuffer(8) },
  epochs: [{ epoch: 1, training: { accuracy: 0.95, loss: 0.1, count: 900 } }],
  test: { accuracy: 0.866, loss: 0.5, count: 10_000 },
} as unknown as TrainedRun;
const family = (id: string) => attackFamilies.find((one) => one.id === id)!;

/** A network that reads half of what is attacked, and sees an 8 in every noise. */
const asked: Attack[] = [];
const counts: number[] = [];
const ask = (async (question: Parameters<Ask>[0], { signal }: { signal?: AbortSignal } = {}) => {
  signal?.throwIfAborted();
  if (question.kind === 'attack') {
    asked.push(question.attack);
    counts.push(question.count);
    return { accuracy: question.attack.kind === 'none' ? 0.9 : 0.45, loss: 1, count: question.count };
  }
  const rows = question.kind === 'predict' ? question.pixels.length / pixelsPerImage : 0;
  return { probabilities: Float32Array.from({ length: 10 * rows }, (_, k) => (k % 10 === 8 ? 0.82 : 0.02)) };
}) as Ask;

describe('every attack', () => {
  test.each(attackFamilies)(
    '$id has one level that leaves the images as they are, and one that is asked about',
    (one) => {
      const image = Float32Array.from({ length: pixelsPerImage }, (_, k) => (k % 7) / 7);
      const still = one.levels.filter(({ attack }) => applyAttack(attack, image).every((v, k) => v === image[k]));
      expect(still).toHaveLength(1);
      expect(levelAt(one, one.asked).x).toBe(one.asked);
      expect(still[0]).not.toBe(levelAt(one, one.asked));
    },
  );

  test.each(attackFamilies)('$id goes from weak to strong along its axis', ({ levels }) => {
    expect(levels.map(({ x }) => x)).toEqual(levels.map(({ x }) => x).toSorted((a, b) => a - b));
  });
});

describe('measuring', () => {
  const options = { count: attackedImages, signal: new AbortController().signal, onProgress: vi.fn() };

  test('asks for each level in turn and reports how far it is', async () => {
    asked.length = 0;
    const curve = await measureCurve({ ask }, run, family('invert'), options);
    expect(asked).toEqual([{ kind: 'none' }, { kind: 'invert' }]);
    expect(curve.points).toEqual([
      { x: 0, accuracy: 0.9 },
      { x: 1, accuracy: 0.45 },
    ]);
    expect(options.onProgress).toHaveBeenLastCalledWith(2, 2);
    expect(curve.noise).toBeUndefined();
  });

  test('is done with as many images as are wanted, which is said with the outcome', async () => {
    counts.length = 0;
    const curve = await measureCurve({ ask }, run, family('invert'), { ...options, count: 10_000 });
    expect(counts).toEqual([10_000, 10_000]);
    expect(outcome(family('invert'), curve, 45)).toMatch(/Measured on 10,000 test images: 45\.0 %/);
  });

  test('also looks at nothing but noise', async () => {
    const { noise } = await measureCurve({ ask }, run, family('noise'), options);
    expect(noise?.meanTop).toBeCloseTo(0.82, 5);
    expect([noise?.digit, noise?.share, noise?.images]).toEqual([8, 1, 200]);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort());
    const { signal } = controller;
    const measuring = measureCurve({ ask }, run, family('shift'), { ...options, signal, onProgress });
    await expect(measuring).rejects.toThrow();
    expect(onProgress).toHaveBeenCalledTimes(1);
  });

  test('answers to noise are the mean of the largest probabilities and the commonest digit', () => {
    const rows = [0.5, 0.1, 0.4, 0, 0, 0, 0, 0, 0, 0, 0.7, 0.3, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(noiseAnswers(Float32Array.from([...rows, 0, 1, ...new Array(8).fill(0)]))).toMatchObject({
      images: 3,
      digit: 0,
      share: 2 / 3,
    });
  });

  test('a new curve takes the place of an older one of the same network and attack only', () => {
    const curve = (runId: string, family: string, x: number): CurveOf => {
      return { data: 'mnist', runId, runName: runId, family, count: attackedImages, points: [{ x, accuracy: x }] };
    };
    const kept = withCurve(
      [curve('a', 'shift', 0), curve('b', 'shift', 0), curve('a', 'noise', 0)],
      curve('a', 'shift', 1),
    );
    expect(kept.map(({ runId, family, points }) => `${runId} ${family} ${points[0]!.x}`)).toEqual([
      'b shift 0',
      'a noise 0',
      'a shift 1',
    ]);
  });
});

describe('in words', () => {
  const points = family('shift').levels.map(({ x }) => ({ x, accuracy: 0.9 - x / 8 }));
  const curve = {
    data: 'mnist' as const,
    runId: 'a',
    runName: 'Run 1',
    family: 'shift',
    count: attackedImages,
    points,
  };

  test('the question names the attack', () => {
    expect(question(family('shift'))).toBe(
      'How many of 100 test images does it still read when they are shifted right by 4 px?',
    );
  });

  test('the outcome stands beside the guess, and beside the images as they are', () => {
    expect(outcome(family('shift'), curve, 60)).toBe(
      'You said 60 %. Measured on 500 test images: 40.0 % (20 points from your guess). Images as they are: 90.0 %.',
    );
    expect(outcome(family('shift'), curve, 42)).toContain('you were near');
  });

  test('noise is said with all its numbers', () => {
    expect(noiseWords('mnist', { images: 200, meanTop: 0.8, digit: 2, share: 0.6 })).toContain(
      '80.0 % on average, and in 60.0 % of them it sees the digit 2',
    );
    expect(attackedImages).toBe(500);
  });
});

describe('an attack on the training', () => {
  const [permuted, random] = trainingAttacks as [(typeof trainingAttacks)[0], (typeof trainingAttacks)[0]];

  test('changes one setting of the run and no other', () => {
    expect(attackedSettings(run, permuted)).toEqual({ ...defaultSettings, pixels: 'permuted' });
    expect(attackedSettings(run, random)).toEqual({ ...defaultSettings, labels: 'random' });
  });

  test('finds the run that was trained so, whatever the order of its settings', () => {
    const { seed, ...rest } = attackedSettings(run, permuted);
    const trained = { ...run, id: 'b', settings: { seed, ...rest } };
    expect(findRun([run, trained], attackedSettings(run, permuted))).toBe(trained);
    expect(findRun([run], attackedSettings(run, permuted))).toBeUndefined();
  });

  test('is compared with the guess, with the unchanged run and with its own training images', () => {
    const attacked = { ...run, test: { ...run.test, accuracy: 0.08 } };
    expect(trainedOutcome(attacked, run, 30)).toBe(
      'You said 30 %. Measured: 8.0 % of the test images; without the change 86.6 %. On its own training images, in the last epoch: 95.0 %.',
    );
  });
});
