/** Lesson 16's questions against numbers from elsewhere, and against what its figures show. */
import { describe, expect, test } from 'vitest';
import { readSource } from '../../scripts/mnist/source.ts';
import {
  fallWithout,
  image,
  nudged,
  onePath,
  partOfBiases,
  reader,
  slopeOf,
} from '../../src/exercises/interpretability/four-pixels.ts';
import { exercises, prompts } from '../../src/exercises/interpretability/index.ts';
import { activity, answersTo, measured } from '../../src/exercises/interpretability/measured.ts';
import { numbers } from '../../src/exercises/interpretability/numbers.ts';
import { readerOf } from '../../src/exercises/interpretability/reader.ts';
import { seeds, sizes } from '../../src/exercises/interpretability/recipe.ts';
import { networks } from '../../src/exercises/interpretability/recorded.ts';
import {
  adds,
  answerOf,
  gameNames,
  joinings,
  orders,
  type Pair,
  shares,
} from '../../src/exercises/interpretability/shapley.ts';
import { halved, scaled } from '../../src/exercises/interpretability/small-digits.ts';
import { plainText } from '../../src/notation/rich.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const outcome = (id: keyof typeof prompts) => Number(prompts[id].settle().right[0]);
const judge = (id: keyof typeof exercises, ...answer: string[]) => exercises[id].settle(0).judge(answer);

describe('fair shares', () => {
  test('are the published ones', () => {
    const { OR_11, AND_11, XOR_11, XOR_10, linear_2x1_m3x2_p1 } = worked('shapley');
    expect(shares('or', [1, 1])).toEqual(OR_11);
    expect(shares('and', [1, 1])).toEqual(AND_11);
    expect(shares('xor', [1, 1])).toEqual(XOR_11);
    expect(shares('xor', [1, 0])).toEqual(XOR_10);
    expect(shares('sum', [1, 2])).toEqual(linear_2x1_m3x2_p1);
    expect(right('x16-6')).toEqual(linear_2x1_m3x2_p1);
  });

  const pairs: readonly Pair[] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  test('add up to the answer, whatever a missing input is', () => {
    for (const game of gameNames)
      for (const x of pairs)
        for (const missing of pairs) {
          const [first, second] = shares(game, x, missing);
          expect(answerOf(game, missing) + first + second).toBe(answerOf(game, x));
        }
  });
  test('an input that never changes the answer has none, and two that do the same have the same', () => {
    expect(shares('or', [1, 0])[1]).toBe(0);
    for (const game of ['and', 'or', 'xor'] as const) {
      const [first, second] = shares(game, [1, 1]);
      expect(first).toBe(second);
    }
  });
  test('each order goes from no input to both', () => {
    for (const order of orders) {
      const [first, last] = joinings('and', [1, 1], [0, 0], order);
      expect([first?.before, last?.after]).toEqual([0, 1]);
      expect([first, last].map((joining) => joining && adds(joining))).toEqual([0, 1]);
    }
  });
});

describe('four pixels', () => {
  test('paths add up to slopes, slopes are what nudges find, and all is the score', () => {
    for (const of of [0, 1, 2]) {
      const slopes = image.map((_, pixel) =>
        [0, 1, 2].reduce((sum, unit) => sum + onePath(pixel, unit, of).product, 0),
      );
      expectClose(
        slopes,
        image.map((_, pixel) => slopeOf(pixel, of)),
      );
      expectClose(
        slopes,
        image.map((_, pixel) => nudged(pixel, of)),
      );
      const whole = slopes.reduce((sum, slope, k) => sum + slope * (image[k] as number), partOfBiases(of));
      expectClose(whole, reader.read(image).scores[of] as number);
    }
  });
  test('the nudges are the published ones', () =>
    expectClose(
      image.map((_, pixel) => nudged(pixel, 1)),
      worked('saliency_fd'),
      1e-8,
    ));
  test('covering a black pixel takes nothing away', () => expect(fallWithout(2, 0)).toBe(0));
});

