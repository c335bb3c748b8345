/** Figures 11.3 and 11.4: their rows give their results, and nothing is shown before it is computed. */
import { describe, expect, test } from 'vitest';
import { batchNormFrame } from '../../../src/components/figures/batch-norm/frame.ts';
import { batchNormSpec } from '../../../src/components/figures/batch-norm/settings.ts';
import { clipFrame } from '../../../src/components/figures/clipping/frame.ts';
import { clipSpec } from '../../../src/components/figures/clipping/settings.ts';
import { numbersOf, startsFrame } from '../../../src/components/figures/start-values/frame.ts';
import { startNames } from '../../../src/exercises/deep-gradients/starts.ts';
import { formatNumber } from '../../../src/notation/format.ts';
import type { Formula } from '../../../src/notation/notation.ts';
import { evaluate } from '../../notation/evaluate.ts';

/** A row that only says a number again: “1 = 1”. */
const saysNothing = ({ tokens }: Formula) => tokens.length === 1;

test('no row of a figure only says its result again', () => {
  for (const start of startNames)
    for (let step = 0; step <= 2; step++)
      expect(startsFrame(numbersOf(start, 'tanh'), step, 'tanh').formulas.some(saysNothing), `${start} ${step}`).toBe(
        false,
      );
  for (const g1 of [-2, 0.5, 5])
    expect(clipFrame(3, { g1, g2: 4, limit: 1 }).formulas.some(saysNothing), `g1 = ${g1}`).toBe(false);
});

describe('Figure 11.3', () => {
  test('shows rows that give their results', () => {
    for (const values of [clipSpec('').opened.values, { g1: -2, g2: 5, limit: 3 }, { g1: 0.5, g2: -0.2, limit: 4 }])
      for (let step = 0; step <= 3; step++)
        for (const { tokens, result } of clipFrame(step, values).formulas)
          expect(evaluate(tokens)).toBeCloseTo(result.value, 12);
  });

  test('makes the turn of two angles, whatever the quarter, and of the gradient of the text as published', () => {
    for (const [g1, g2] of [
      [3, 4],
      [-2, 5],
      [-2, -0.3],
      [0.5, -2],
      [-2, 0],
    ] as const) {
      const { angle } = clipFrame(3, { g1, g2, limit: 1 });
      expect(evaluate(angle?.tokens ?? [])).toBeCloseTo(angle?.result.value as number, 9);
    }
    const opened = clipSpec('').opened.values;
    expect(clipFrame(3, opened).angle?.result.value).toBeCloseTo(8.13010235416, 9);
    expect(clipFrame(2, opened).angle).toBeUndefined();
    expect(clipFrame(3, { g1: 0, g2: 0, limit: 1 }).angle).toBeUndefined();
  });

  test('says the clipped parts with the digits of their formulas', () => {
    for (const g1 of [3, -2, 0.7, 1.1])
      for (const step of [2, 3]) {
        const { sentence, formulas } = clipFrame(step, { g1, g2: 4, limit: 1 });
        expect(sentence).toContain(`(${formulas.map(({ result }) => formatNumber(result.value)).join(', ')})`);
      }
  });

  test('shortens nothing before its step', () => {
    const at = (step: number) => clipFrame(step, clipSpec('').opened.values);
    expect([0, 1, 2, 3].map((step) => [at(step).byNorm !== undefined, at(step).byValue !== undefined])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});

describe('Figure 11.4', () => {
  test('shows rows that give their results', () => {
    for (const values of [batchNormSpec('').opened.values, { times: -2, plus: 3 }])
      for (let step = 0; step <= 3; step++)
        for (const { tokens, result } of batchNormFrame(step, values).formulas)
          expect(evaluate(tokens)).toBeCloseTo(result.value, 12);
  });

  test('normalises to the same numbers, whatever is added to the sums or multiplies them', () => {
    const plain = batchNormFrame(3, { times: 1, plus: 0 }).values as number[];
    for (const values of [
      { times: 2.5, plus: -7 },
      { times: 0.1, plus: 10 },
    ])
      for (const [k, its] of (batchNormFrame(3, values).values ?? []).entries())
        expect(its).toBeCloseTo(plain[k] as number, 2);
  });

  test('has no number that is none where all sums are equal', () =>
    expect(batchNormFrame(3, { times: 0, plus: 4 }).values).toEqual([0, 0, 0, 0]));
});
