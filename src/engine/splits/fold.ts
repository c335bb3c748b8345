/** Which examples to train on and which to test on, by index. Each example is in one of the two. */
export interface Fold {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** 0, 1 … count − 1. */
export const indices = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** The fold that tests on the examples for which `tested` says so; both lists in ascending order. */
export function foldOf(count: number, tested: (n: number) => boolean): Fold {
  const all = indices(count);
  return { train: all.filter((n) => !tested(n)), test: all.filter(tested) };
}

/** @throws RangeError unless 2 ≤ folds ≤ count */
export function checkFolds(folds: number, count: number): void {
  if (!Number.isInteger(folds) || folds < 2 || folds > count) {
    throw new RangeError(`${count} examples can be split into 2 to ${count} folds, not into ${folds}`);
  }
}
