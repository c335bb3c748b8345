/** Figures 16.1, 16.3 and 16.4: what is drawn is what the networks have, and what is said is what is drawn. */
import { describe, expect, test } from 'vitest';
import { digitNames, lastOf, mapNames } from '../../../src/components/figures/digit-saliency/settings.ts';
import { targetNames } from '../../../src/components/figures/fool-it/settings.ts';
import { shuffled } from '../../../src/components/figures/weight-images/frame.ts';
import { shadesOf } from '../../../src/components/kit/planes/pixel-map.ts';
import { climb, fooledAt, rate, starts } from '../../../src/exercises/interpretability/climb.ts';
import { readerOf } from '../../../src/exercises/interpretability/reader.ts';
import { digits, networks } from '../../../src/exercises/interpretability/recorded.ts';
import { likeness, randomised, readerWith, withRandom } from '../../../src/exercises/interpretability/saliency.ts';
import { expectClose } from '../../engine/oracles.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { fooled, pictures, saliency, weights } from './cases.ts';

describe('a picture made of numbers', () => {
  const numbers = [-1, -0.5, 0, 1];
  test('has a shade for each level, lighter where the number is larger', () => {
    const lightness = (fill: string) =>
      [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(fill.slice(at, at + 2), 16), 0);
    const fills = numbers.map((value) => shadesOf([value], 1, 'signed')[0]?.fill ?? '').map(lightness);
    expect(fills).toEqual([...fills].sort((a, b) => a - b));
    expect(new Set(fills).size).toBe(4);
  });
  test('covers every place once', () => {
    const areas = shadesOf(numbers, 1, 'signed').flatMap(({ path }) =>
      [...path.matchAll(/h(\d+)v1/g)].map(([, wide]) => Number(wide)),
    );
    expect(areas.reduce((sum, area) => sum + area, 0)).toBe(numbers.length);
  });
  test('joins neighbours of one shade', () =>
    expect(shadesOf([0, 0, 0, 0], 1, 'ink')[0]?.path).toBe('M0 0h2v1h-2zM0 1h2v1h-2z'));
});

describe('Figure 16.1', () => {
  test('names no picture before its step', () => {
    const names = (step: number) =>
      all(parse(pictures.weights(step)), hasClass('unit')).map((unit) => textOf(unit).trim());
    expect(names(0)).toEqual(Array(10).fill('?'));
    expect(names(3)).toEqual(['7', '0', '3', ...Array(7).fill('?')]);
  });
  test('the weights of a template are slopes of its score', () => {
    const slopes = readerOf(networks.templates).scoreSlopes(digits[7] as readonly number[], 4);
    expectClose([...slopes], weights(0).units[shuffled.indexOf(4)] as readonly number[]);
  });
  test('changing one weight changes the picture', () => {
    const changed = weights(0).units[0]?.map((w, k) => (k === 100 ? w + 0.5 : w)) ?? [];
    expect(shadesOf(changed, 1, 'signed')).not.toEqual(shadesOf(weights(0).units[0] ?? [], 1, 'signed'));
  });
});

describe('Figure 16.3', () => {
  test('all paths together are what backpropagation finds, for every digit and any weights', () => {
    for (const digit of digitNames)
      for (const what of randomised) {
        const slopes = readerWith(networks.hidden, what).scoreSlopes(
          digits[Number(digit)] as readonly number[],
          Number(digit),
        );
        expectClose(saliency(16, { digit, weights: what }).map, [...slopes]);
      }
  });
  test('slope times pixel and the biases are the score', () => {
    for (const digit of digitNames)
      for (const what of randomised) {
        const { parts } = saliency(16, { digit, map: 'share', weights: what });
        expectClose((parts?.pixels ?? 0) + (parts?.biases ?? 0), parts?.score ?? Number.NaN);
      }
  });
  test('each step adds what it says it adds', () => {
    for (const map of mapNames)
      for (let step = 1; step <= lastOf(map); step++) {
        const [before, now] = [saliency(step - 1, { map }), saliency(step, { map })];
        expectClose(
          now.map,
          before.map.map((value, k) => value + (now.added?.[k] ?? Number.NaN)),
        );
      }
  });
  test('with random weights slope times pixel is as much like the ink, and the slopes are others', () => {
    const [trained, random] = [saliency(16, { map: 'share' }), saliency(16, { map: 'share', weights: 'all-random' })];
    expect(random.withInk).toBeGreaterThan((trained.withInk ?? 0) - 0.1);
    expect(Math.abs(saliency(16, { weights: 'all-random' }).withTrained ?? 1)).toBeLessThan(0.2);
  });
  test('random weights leave the trained layers as they were', () => {
    const half = withRandom(networks.hidden, 'output-random');
    expect(half[0]).toBe(networks.hidden[0]);
    expect(half[1]).not.toEqual(networks.hidden[1]);
    expect(withRandom(networks.hidden, 'trained')).toBe(networks.hidden);
  });
  test('a picture is as like itself as can be, and as unlike its opposite', () => {
    const map = digits[3] as readonly number[];
    expectClose(
      [
        likeness(map, map),
        likeness(
          map,
          map.map((value) => -value),
        ),
      ],
      [1, -1],
    );
    expect(
      likeness(
        map,
        map.map(() => 1),
      ),
    ).toBe(0);
  });
});

describe('Figure 16.4', () => {
  const reader = readerOf(networks.hidden);
  test('a step goes up the slope of ln p, and pixels stay pixels', () => {
    const start = digits[3] as readonly number[];
    const [, next] = climb(reader, start, 8, 1);
    const slopes = reader.logSlopes(start, 8);
    expectClose(
      next?.image ?? [],
      start.map((x, k) => Math.min(1, Math.max(0, x + rate * (slopes[k] as number)))),
    );
  });
  test('the share of the target never falls on the way, wherever it begins', () => {
    for (const start of starts)
      for (const target of targetNames) {
        const shares = [0, 5, 10, 20].map(
          (step) => fooled(step, { start, target }).now.reading.probabilities[Number(target)] as number,
        );
        expect(shares, `${start} to ${target}`).toEqual([...shares].sort((a, b) => a - b));
      }
  });
  test('the 3 is read as an 8 at the step that the text names', () => {
    const at = fooledAt(climb(reader, digits[3] as readonly number[], 8, 20), 8) ?? 0;
    expect(at).toBe(2);
    expect([fooled(at - 1), fooled(at)].map(({ now }) => now.reading.best)).toEqual([3, 8]);
  });
});
