/** Lesson 9's network with other numbers. */
import mazurJson from '../../../content/experiments/mazur.json' with { type: 'json' };
import twoVotesJson from '../../../content/experiments/two-votes.json' with { type: 'json' };
import type { Experiment } from '../../engine/experiment.ts';
import type { Rng } from '../../engine/math/rng.ts';
import { drawNumber, edited, experimentOf, type Numbers } from '../../questions/index.ts';

export const mazur = experimentOf(mazurJson);

type Row = readonly [number, number];

/** The same network for other inputs and with other weights, w1 to w8. */
const withNumbers = ([x1, x2]: Row, [w1, w2]: Row, [w3, w4]: Row, [w5, w6]: Row, [w7, w8]: Row) =>
  edited(mazur, {
    ...{ 'x.0.0': x1, 'x.0.1': x2 },
    ...{ 'w.1.0.0': w1, 'w.1.0.1': w2, 'w.1.1.0': w3, 'w.1.1.1': w4 },
    ...{ 'w.2.0.0': w5, 'w.2.0.1': w6, 'w.2.1.0': w7, 'w.2.1.1': w8 },
  });

/** What the figures of a lesson show is no answer with these, nor is what one exercise gives an answer of the next. */
export const otherNumbers = withNumbers([0.8, 0.3], [0.35, 0.15], [0.6, 0.9], [0.25, 0.7], [0.65, 0.3]);
export const thirdNumbers = withNumbers([0.4, 0.9], [0.7, 0.25], [0.3, 0.8], [0.55, 0.35], [0.2, 0.75]);
export const fourthNumbers = withNumbers([0.6, 0.2], [0.45, 0.8], [0.85, 0.4], [0.3, 0.65], [0.75, 0.15]);

/** The same network with a second example, both in one batch. */
export const twoVotes = experimentOf(twoVotesJson);

/** The same network, whose biases learn too. */
export const withBiases: Experiment = { ...mazur, training: { ...mazur.training, freeze: [] } };

const matrix = (random: Rng, min: number, max: number) =>
  [0, 1].map(() => [0, 1].map(() => drawNumber(random, min, max)));

/** Weights from 0.1 to 0.9, so that no unit saturates and no gradient vanishes. */
export const mazurNumbers: Numbers<Experiment> = {
  base: mazur,
  draw(random) {
    const [first, second] = mazur.network.layers as [
      Experiment['network']['layers'][0],
      Experiment['network']['layers'][0],
    ];
    return {
      ...mazur,
      network: {
        ...mazur.network,
        layers: [
          { ...first, weights: matrix(random, 0.1, 0.9) },
          { ...second, weights: matrix(random, 0.1, 0.9) },
        ],
      },
      data: { inputs: [[drawNumber(random, 0.1, 0.9), drawNumber(random, 0.1, 0.9)]], targets: [[0.01, 0.99]] },
    };
  },
};

export const otherMazurNumbers: Numbers<Experiment> = { ...mazurNumbers, base: otherNumbers };
export const thirdMazurNumbers: Numbers<Experiment> = { ...mazurNumbers, base: thirdNumbers };
export const fourthMazurNumbers: Numbers<Experiment> = { ...mazurNumbers, base: fourthNumbers };
