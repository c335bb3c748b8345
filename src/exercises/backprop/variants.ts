/** Lesson 9's network with other numbers. */
import mazurJson from '../../../content/experiments/mazur.json' with { type: 'json' };
import twoVotesJson from '../../../content/experiments/two-votes.json' with { type: 'json' };
import type { Experiment } from '../../engine/experiment.ts';
import type { Rng } from '../../engine/math/rng.ts';
import { drawNumber, edited, experimentOf, type Numbers } from '../../questions/index.ts';

export const mazur = experimentOf(mazurJson);

/** The same network with other inputs and weights: what the lesson has shown of a weight is no answer here. */
export const otherNumbers = edited(mazur, {
  'x.0.0': 0.8,
  'x.0.1': 0.3,
  'w.1.0.0': 0.35,
  'w.1.0.1': 0.15,
  'w.1.1.0': 0.6,
  'w.1.1.1': 0.9,
  'w.2.0.0': 0.25,
  'w.2.0.1': 0.7,
  'w.2.1.0': 0.65,
  'w.2.1.1': 0.3,
});

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
