/** Figures 14.2 to 14.4 and 14.6: what they show follows from the numbers beside it, and nothing is shown before it is known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastStep } from '../../../src/components/figures/search-race/settings.ts';
import { activations, meanOverMasks, trainingPass } from '../../../src/exercises/overfitting/dropout.ts';
import { wait } from '../../../src/exercises/overfitting/early-stopping.ts';
import { startWeights } from '../../../src/exercises/overfitting/penalties.ts';
import { placesOf, trialAt } from '../../../src/exercises/overfitting/search.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { decayed, dropped, figures, kept, pictures, race } from './cases.ts';

describe('early stopping', () => {
  test('keeps the best of what it has seen, and stops when the patience is over', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        (scores, patience) => {
          const known = wait(scores, patience);
          const seen = scores.slice(0, known.length);
          const last = known.at(-1);
          expect(scores[(last?.best ?? 0) - 1]).toBe(Math.max(...seen));
          expect(seen.indexOf(Math.max(...seen)) + 1).toBe(last?.best);
          expect(last?.waited).toBe(known.length - (last?.best ?? 0));
          expect(known.slice(0, -1).every(({ waited }) => waited < patience)).toBe(true);
          expect(known.length === scores.length || last?.waited === patience).toBe(true);
        },
      ),
    );
  });

  test('shows no epoch that was not trained', () => {
    for (let step = 0; step <= 20; step++) {
      const frame = kept(step, { patience: 3 });
      expect(frame.epochs.length).toBe(Math.min(step, 9));
      if (frame.formula !== undefined) expect(evaluate(frame.formula.tokens)).toBe(frame.formula.result.value);
      expect(frame.stopped).toBe(step >= 9);
    }
    expect(kept(20).stopped).toBe(false);
  });

  test('marks every epoch with ✓ or with how long nothing has become better', () => {
    const svg = parse(pictures.kept(kept(9, { patience: 3 })));
    expect([all(svg, hasClass('better')).length, all(svg, hasClass('waiting')).length]).toEqual([6, 2]);
    expect(all(svg, hasClass('out')).length).toBe(1);
  });
});

describe('dropout', () => {
  test('passes on the published numbers under the first mask', () => {
    const { mask, out } = worked('dropout_inverted');
    const pass = trainingPass(0.25, 6, 0);
    expect(pass.mask.map((factor) => (factor > 0 ? 1 : 0))).toEqual(mask);
    expectClose(pass.out, out);
  });

  test('drops whose drawn number lies below the share, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (seed, rate) => {
        const { drawn, mask } = trainingPass(rate, seed, 3);
        expect(mask).toEqual(drawn?.map((u) => (u < rate ? 0 : 1 / (1 - rate))));
      }),
    );
  });

  test('passes on what the units say, on average over all masks', () => {
    for (const rate of [0, 0.25, 0.5, 0.9]) expectClose(meanOverMasks(rate).out, activations);
  });

  test('in use five passes are one and the same, and in training they are not', () => {
    const sums = (frame: ReturnType<typeof dropped>) => new Set(frame.passes.map(({ sum }) => sum)).size;
    expect(sums(dropped(5, { mode: 'use' }))).toBe(1);
    expect(sums(dropped(8))).toBeGreaterThan(3);
  });

  test('shows formulas that follow from the numbers beside them', () => {
    for (let step = 0; step <= 8; step++) {
      const { formula } = dropped(step);
      if (formula !== undefined) expect(evaluate(formula.tokens), `step ${step}`).toBeCloseTo(formula.result.value, 12);
    }
  });
});

describe('penalties', () => {
  test('take what is published in one step', () => {
    const { l2_half, l2_keras, l1 } = worked('l1_l2').step_eta_0p1;
    const first = (L2: 'half' | 'whole') =>
      decayed(1, { L2 }).decays.map(({ weights }) => weights.at(-1)?.[0] as number);
    expectClose(first('half'), [l2_half, l1]);
    expectClose(first('whole'), [l2_keras, l1]);
  });

  test('show formulas that follow from the numbers beside them', () => {
    for (const L2 of ['half', 'whole'] as const)
      for (const update of [1, 2, 50, 150])
        for (const { formula } of decayed(update, { L2 }).decays)
          expect(evaluate(formula?.tokens ?? [])).toBeCloseTo(formula?.result.value ?? Number.NaN, 12);
  });

  test('have their price with the numbers of the weight', () => {
    const prices = (L2: 'half' | 'whole', update: number) =>
      decayed(update, { L2, lambda: 0.3 }).decays.map(({ price, weights }) => {
        expect(evaluate(price.tokens)).toBeCloseTo(price.result.value, 12);
        return [price.result.value, weights.at(-1)?.[0] as number] as const;
      });
    for (const update of [0, 1, 50, 150])
      for (const L2 of ['half', 'whole'] as const) {
        const [[l2, w], [l1, v]] = prices(L2, update) as [readonly [number, number], readonly [number, number]];
        expect(l2).toBeCloseTo((L2 === 'half' ? 0.5 : 1) * 0.3 * w ** 2, 12);
        expect(l1).toBeCloseTo(0.3 * Math.abs(v), 12);
      }
    expect(textOf(parse(figures['f14-4']()))).toMatch(/½ · 0\.1 · 2² = 0\.2.*0\.1 · \|2\| = 0\.2/);
  });

  test('leave a share of each weight with L2, and bring it within a step of 0 with L1', () => {
    const [l2, l1] = decayed(150).decays;
    expectClose(
      l2.weights.at(-1) as number[],
      startWeights.map((w) => w * 0.99 ** 150),
    );
    expect(Math.abs(l1.weights.at(-1)?.[2] as number)).toBeLessThanOrEqual(0.01);
    expect(l1.weights.at(-1)?.[0]).toBeCloseTo(0.5, 9);
  });
});

describe('the race', () => {
  test('tries three learning rates on the grid, and nine at random, whatever the seed', () => {
    for (const seed of [1, 2, 50]) expect(race(9, seed).searched.map(({ rates }) => rates)).toEqual([3, 9]);
  });

  test('shows the map and the test only at the end', () => {
    expect([race(9).map, race(9).tested, race(10).tested]).toEqual([undefined, false, false]);
    expect(race(10).map).toBeDefined();
    expect(race(lastStep).tested).toBe(true);
  });

  test('has the loss of the engine at every place, and the lowest as the best', () => {
    const frame = race(4, 3);
    for (const { search, trials, best } of frame.searched) {
      expect(trials[2]).toEqual(trialAt(placesOf(search, 3)[2] as { rate: number; lambda: number }));
      expect(best?.validation).toBe(Math.min(...trials.map(({ validation }) => validation)));
    }
  });
});
