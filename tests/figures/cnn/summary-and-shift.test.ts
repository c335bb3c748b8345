/** Figures 15.3 and 15.4: the published summary row by row, and shares that were measured. */
import { describe, expect, test } from 'vitest';
import { columns, paddings } from '../../../src/components/figures/model-summary/settings.ts';
import { shiftFrame } from '../../../src/components/figures/shift-test/frame.ts';
import { recorded, shiftRuns, shiftSeeds } from '../../../src/exercises/cnn/recorded.ts';
import { measuredShifts } from '../../../src/exercises/cnn/shifts.ts';
import { summaryOf, totalOf } from '../../../src/exercises/cnn/summary.ts';
import { parameterCount } from '../../../src/lab/protocol/settings.ts';
import { worked } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { pictures, summarised } from './cases.ts';

describe('Figure 15.3', () => {
  const rows = summaryOf('same');
  const { c1, c2, c3, d1, d2, total, pool_same, total_if_valid_pool } = worked('conv_params');

  test('has the published parameters and sizes', () => {
    expect(rows.map(({ parameters }) => parameters)).toEqual([c1, 0, c2, 0, c3, 0, 0, d1, d2]);
    expect([1, 3, 5].map((k) => rows[k]?.output.side)).toEqual(pool_same);
    expect(totalOf(rows, 'parameters')).toBe(total);
    expect(totalOf(summaryOf('valid'), 'parameters')).toBe(total_if_valid_pool);
    expect(rows[6]?.output.channels).toBe(2048);
  });

  test('has the published products and receptive fields', () => {
    const { conv1, conv2, conv3, ...dense } = worked('macs');
    expect([0, 2, 4].map((k) => rows[k]?.multiplications)).toEqual([conv1, conv2, conv3]);
    expect([7, 8].map((k) => rows[k]?.multiplications)).toEqual(Object.values(dense).slice(0, 2));
    expect(rows.slice(0, 6).map(({ sees }) => sees)).toEqual(Object.values(worked('receptive_field')));
  });

  test('each formula comes out as it says, whatever is set', () => {
    for (const column of columns)
      for (const pooling of paddings)
        for (let step = 1; step <= 9; step++) {
          const { formula } = summarised(step, { column, pooling });
          if (formula === undefined) expect(column).toBe('field');
          else if (formula.because?.startsWith('rounded up'))
            expect(Math.ceil(evaluate(formula.tokens))).toBe(formula.result.value);
          else if (formula.because?.startsWith('rounded down'))
            expect(Math.floor(evaluate(formula.tokens))).toBe(formula.result.value);
          else expect(evaluate(formula.tokens), `${column} ${step}`).toBe(formula.result.value);
        }
  });

  test('shows nothing of a row before its step, and totals at the end', () => {
    const known = (step: number) =>
      all(parse(pictures.summary(summarised(step))), hasClass('layer')).filter((layer) => !textOf(layer).includes('?'))
        .length;
    expect([0, 1, 5, 9].map(known)).toEqual([0, 1, 5, 9]);
    expect(textOf(parse(pictures.summary(summarised(9))))).not.toContain('356,234');
    expect(textOf(parse(pictures.summary(summarised(10))))).toContain('356,234');
  });
});

describe('Figure 15.4', () => {
  test('has a share for every network, seed and shift', () => {
    for (const run of Object.keys(shiftRuns) as (keyof typeof shiftRuns)[])
      expect(recorded[run].map((shares) => shares.length)).toEqual(shiftSeeds.map(() => measuredShifts.length));
    expect([parameterCount(shiftRuns.dense), parameterCount(shiftRuns.cnn)]).toEqual([101_770, 9098]);
  });

  test.each([
    ['dense', [94.4, 69, 28.1]],
    ['cnn', [96.6, 89.5, 49]],
  ] as const)('%s is where other libraries have measured it, within four points', (run, measured) => {
    const { curves } = shiftFrame(6, recorded);
    const means = curves.find((curve) => curve.run === run)?.means ?? [];
    for (const [k, shift] of [0, 2, 4].entries())
      expect(Math.abs(100 * (means[shift] as number) - (measured[k] as number)), `${shift}`).toBeLessThan(4);
  });

  test('every share falls with every pixel, and the convolutional network stays above', () => {
    for (const shares of [...recorded.dense, ...recorded.cnn])
      for (const [k, share] of shares.slice(1).entries()) expect(share).toBeLessThan(shares[k] as number);
    const { curves } = shiftFrame(6, recorded);
    for (const [k, share] of (curves[0]?.means ?? []).entries())
      expect(share).toBeGreaterThan(curves[1]?.means[k] as number);
  });

  test('nothing is drawn or said of a shift that has not been made', () => {
    const { curves, sentence } = shiftFrame(0, recorded);
    expect(curves.map(({ means }) => means.length)).toEqual([1, 1]);
    expect(sentence).toMatch(/^Digits where they were/);
    expect(pictures.shift(0)).not.toMatch(/\b(?:88|68|69)[.]\d %/);
  });
});
