/** What comes of the folds of lesson 13: a network is trained for each, and asked about the fold that it has not seen. */
import type { Experiment } from '../../engine/experiment.ts';
import type { Fold } from '../../engine/splits/fold.ts';
import { fitStandardizer, standardize } from '../../engine/standardize.ts';
import { createTrainer } from '../../engine/train.ts';
import { once } from '../../questions/once.ts';
import {
  type AllOutcomes,
  cards,
  type Dealt,
  dealt,
  type FoldOutcome,
  foldCounts,
  foldsOf,
  type Order,
  orders,
} from './folds.ts';
import { namedFlowers, softmaxAlone } from './iris-network.ts';

/** One sigmoid unit that reads a standardised petal length. */
export function cardExperiment(train: readonly number[]): Experiment {
  const own = train.map((n) => [cards[n]?.length as number]);
  return {
    seed: 1,
    network: { inputs: 1, layers: [{ units: 1, activation: 'sigmoid', weights: [[0]], bias: [0] }] },
    data: { inputs: standardize(own, fitStandardizer(own)), targets: train.map((n) => [cards[n]?.label as number]) },
    training: { loss: 'binary-cross-entropy', optimizer: { kind: 'sgd', learningRate: 1 } },
  };
}
export const cardUpdates = 50;

function readCards({ train, test }: Fold): FoldOutcome {
  const scaler = fitStandardizer(train.map((n) => [cards[n]?.length as number]));
  const trainer = createTrainer(cardExperiment(train));
  const everyone = train.map((_, n) => n);
  for (let done = 0; done < cardUpdates; done++) trainer.update(everyone);
  const named = standardize(
    test.map((n) => [cards[n]?.length as number]),
    scaler,
  ).map((x) => ((trainer.predict(Float64Array.from(x))[0] as number) >= 0.5 ? 1 : 0));
  return {
    right: named.filter((label, k) => label === cards[test[k] as number]?.label).length,
    tested: test.length,
    parameters: [...trainer.parameters],
    named,
  };
}

function readIrises(fold: Fold): FoldOutcome {
  const { testRight } = namedFlowers(softmaxAlone, fold);
  return { right: testRight, tested: fold.test.length };
}

/** Trains and tests for every fold. */
export const outcomesOf = (what: Dealt, order: Order, count: number): readonly FoldOutcome[] =>
  foldsOf(what, order, count).map(what === 'cards' ? readCards : readIrises);

/** Every way of dealing that the figure offers. */
export const allOutcomes = once((): AllOutcomes => {
  const each = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
  return each(dealt, (what) =>
    each(orders, (order) => each(foldCounts, (count) => outcomesOf(what, order, Number(count)))),
  );
});
