/**
 * A network of two inputs, eight hidden units and one sigmoid, trained on 24 noisy points, and what it says at some moments of ten
 * points that it was not trained on: the ledger of Figure 6.4, and the numbers that lesson 6 says of it.
 */
import { moons } from '../../engine/datasets/clouds.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { initialWeights } from '../../engine/initialization.ts';
import { createTrainer } from '../../engine/train.ts';
import { once } from '../../questions/once.ts';

/** The numbers of updates after which it is looked at. */
export const moments = [50, 200, 500, 1000, 2000, 4000] as const;
export type Moment = (typeof moments)[number];

const hidden = 8;
const seed = 2;
const training = moons({ examples: 24, noise: 0.3, seed: 5 });
const drawn = moons({ examples: 10, noise: 0.3, seed: 105 });
const firstLast = <T>([first, ...rest]: readonly T[]): readonly T[] => [...rest, first as T];
/**
 * The points that it is asked about; their labels are 0 or 1. The one that is drawn first comes last: it alone makes the mean loss rise,
 * and the ledger shows its first points before it is guessed what becomes of that.
 */
export const asked = {
  inputs: firstLast(drawn.inputs),
  labels: firstLast(drawn.labels),
};

export function ledgerExperiment(): Experiment {
  const layer = (l: number, inputs: number, units: number) => ({
    units,
    weights: initialWeights({ kind: 'xavier-uniform' }, seed, l, inputs, units),
    bias: Array.from({ length: units }, () => 0),
  });
  return {
    seed,
    network: {
      inputs: 2,
      layers: [
        { ...layer(1, 2, hidden), activation: 'tanh' },
        { ...layer(2, hidden, 1), activation: 'sigmoid' },
      ],
    },
    data: { inputs: training.inputs, targets: training.targets },
    training: { loss: 'binary-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  };
}

/** What the network says of each asked point after so many updates: its p. */
export interface Seen {
  readonly updates: Moment;
  readonly predictions: readonly number[];
}

/** The network of the ledger at all moments, trained once. */
export const seenAt = once(() => seenOf(ledgerExperiment()));

/** A network at all moments of its training on all its data. */
export function seenOf(experiment: Experiment): Seen[] {
  const trainer = createTrainer(experiment);
  const everyone = experiment.data.inputs.map((_, n) => n);
  let done = 0;
  return moments.map((updates) => {
    for (; done < updates; done++) trainer.update(everyone);
    return { updates, predictions: asked.inputs.map((x) => trainer.predict(Float64Array.from(x))[0] as number) };
  });
}
