import { createRng } from '../math/rng.ts';
import { apportion } from './apportion.ts';
import { type Fold, foldOf, indices } from './fold.ts';

/**
 * Puts a share of the examples aside for testing, chosen by the seed. The number is rounded up (scikit-learn's
 * train_test_split); at least one example stays on either side. Both lists are in ascending order.
 * @throws RangeError unless 0 < testShare < 1 and there are two examples
 */
export function trainTestSplit(count: number, testShare: number, seed: number): Fold {
  const tests = testCount(count, testShare);
  const chosen = new Set(createRng(seed, 'split').shuffle(indices(count)).slice(0, tests));
  return foldOf(count, (n) => chosen.has(n));
}

/**
 * The same, with every class in the test set in the proportion in which it occurs. What the proportions leave over goes to
 * the classes with the largest remainders, the lower class first.
 * @param labels class index of every example
 */
export function stratifiedTrainTestSplit(labels: readonly number[], testShare: number, seed: number): Fold {
  const tests = testCount(labels.length, testShare);
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  const members = classes.map((label) => indices(labels.length).filter((n) => labels[n] === label));
  const shares = apportion(
    members.map(({ length }) => length),
    tests,
  );
  const rng = createRng(seed, 'split');
  const chosen = new Set(members.flatMap((ofClass, c) => rng.shuffle(ofClass).slice(0, shares[c])));
  return foldOf(labels.length, (n) => chosen.has(n));
}

function testCount(count: number, testShare: number): number {
  if (!(testShare > 0 && testShare < 1) || count < 2) {
    throw new RangeError(`a test share between 0 and 1 of at least 2 examples is needed, not ${testShare} of ${count}`);
  }
  return Math.min(count - 1, -Math.floor(-testShare * count));
}