describe('by hand', () => {
  test('paths', () => {
    // The third path, −2 · 1, and the sum with the second, 3 · (−1); the first unit is off.
    expect(right('x16-2')).toEqual([-2, -5]);
    // −2 · 2; off; 4 · 0.5; together −2.
    expect(right('x16-3')).toEqual([-4, 0, 2, -2]);
  });
  test('a number that two mistakes along a path give is not said to be one of them', () => {
    let twice = 0;
    for (let seed = 0; seed < 200; seed++) {
      const its = exercises['x16-3'].settle(seed);
      const text = plainText(its.face.ask).replaceAll('−', '-');
      const [into = [], z = [], onward = []] = [...text.matchAll(/-?[\d.]+(?:, -?[\d.]+){2}/g)].map(([list]) =>
        list.split(', ').map(Number),
      );
      expect([into.length, z.length, onward.length]).toEqual([3, 3, 3]);
      for (const k of [0, 1, 2]) {
        const [a, b, c] = [into[k] as number, onward[k] as number, z[k] as number];
        const wrong = c > 0 ? [a + b, a * b * c] : [a * b, a + b];
        if (wrong[0] !== wrong[1] || wrong[0] === Number(its.right[k])) continue;
        twice++;
        const { say = '' } = its.judge(its.right.with(k, String(wrong[0]))).lines?.[k] ?? {};
        expect(say, `seed ${seed}, path ${k}: ${wrong[0]}`).not.toMatch(/slope 0|not added|not its/);
      }
    }
    expect(twice).toBeGreaterThan(2);
  });
  test('a covered pixel', () => {
    // Both sums: 2 − 1 = 1 and 2 + 2 = 4: 3 · 1 − 4 = −1. Without pixel 1: −1 is off, 2 stays: −2.
    expect(right('x16-4')).toEqual([-1, -2, 1]);
  });
  test('a table', () => expect(right('x16-5')).toEqual([3, 7, 5, 3]));
  test('what is left for the biases', () => expect(right('x16-11')).toEqual([1.5 - (4 - 2)]));
});

describe('fooling four pixels', () => {
  const typed = (...pixels: readonly number[]) => judge('x16-9', ...pixels.map(String));
  test.each([[[0.95, 0.55, 0, 0.25]], [[0.96, 0.55, 0, 0.2]], [[1, 0.55, 0, 0.25]]])('%j does', (pixels) =>
    expect(typed(...pixels).state).toBe('right'),
  );
  test.each([
    [[1, 0.5, 0, 0.2], /as it was/],
    [[1, 0.52, 0, 0.2], /second score is not the largest/],
    [[1, 1, 0, 0.2], /moved too far/],
    [[1.02, 0.55, 0, 0.2], /above 1/],
  ])('%j does not', (pixels, said) => {
    const { state, say } = typed(...pixels);
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(said);
  });
});

describe('the predictions come out as the figures show', () => {
  test.each([
    ['p16-3', 0],
    ['p16-4', 2],
    ['p16-8', 1],
    ['p16-9', 1],
  ] as const)('%s: %i', (id, its) => expect(outcome(id)).toBe(its));
  test('pixel 2 lowers the first score', () => expect(prompts['p16-2'].settle().right).toEqual(['down']));
  test('most units answer to most digits', () => {
    expect(outcome('p16-1')).toBeGreaterThan(6);
    expect(outcome('p16-1')).toBe(activity.reduce((sum, own) => sum + answersTo(own), 0) / activity.length);
  });
  test('noise, sure mistakes and small changes are as measured', () => {
    expect(outcome('p16-5')).toBeCloseTo((100 * measured.hidden.reduce((sum, { noise }) => sum + noise, 0)) / 3, 9);
    expect(outcome('p16-6')).toBeGreaterThan(10);
    expect(outcome('p16-7')).toBeLessThan(15);
  });
});

describe('what was recorded', () => {
  test('has three seeds of each network, and as many units as it says', () => {
    for (const name of ['templates', 'hidden'] as const) {
      expect(measured[name].length).toBe(seeds.length);
      expect(networks[name].map(({ bias }) => bias.length)).toEqual([...sizes[name]]);
    }
  });

  test('is what the committed weights do on all test images', async () => {
    const { pixels, labels } = await readSource('test');
    const reader = readerOf(networks.hidden);
    const active = Array.from({ length: 16 }, () => Array.from({ length: 10 }, () => 0));
    const counts = Array.from({ length: 10 }, () => 0);
    let [wrong, sure] = [0, 0];
    for (const [n, label] of labels.entries()) {
      const { best, probabilities, hidden } = reader.read(scaled(halved(pixels.subarray(n * 784, (n + 1) * 784))));
      if (best !== label) wrong++;
      if (best !== label && Math.max(...probabilities) > 0.9) sure++;
      counts[label] = (counts[label] as number) + 1;
      for (const [unit, z] of (hidden?.z ?? []).entries())
        if (z > 0) (active[unit] as number[])[label] = (active[unit]?.[label] as number) + 1;
    }
    expect([wrong, sure]).toEqual([measured.hidden[0]?.wrong, measured.hidden[0]?.sureAndWrong]);
    const rates = active.map((own) =>
      own.map((count, digit) => Number((count / (counts[digit] as number)).toFixed(2))),
    );
    expect(rates).toEqual(activity);
  });

  test('is told in the text', () => {
    for (const name of Object.keys(numbers)) expect(Number.isFinite(textNumber(name, numbers).value), name).toBe(true);
    expect(textNumber('five read as', numbers).value).toBe(6);
  });
});
