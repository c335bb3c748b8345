/** Figures 13.3 and 13.4: folds and splits as scikit-learn and a tutorial have them, and networks that are really trained. */
import { describe, expect, test } from 'vitest';
import { scoreOf } from '../../../src/components/figures/fold-dealer/frame.ts';
import { lastOf } from '../../../src/components/figures/fold-dealer/settings.ts';
import { trainedFor } from '../../../src/components/figures/iris-split/frame.ts';
import { bars } from '../../../src/components/figures/iris-split/geometry.ts';
import { parameterCount } from '../../../src/engine/experiment.ts';
import { allOutcomes } from '../../../src/exercises/evaluation/fold-scores.ts';
import {
  cards,
  dealt as everyData,
  foldCounts,
  foldsOf,
  labelsOf,
  orders,
} from '../../../src/exercises/evaluation/folds.ts';
import { cardScores } from '../../../src/exercises/evaluation/folds-measured.ts';
import { namedFlowers, smallNetwork } from '../../../src/exercises/evaluation/iris-network.ts';
import { irises, splitOf, tutorialTest } from '../../../src/exercises/evaluation/iris-splits.ts';
import { largeNetwork, recorded } from '../../../src/exercises/evaluation/recorded.ts';
import { termsOf } from '../../../src/notation/notation.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { dealt, pictures, split } from './cases.ts';

describe('Figure 13.3', () => {
  test('deals eight cards into the folds of the tutorial, in its order', () => {
    const folds = worked('kfold_seed002') as { train: number[]; test: number[] }[];
    const ours = dealt(13).rows.map(({ fold }) => ({
      train: fold.train.map((n) => n + 1),
      test: fold.test.map((n) => n + 1),
    }));
    expect(ours).toEqual(folds);
  });

  test('says the very lists of the tutorial', () => {
    expect([1, 4, 7, 10].map((step) => dealt(step).sentence)).toEqual([
      'Fold 1: train on 1, 2, 3, 4, 5, 6, test on 7, 8.',
      'Fold 2: train on 1, 2, 3, 4, 7, 8, test on 5, 6.',
      'Fold 3: train on 1, 2, 5, 6, 7, 8, test on 3, 4.',
      'Fold 4: train on 3, 4, 5, 6, 7, 8, test on 1, 2.',
    ]);
  });

  test('has the published scores of sorted irises in three folds: none is right', () => {
    expect(allOutcomes().irises.stored['3'].map(scoreOf)).toEqual(worked('iris_cv_KFold3_sorted'));
  });

  test('tests everyone once, whatever the data, the order and the number of folds', () => {
    for (const data of everyData)
      for (const order of orders)
        for (const k of foldCounts) {
          const folds = foldsOf(data, order, Number(k));
          const tested = folds.flatMap(({ test: of }) => of).toSorted((a, b) => a - b);
          expect(tested).toEqual(labelsOf(data).map((_, n) => n));
          const outcomes = allOutcomes()[data][order][k];
          expect(outcomes.map(({ tested: count }) => count)).toEqual(folds.map(({ test: of }) => of.length));
        }
  });

  test('deals each class in proportion where it is stratified', () => {
    for (const { test: of } of foldsOf('irises', 'stratified', 4))
      for (const label of [0, 1, 2]) {
        const own = of.filter((n) => irises.labels[n] === label).length;
        expect([12, 13]).toContain(own);
      }
  });

  test('knows one thing more at each stop: split, learned numbers, score', () => {
    const known = Array.from({ length: 14 }, (_, step) => {
      const { rows, spread } = dealt(step);
      const count = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).length;
      return [
        count(({ phase }) => phase > 0),
        count(({ parameters }) => parameters !== undefined),
        count(({ outcome }) => outcome !== undefined),
        Number(spread !== undefined),
      ].join('');
    });
    expect(known.join(' ')).toBe('0000 1000 1100 1110 2110 2210 2220 3220 3320 3330 4330 4430 4440 4441');
  });

  test('says at its last stop with numbers how the standard deviation comes about, and not before', () => {
    const { deviation, spread } = dealt(13);
    const scores = cardScores();
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const terms = deviation === undefined ? [] : termsOf(deviation).map(({ value }) => value);
    expect(terms).toEqual([...scores.flatMap((score) => [score, mean]), scores.length, spread?.deviation]);
    const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    expect(deviation?.result.value).toBeCloseTo(Math.sqrt(squares / scores.length), 12);
    expect(deviation?.result.value).toBe(spread?.deviation);
    expect(dealt(12).deviation).toBeUndefined();
  });

  test('shows in its picture no score and no learned number before its stop', () => {
    const said = (step: number) => all(parse(pictures.folds(dealt(step))), hasClass('score')).map(textOf);
    expect(said(2)).toEqual(['?', '?', '?', '?']);
    expect(said(3)[0]).toBe('2/2 = 100 %');
    expect(all(parse(pictures.folds(dealt(1))), hasClass('learned')).length).toBe(0);
    expect(all(parse(pictures.folds(dealt(2))), hasClass('learned')).length).toBe(1);
  });

  test('a score is that of its answers, and the mean that of the scores', () => {
    for (const step of [3, 6, 9, 12, 13]) {
      const { formula } = dealt(step);
      expect(evaluate(formula?.tokens ?? [])).toBeCloseTo(formula?.result.value ?? Number.NaN, 12);
    }
    for (const { fold, outcome } of dealt(13).rows)
      expect(outcome?.right).toBe(
        outcome?.named?.filter((label, k) => label === cards[fold.test[k] as number]?.label).length,
      );
  });

  test('a cursor beyond the last stop of fewer folds is their last stop', () => {
    expect(dealt(13, { k: '2' })).toEqual(dealt(lastOf({ k: '2' }), { k: '2' }));
  });
});

