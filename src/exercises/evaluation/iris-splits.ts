/** The ways in which lesson 13 divides the 150 irises: 120 to train on, 30 to test on. */
import { iris } from '../../engine/datasets/iris.ts';
import { type Fold, foldOf } from '../../engine/splits/fold.ts';
import { trainTestSplit } from '../../engine/splits/train-test.ts';

export const irises = iris();

/** The share of flowers that is put aside. */
export const testShare = 0.2;

/**
 * The flowers that scikit-learn's `train_test_split(X, y, random_state=1, test_size=0.2)` tests on, counted from 0 and in its
 * order: the first 30 of `numpy.random.RandomState(1).permutation(150)`. A tutorial that we learned from reports its score on
 * them. Mean and spread of the other 120 are among the worked examples, and a test holds ours to them.
 */
export const tutorialTest: readonly number[] = [
  14, 98, 75, 16, 131, 56, 141, 44, 29, 120, 94, 5, 102, 51, 78, 42, 92, 66, 31, 35, 90, 84, 77, 40, 125, 99, 33, 19,
  73, 146,
];

/** The split with this number: 0 is the tutorial's, any other a seed of the engine. */
export const splitOf = (number: number): Fold =>
  number === 0
    ? foldOf(irises.labels.length, (n) => tutorialTest.includes(n))
    : trainTestSplit(irises.labels.length, testShare, number);
