import { createRng } from '../math/rng.ts';
import { checkFolds, type Fold, foldOf, indices } from './fold.ts';

/**
 * k folds, each example tested exactly once. The test sets are consecutive blocks; where k does not divide the number of
 * examples the first ones are larger by one (scikit-learn's KFold). With a seed the examples are shuffled first.
 * @throws RangeError unless 2 ≤ folds ≤ count
 */
export function kFold(count: number, folds: number, seed?: number): Fold[] {
  checkFolds(folds, count);
  const order = seed === undefined ? indices(count) : createRng(seed, 'split').shuffle(indices(count));
  const foldOfExample = Array.from({ length: count }, () => 0);
  const size = Math.floor(count / folds);
  const larger = count % folds;
  for (const [position, n] of order.entries()) {
    const inLarger = position < larger * (size + 1);
    foldOfExample[n] = inLarger ? Math.floor(position / (size + 1)) : Math.floor((position - larger) / size);
  }
  return indices(folds).map((fold) => foldOf(count, (n) => foldOfExample[n] === fold));
}

/**
 * k folds in each of which every class has its share, to within one example (scikit-learn's StratifiedKFold). With a seed
 * the examples of each class are shuffled first.
 * @param labels class index of every example
 * @throws RangeError unless 2 ≤ folds ≤ the size of the smallest class
 */
export function stratifiedKFold(labels: readonly number[], folds: number, seed?: number): Fold[] {
  const classes = [...new Set(labels)];
  const members = classes.map((label) => indices(labels.length).filter((n) => labels[n] === label));
  const smallest = members.reduce((least, { length }) => Math.min(least, length), labels.length);
  checkFolds(folds, smallest);

  // Were the examples sorted by class and dealt out like cards, fold i would get every k-th from the i-th on.
  const sorted = classes.flatMap((label, c) => (members[c] as number[]).map(() => label));
  const rng = seed === undefined ? undefined : createRng(seed, 'split');
  const foldOfExample = Array.from(labels, () => 0);
  for (const [c, label] of classes.entries()) {
    const ofClass = members[c] as number[];
    const order = rng === undefined ? ofClass : rng.shuffle(ofClass);
    let taken = 0;
    for (let fold = 0; fold < folds; fold++) {
      const share = sorted.filter((dealt, position) => position % folds === fold && dealt === label).length;
      for (const n of order.slice(taken, taken + share)) foldOfExample[n] = fold;
      taken += share;
    }
  }
  return indices(folds).map((fold) => foldOf(labels.length, (n) => foldOfExample[n] === fold));
}
