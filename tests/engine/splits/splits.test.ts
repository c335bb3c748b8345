import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fold } from '../../../src/engine/splits/fold.ts';
import { kFold, stratifiedKFold } from '../../../src/engine/splits/k-fold.ts';
import { threeWaySplit } from '../../../src/engine/splits/three-way.ts';
import { stratifiedTrainTestSplit, trainTestSplit } from '../../../src/engine/splits/train-test.ts';
import { worked } from '../oracles.ts';

const oracle = JSON.parse(readFileSync(new URL('../../oracles/scikit-learn.json', import.meta.url), 'utf8'));

const ascending = (a: number, b: number) => a - b;
const all = (count: number) => Array.from({ length: count }, (_, n) => n);
const countOf = (label: number, indices: readonly number[], labels: readonly number[]) =>
  indices.filter((n) => labels[n] === label).length;

/** Train and test share no example and miss none, both in ascending order. */
function expectPartition({ train, test: tested }: Fold, count: number) {
  expect([...train, ...tested].sort(ascending)).toEqual(all(count));
  expect([...train].sort(ascending)).toEqual(train);
  expect([...tested].sort(ascending)).toEqual(tested);
}

const counts = fc.integer({ min: 2, max: 60 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    folds: fc.integer({ min: 2, max: count }),
    seed: fc.option(fc.integer(), { nil: undefined }),
  }),
);
/** At least four examples of each of two or three classes, in any order. */
const labelled = fc
  .tuple(fc.array(fc.nat(2), { maxLength: 40 }), fc.integer({ min: 2, max: 3 }))
  .map(([labels, classes]) => [
    ...labels.map((l) => l % classes),
    ...Array.from({ length: 4 * classes }, (_, n) => n % classes),
  ]);

