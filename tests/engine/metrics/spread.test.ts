import { expect, test } from 'vitest';
import { spreadOf } from '../../../src/engine/metrics/spread.ts';
import { expectClose, worked } from '../oracles.ts';

test('mean and deviation of four scores are those of NumPy', () => {
  // numpy.mean and numpy.std of the worked folds.
  const { mean, deviation } = spreadOf(worked('iris_cv_KFold4_sorted'));
  expectClose([mean, deviation], [0.9059389999999999, 0.0907355138438087], 1e-12);
});

test('equal scores have no deviation', () => expect(spreadOf([0.5, 0.5])).toEqual({ mean: 0.5, deviation: 0 }));
