import { createRng } from '../math/rng.ts';
import { apportion } from './apportion.ts';
import { indices } from './fold.ts';

/** Which examples to train on, which to choose settings by and which to test on, by index. Each example is in one of the three. */
export interface ThreeWaySplit {
  readonly training: readonly number[];
  readonly validation: readonly number[];
  readonly test: readonly number[];
}

/** The parts of all examples that are put aside, each from 0 to below 1. */
export interface Shares {
  readonly validation: number;
  readonly test: number;
}

/**
 * Puts shares of the examples aside, chosen by the seed, with every class in each part in the proportion in which it occurs. The
 * numbers are rounded up, the test set's first; at least one example stays for training. All lists are in ascending order. With
 * no validation the test set is that of stratifiedTrainTestSplit.
 * @param labels class index of every example; one and the same for all where there are no classes
 * @throws RangeError unless the shares are 0 or more and less than 1 together, and there is an example
 */
export function threeWaySplit(labels: readonly number[], { validation, test }: Shares, seed: number): ThreeWaySplit {
  if (!(validation >= 0 && test >= 0 && validation + test < 1) || labels.length === 0)
    throw new RangeError(`shares that leave some of the examples are needed, not ${validation} and ${test}`);
  const spare = labels.length - 1;
  const tests = Math.min(spare, roundedUp(test * labels.length));
  const validations = Math.min(spare - tests, roundedUp(validation * labels.length));
  const part = dealt(labels, [tests, validations], seed);
  const of = (wanted: number) => indices(labels.length).filter((n) => part[n] === wanted);
  return { test: of(0), validation: of(1), training: of(2) };
}

/** −⌊−x⌋: 0 stays 0, and not −0. */
const roundedUp = (share: number) => 0 - Math.floor(-share);

/** For each example 0, 1 or 2: the classes are shuffled one after the other, and their first examples go to the first part. */
function dealt(labels: readonly number[], [first, second]: readonly [number, number], seed: number): number[] {
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  const members = classes.map((label) => indices(labels.length).filter((n) => labels[n] === label));
  const rng = createRng(seed, 'split');
  const shuffled = members.map((ofClass) => rng.shuffle(ofClass));
  const firsts = apportion(
    members.map(({ length }) => length),
    first,
  );
  const rest = members.map(({ length }, c) => length - (firsts[c] as number));
  const seconds = apportion(rest, second);
  const part = labels.map(() => 2);
  for (const [c, ofClass] of shuffled.entries()) {
    const cut = firsts[c] as number;
    for (const n of ofClass.slice(0, cut)) part[n] = 0;
    for (const n of ofClass.slice(cut, cut + (seconds[c] as number))) part[n] = 1;
  }
  return part;
}
