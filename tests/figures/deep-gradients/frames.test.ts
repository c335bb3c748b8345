/** Figures 11.1 and 11.2: every number is the engine's, and nothing is shown before it is computed. */
import { describe, expect, test, vi } from 'vitest';
import { chainFrame } from '../../../src/components/figures/chain/frame.ts';
import { chainSpec } from '../../../src/components/figures/chain/settings.ts';
import { deviationOf } from '../../../src/components/figures/start-values/formulas.ts';
import { numbersOf, startsFrame } from '../../../src/components/figures/start-values/frame.ts';
import { histogram, sizeHistogram } from '../../../src/components/figures/start-values/histogram.ts';
import { chainActivations, chainExperiment, chainLinks } from '../../../src/exercises/deep-gradients/chain.ts';
import {
  deepExperiment,
  depth,
  layerNumbers,
  startActivations,
  startNames,
  width,
} from '../../../src/exercises/deep-gradients/starts.ts';
import { formatNumber } from '../../../src/notation/format.ts';
import { isTerm } from '../../../src/notation/notation.ts';
import { evaluate, holds } from '../../notation/evaluate.ts';
import { traced } from './traced.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('Figure 11.1', () => {
  const opened = chainSpec('f11-1').opened.values;

  test.each(chainActivations)('has the very numbers of the traced run, with %s', (f) => {
    for (const [w, n] of [
      [1, 10],
      [-0.7, 5],
      [1.5, 20],
    ] as const) {
      const experiment = chainExperiment(f, Array(n).fill(w));
      const value = traced(experiment);
      for (const { layer, z, a, delta, gradient } of chainLinks(experiment)) {
        expect(z).toBe(value('z', 0, layer, 0));
        expect(a).toBe(value('a', 0, layer, 0));
        expect(delta).toBe(value('delta', 0, layer, 0));
        expect(gradient).toBe(value('weightGradient', layer, 0, 0));
      }
    }
  });

  test('has an error of 1 at its end, whatever is set', () => {
    for (const f of chainActivations)
      for (const w of [-4, 0.3, 1, 4]) {
        const experiment = chainExperiment(f, Array(20).fill(w));
        const said = chainLinks(experiment).at(-1)?.a as number;
        expect(said - (experiment.data.targets[0]?.[0] as number)).toBeCloseTo(1, 3);
      }
  });

  test('shows rows that give their results, factor by factor', () => {
    for (const f of chainActivations)
      for (const w of [0.5, 1, -1.5])
        for (let step = 1; step <= 10; step++) {
          const { formulas, product } = chainFrame(step, { f, w, n: 10 });
          for (const formula of [...formulas, ...(product ? [product] : [])]) {
            const off = Math.abs(evaluate(formula.tokens) - formula.result.value);
            expect(off / Math.max(1e-300, Math.abs(formula.result.value), 1e-12), `${f} ${w} ${step}`).toBeLessThan(
              1e-9,
            );
          }
        }
  });

  test('knows one layer more at each step, from the last to the first', () => {
    for (let step = 0; step <= 20; step++) {
      const { links, product } = chainFrame(step, { ...opened, n: 10 });
      const known = links.filter(({ gradient }) => gradient !== undefined).map(({ layer }) => layer);
      expect(known).toEqual(links.slice(Math.max(0, 10 - step)).map(({ layer }) => layer));
      expect(product === undefined).toBe(step === 0);
    }
  });

  test('has as many steps as units', () => expect(chainSpec('').lastOf?.({ ...opened, n: 7 })).toBe(7));
});