describe('kFold', () => {
  test('of 8 cards in 4 folds is the worked one, which tests the last cards first', () => {
    const folds = kFold(8, 4).map((fold) => ({
      train: fold.train.map((n) => n + 1),
      test: fold.test.map((n) => n + 1),
    }));
    expect(folds.reverse()).toEqual(worked('kfold_seed002'));
  });

  test.each(oracle.kFold as { count: number; folds: number; tests: number[][] }[])(
    'of $count examples in $folds folds is that of scikit-learn',
    ({ count, folds, tests }) => {
      expect(kFold(count, folds).map(({ test: tested }) => tested)).toEqual(tests);
    },
  );

  test('tests every example exactly once, in folds that differ by at most one, shuffled or not', () => {
    fc.assert(
      fc.property(counts, ({ count, folds, seed }) => {
        const split = kFold(count, folds, seed);
        for (const fold of split) expectPartition(fold, count);
        expect(split.flatMap(({ test: tested }) => tested).sort(ascending)).toEqual(all(count));
        const sizes = split.map(({ test: tested }) => tested.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('with a seed is shuffled, the same way every time', () => {
    expect(kFold(30, 5, 1)).toEqual(kFold(30, 5, 1));
    expect(kFold(30, 5, 1)).not.toEqual(kFold(30, 5, 2));
    expect(kFold(30, 5, 1)).not.toEqual(kFold(30, 5));
  });

  test.each([
    [8, 1],
    [8, 9],
    [8, 2.5],
  ])('of %d examples in %d folds is refused', (count, folds) => {
    expect(() => kFold(count, folds)).toThrow(RangeError);
  });
});

describe('stratifiedKFold', () => {
  test.each(oracle.stratifiedKFold as { labels: number[]; folds: number; tests: number[][] }[])(
    'of $labels.length labels in $folds folds is that of scikit-learn',
    ({ labels, folds, tests }) => {
      expect(stratifiedKFold(labels, folds).map(({ test: tested }) => tested)).toEqual(tests);
    },
  );

  test('tests every example once and gives each fold its share of every class', () => {
    fc.assert(
      fc.property(
        labelled,
        fc.integer({ min: 2, max: 4 }),
        fc.option(fc.integer(), { nil: undefined }),
        (labels, folds, seed) => {
          const split = stratifiedKFold(labels, folds, seed);
          for (const fold of split) expectPartition(fold, labels.length);
          expect(split.flatMap(({ test: tested }) => tested).sort(ascending)).toEqual(all(labels.length));
          for (const label of new Set(labels)) {
            const perFold = split.map(({ test: tested }) => countOf(label, tested, labels));
            expect(Math.max(...perFold) - Math.min(...perFold)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test('with a seed is shuffled, the same way every time', () => {
    const labels = all(40).map((n) => n % 2);
    expect(stratifiedKFold(labels, 4, 1)).toEqual(stratifiedKFold(labels, 4, 1));
    expect(stratifiedKFold(labels, 4, 1)).not.toEqual(stratifiedKFold(labels, 4, 2));
  });

  test('refuses more folds than the smallest class has examples', () => {
    expect(() => stratifiedKFold([0, 0, 0, 0, 1, 1], 3)).toThrow(RangeError);
  });
});

describe('trainTestSplit', () => {
  test.each(oracle.trainTestSplit as { count: number; share: number; sizes: number[] }[])(
    'of $count examples with a share of $share has the sizes of scikit-learn',
    ({ count, share, sizes }) => {
      const { train, test: tested } = trainTestSplit(count, share, 1);
      expect([train.length, tested.length]).toEqual(sizes);
    },
  );

  test('is a partition with someone on either side, the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer(),
        (count, share, seed) => {
          const fold = trainTestSplit(count, share, seed);
          expectPartition(fold, count);
          expect(Math.min(fold.train.length, fold.test.length)).toBeGreaterThan(0);
          expect(trainTestSplit(count, share, seed)).toEqual(fold);
        },
      ),
    );
  });

  test('puts every example into the test set equally often', () => {
    const times = new Uint32Array(10);
    for (let seed = 0; seed < 4000; seed++) for (const n of trainTestSplit(10, 0.3, seed).test) times[n]!++;
    // 1200 expected, standard deviation 29.
    for (const n of times) expect(Math.abs(n - 1200)).toBeLessThan(5 * 29);
  });

  test.each([0, 1, -0.5, NaN])('refuses a share of %d', (share) => {
    expect(() => trainTestSplit(10, share, 1)).toThrow(RangeError);
  });

  test('refuses a single example', () => {
    expect(() => trainTestSplit(1, 0.5, 1)).toThrow(RangeError);
  });
});

describe('stratifiedTrainTestSplit', () => {
  test('of Iris with a share of 0.2 tests ten of each species', () => {
    const labels = all(150).map((n) => Math.floor(n / 50));
    const { test: tested } = stratifiedTrainTestSplit(labels, 0.2, 1);
    expect([0, 1, 2].map((label) => countOf(label, tested, labels))).toEqual([10, 10, 10]);
  });

  test('is a partition of the plain size with each class within one of its proportion', () => {
    fc.assert(
      fc.property(labelled, fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer(), (labels, share, seed) => {
        const fold = stratifiedTrainTestSplit(labels, share, seed);
        expectPartition(fold, labels.length);
        expect(fold.test.length).toBe(trainTestSplit(labels.length, share, seed).test.length);
        for (const label of new Set(labels)) {
          const proportion = (countOf(label, all(labels.length), labels) * fold.test.length) / labels.length;
          expect(Math.abs(countOf(label, fold.test, labels) - proportion)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('threeWaySplit', () => {
  const shares = fc
    .record({ validation: fc.integer({ min: 0, max: 45 }), test: fc.integer({ min: 0, max: 45 }) })
    .map(({ validation, test: tested }) => ({ validation: validation / 100, test: tested / 100 }));

  test('puts each example into one part, the shares rounded up, and every class within one of its proportion', () => {
    fc.assert(
      fc.property(labelled, shares, fc.integer(), (labels, asked, seed) => {
        const split = threeWaySplit(labels, asked, seed);
        expect([...split.training, ...split.validation, ...split.test].sort(ascending)).toEqual(all(labels.length));
        expect(split.test).toHaveLength(Math.ceil(asked.test * labels.length));
        expect(split.training.length).toBeGreaterThan(0);
        expect(split.validation.length).toBeLessThanOrEqual(Math.ceil(asked.validation * labels.length));
        for (const label of new Set(labels)) {
          const share = countOf(label, all(labels.length), labels) / labels.length;
          for (const part of [split.test, split.validation])
            expect(Math.abs(countOf(label, part, labels) - share * part.length)).toBeLessThan(2);
        }
      }),
    );
  });

  test('without validation has the test set of stratifiedTrainTestSplit', () => {
    fc.assert(
      fc.property(labelled, fc.integer({ min: 1, max: 80 }), fc.integer(), (labels, percent, seed) => {
        const share = percent / 100;
        expect(threeWaySplit(labels, { validation: 0, test: share }, seed).test).toEqual(
          stratifiedTrainTestSplit(labels, share, seed).test,
        );
      }),
    );
  });

  test('leaves one example for training, whatever the shares', () => {
    expect(threeWaySplit([0, 0], { validation: 0.45, test: 0.45 }, 1)).toMatchObject({ validation: [] });
    expect(threeWaySplit([0, 0], { validation: 0.45, test: 0.45 }, 1).training).toHaveLength(1);
    expect(threeWaySplit([0], { validation: 0.1, test: 0.5 }, 1)).toEqual({ training: [0], validation: [], test: [] });
  });

  test('with all shares 0 trains on everything', () => {
    expect(threeWaySplit([0, 1, 0], { validation: 0, test: 0 }, 1).training).toEqual([0, 1, 2]);
  });

  test.each([
    [[0, 1], { validation: 0.5, test: 0.5 }],
    [[0, 1], { validation: -0.1, test: 0.5 }],
    [[], { validation: 0, test: 0 }],
  ])('of labels %j in shares %j is refused', (labels, asked) => {
    expect(() => threeWaySplit(labels, asked, 1)).toThrow(RangeError);
  });
});