describe('Figure 13.4', () => {
  test('has the scaler of the tutorial’s training flowers, as scikit-learn has it', () => {
    const { mean, scale, n_train } = worked('iris_seed003');
    const { scaler, fold } = split(1);
    expectClose([...(scaler?.mean ?? [])], mean);
    expectClose([...(scaler?.scale ?? [])], scale);
    expect(fold.train.length).toBe(n_train);
    expect(fold.test).toEqual(tutorialTest.toSorted((a, b) => a - b));
  });

  test('comes to the tutorial’s matrix and score, with 67 parameters in place of 44,611', () => {
    const { cm, score, params } = worked('iris_seed003');
    expect(trainedFor(0).matrix).toEqual(cm);
    expect(split(3).formula?.result.value).toBeCloseTo(score, 12);
    expect(worked('iris_4_8_3')).toBeCloseTo(score, 12);
    expect(parameterCount([4, ...smallNetwork.hidden, 3])).toBe(67);
    expect(parameterCount([4, ...largeNetwork.hidden, 3])).toBe(params);
  });

  test('the recorded scores are those of a training, every tenth and the worst', () => {
    expect(recorded.splits.length).toBe(100);
    const worst = recorded.splits.indexOf(Math.min(...recorded.splits));
    for (const n of [...Array.from({ length: 10 }, (_, k) => 10 * k), worst])
      expect(trainedFor(n + 1).testRight, `split ${n + 1}`).toBe(recorded.splits[n]);
  });

  test('the recorded counts of the large network add up, and its first update is that of a training', () => {
    const { matrix, testRight } = recorded.large;
    expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(matrix.reduce((sum, row, k) => sum + (row[k] as number), 0)).toBe(testRight);
    const [first, then] = namedFlowers({ ...largeNetwork, updates: 1 }, splitOf(0)).losses as [number, number];
    expect(then).toBeLessThan(first);
  });

  test('shows rows that give their results, of the tutorial’s split and of another', () => {
    for (const number of [0, 17])
      for (const step of [1, 3, 4]) {
        const { formula } = split(step, number);
        expect(evaluate(formula?.tokens ?? []), `step ${step}`).toBeCloseTo(formula?.result.value ?? Number.NaN, 12);
      }
  });

  test('shows no scaler, training, matrix or other split before its stop', () => {
    const shown = [0, 1, 2, 3, 4].map((step) => {
      const markup = pictures.split(split(step));
      const { scaler, named, others } = split(step);
      return (
        [scaler, named, others].map((its) => Number(its !== undefined)).join('') +
        Number(markup.includes('data-mark="matrix"'))
      );
    });
    expect(shown).toEqual(['0000', '1000', '1100', '1101', '1110']);
  });

  test('has as many bars as counts of right ones, and a hundred splits in them', () => {
    const drawn = bars(recorded.splits, 30);
    expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(100);
    expect(drawn.map(({ right }) => right)).toEqual([25, 26, 27, 28, 29, 30]);
  });
});
