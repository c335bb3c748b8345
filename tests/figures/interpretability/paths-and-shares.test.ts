/** Figures 16.2 and 16.5: every formula comes out, nothing is seen before its step, and the checks check. */
import { describe, expect, test } from 'vitest';
import { inputNames, missingNames } from '../../../src/components/figures/fair-shares/settings.ts';
import { pathCount, scoreNames } from '../../../src/components/figures/pixel-paths/settings.ts';
import { gameNames } from '../../../src/exercises/interpretability/shapley.ts';
import { isTerm } from '../../../src/notation/notation.ts';
import { expectClose } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { parse, textOf } from '../markup.ts';
import { paths, pictures, shared } from './cases.ts';

describe('Figure 16.2', () => {
  test('each formula comes out as it says, whatever is explained', () => {
    for (const score of scoreNames) {
      for (let step = 1; step <= pathCount + 2; step++) {
        const { formula } = paths(step, { score });
        expectClose(evaluate(formula?.tokens ?? []), formula?.result.value ?? Number.NaN);
      }
      for (let step = 1; step <= 4; step++) {
        const { formula } = paths(step, { score, ask: 'covered' });
        expectClose(evaluate(formula?.tokens ?? []), formula?.result.value ?? Number.NaN);
      }
    }
  });
  test('a slope is known with its third path, nudges and shares with their checks', () => {
    const known = (step: number) => paths(step).slopes.filter((slope) => slope !== undefined).length;
    expect([0, 2, 3, 11, 12].map(known)).toEqual([0, 0, 1, 3, 4]);
    expect(
      [12, 13, 14].map((step) => [paths(step).nudges[0] === undefined, paths(step).shares[0] === undefined]),
    ).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });
  test('shows no slope before its step', () => {
    const text = (step: number) => textOf(parse(pictures.paths(step)));
    expect(text(2)).not.toContain('0.25');
    expect(text(3)).toContain('0.25');
  });
  test('with the last path of a pixel the sum over its paths is written out', () => {
    const { formula } = paths(6);
    expectClose(formula?.tokens.filter(isTerm).map(({ value }) => value) ?? [], [-0.14, 0, 0.08]);
    expect(formula?.result.words).toBe('the slope by pixel 2');
    expect(paths(5).formula?.result.words).toBe('the path from pixel 2 through h2');
  });
  test('says whether the score falls or rises without a pixel', () =>
    expect([1, 2, 3].map((step) => paths(step, { ask: 'covered' }).sentence.replace(/.*: /, ''))).toEqual([
      ...['the score 1 falls by 0.345.', 'the score 1 rises by 0.03000.', 'the score 1 stays as it is.'],
    ]));
  test('says of a unit that is off that nothing comes through', () =>
    expect(paths(2).sentence).toMatch(/its ReLU is off, z is −0.21\d*, so this path is 0/));
});

describe('Figure 16.5', () => {
  test('each formula comes out as it says, and the check holds', () => {
    for (const game of gameNames)
      for (const inputs of inputNames)
        for (const missing of missingNames)
          for (let step = 1; step <= 6; step++) {
            const { formula } = shared(step, { game, inputs, missing });
            expectClose(evaluate(formula?.tokens ?? []), formula?.result.value ?? Number.NaN);
          }
  });
  test('shows no share before both orders are done', () => {
    for (let step = 0; step < 5; step++) expect(shared(step).shares).toBeUndefined();
    expect(textOf(parse(pictures.shared(4)))).toContain('input 1: ?');
    expect(textOf(parse(pictures.shared(5)))).toContain('input 1: 0.5');
  });
  test('what a missing input is decides the shares', () =>
    expect(shared(6, { game: 'xor', inputs: '10', missing: '1' }).shares).not.toEqual(
      shared(6, { game: 'xor', inputs: '10' }).shares,
    ));
});
