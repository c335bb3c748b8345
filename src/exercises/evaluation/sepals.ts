/** The network of Figure 13.1: it is told of a flower's sepals alone, and is asked about the tutorial's 30 test flowers. */
import { once } from '../../questions/once.ts';
import { namedFlowers, smallNetwork } from './iris-network.ts';
import { irises, splitOf, tutorialTest } from './iris-splits.ts';

/** A test flower, with what it is and what a network said. */
export interface TestedFlower {
  /** Its place in the table of irises, counted from 1. */
  readonly number: number;
  readonly truth: number;
  readonly predicted: number;
  /** Length and width of its sepals in centimetres. */
  readonly sepal: readonly [length: number, width: number];
}

export const sepalsOnly = { ...smallNetwork, features: [0, 1] } as const;

/** All 30, in the order in which the tutorial tests them. */
export const testedBySepals = once((): readonly TestedFlower[] => {
  const fold = splitOf(0);
  const { predicted } = namedFlowers(sepalsOnly, fold);
  return tutorialTest.map((n) => ({
    number: n + 1,
    truth: irises.labels[n] as number,
    predicted: predicted[fold.test.indexOf(n)] as number,
    sepal: [irises.inputs[n]?.[0] as number, irises.inputs[n]?.[1] as number],
  }));
});