describe('Figure 11.2', () => {
  test.each(startActivations)('has the gradients of the traced run, with %s', (f) => {
    for (const start of ['small', 'Xavier', 'He'] as const) {
      const experiment = deepExperiment(start, f);
      const value = traced(experiment);
      const layers = layerNumbers(experiment);
      for (const layer of [1, depth])
        for (const [j, i] of [
          [0, 0],
          [3, 17],
          [width - 1, width - 1],
        ] as const)
          expect(layers[layer - 1]?.gradients[j * width + i]).toBe(value('weightGradient', layer, j, i));
      expect(layers[depth - 1]?.activations[5 * width + 2]).toBe(value('a', 5, depth, 2));
    }
  });

  test('counts every number once', () => {
    for (const f of startActivations)
      for (const start of startNames) {
        const { layers } = startsFrame(numbersOf(start, f), 2 * depth, f);
        for (const { activations, gradients } of layers)
          for (const side of [activations, gradients])
            expect([...(side?.histogram.shares ?? []), side?.histogram.zero ?? 0].reduce((a, b) => a + b)).toBeCloseTo(
              1,
              9,
            );
      }
  });

  test('puts numbers into their bins', () => {
    expect(histogram([-1, -0.9, 0.1, 5], -1, 1, 4).shares).toEqual([0.5, 0, 0.25, 0.25]);
    expect(sizeHistogram([0, 0, 0.05, -5], -2, 2, 4)).toEqual({ shares: [0.25, 0, 0.25, 0], zero: 0.5 });
  });

  test('knows one layer more at each step, forwards and then backwards', () => {
    const numbers = numbersOf('small', 'tanh');
    for (let step = 0; step <= 2 * depth; step++) {
      const { layers } = startsFrame(numbers, step, 'tanh');
      expect(layers.filter(({ activations }) => activations).length).toBe(Math.min(step, depth));
      expect(layers.filter(({ gradients }) => gradients).map(({ layer }) => layer)).toEqual(
        Array.from({ length: Math.max(0, step - depth) }, (_, k) => 2 * depth - step + 1 + k),
      );
    }
  });

  test('shows rows that give their results, at every step of every start', () => {
    for (const f of startActivations)
      for (const start of startNames) {
        const numbers = numbersOf(start, f);
        for (let step = 0; step <= 2 * depth; step++) {
          const { formulas, standing } = startsFrame(numbers, step, f);
          const computed = step > 0 ? start !== 'zero' || step === 1 : start === 'Xavier' || start === 'He';
          expect([formulas.length > 0, standing === undefined], `${start} ${step}`).toEqual([computed, computed]);
          expect(formulas.every(holds), `${start} ${f} ${step}`).toBe(true);
        }
      }
  });

  test('divides the very mean sizes of its table', () => {
    const { layers, formulas } = startsFrame(numbersOf('He', 'relu'), 2 * depth - 2, 'relu');
    const [, third, fourth] = [1, 2, 3].map((k) => layers[k]?.gradients?.size as number);
    expect(formulas.at(-1)?.result.value).toBe((third as number) / (fourth as number));
  });

  test('says a size and its factor with the digits of the formula', () => {
    const numbers = numbersOf('small', 'tanh');
    for (let step = 1; step <= 2 * depth; step++) {
      const { sentence, formulas } = startsFrame(numbers, step, 'tanh');
      const { tokens, result } = formulas.at(-1) as (typeof formulas)[number];
      const size = tokens.find(isTerm)?.value as number;
      expect(sentence).toContain(` ${formatNumber(size)}, ${formatNumber(result.value)} times`);
    }
  });

  test.each(startNames)('says of %s the deviation that its weights have', (start) => {
    const weights = deepExperiment(start, 'tanh')
      .network.layers.slice(0, -1)
      .flatMap((its) => (its.weights ?? []).flat());
    const measured = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0) / weights.length);
    expect(Math.abs(measured - deviationOf(start))).toBeLessThanOrEqual(0.03 * deviationOf(start));
    const { formulas, standing } = startsFrame(numbersOf(start, 'tanh'), 0, 'tanh');
    if (standing === undefined) expect(formulas.at(-1)?.result.value).toBe(deviationOf(start));
    else expect(standing).toMatch(new RegExp(`\\b${deviationOf(start)}[,.]`));
  });

  test('expects of weights of a size the factor that the layers bring, where the curve is not flat', () => {
    for (const [start, f] of [
      ['small', 'tanh'],
      ['small', 'relu'],
      ['Xavier', 'relu'],
      ['He', 'relu'],
      ['large', 'relu'],
    ] as const) {
      const numbers = numbersOf(start, f);
      // A single layer is a draw; over the layers draws even out.
      const off = Array.from({ length: depth - 1 }, (_, k) => {
        const [expected, kept] = startsFrame(numbers, k + 2, f).formulas.map(({ result }) => result.value);
        return Math.log((kept as number) / (expected as number));
      });
      expect(Math.abs(off.reduce((sum, its) => sum + its) / off.length), `${start} ${f}`).toBeLessThan(0.2);
    }
  });

  test('finds only zeros where all weights are 0', () => {
    for (const { activations, gradients } of startsFrame(numbersOf('zero', 'tanh'), 2 * depth, 'tanh').layers)
      expect([activations?.zero, gradients?.zero]).toEqual([1, 1]);
  });
});
