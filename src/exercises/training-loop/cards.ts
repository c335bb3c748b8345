/** The eight examples of lesson 10: a unit with one input learns them batch by batch, as its figures set it. */
import type { Experiment } from '../../engine/experiment.ts';

/** What a reader sets of a run through the cards. */
export interface Deal {
  readonly batch: number;
  readonly seed: number;
  readonly rate: number;
}

/** Input and target of each card: nearly, and not quite, on a line. */
const cards: readonly (readonly [x: number, y: number])[] = [
  [-2, -0.5],
  [-1.5, -1],
  [-1, 0.25],
  [-0.5, 0],
  [0.5, 1.5],
  [1, 0.75],
  [1.5, 2],
  [2, 1.75],
];

export const cardCount = cards.length;

/** The run of a deal: a linear unit from w = −0.5, b = 0, its mean squared error, plain steps, the deck shuffled every epoch. */
export const cardsExperiment = ({ batch, seed, rate }: Deal): Experiment => ({
  network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[-0.5]], bias: [0] }] },
  data: { inputs: cards.map(([x]) => [x]), targets: cards.map(([, y]) => [y]) },
  training: {
    loss: 'mse',
    optimizer: { kind: 'sgd', learningRate: rate },
    batchSize: batch,
    shuffle: true,
  },
  seed,
});

/** How Figure 10.1 opens. */
export const openedDeal: Deal = { batch: 2, seed: 1, rate: 0.05 };
