import type { Experiment } from '../../engine/experiment.ts';

/**
 * The 3-2-1 network of J. Han and M. Kamber, Data Mining: Concepts and Techniques, example 9.1: units 4 and 5 are hidden,
 * unit 6 is the output.
 */
export const hanKamber: Experiment = {
  network: {
    inputs: 3,
    layers: [
      {
        units: 2,
        activation: 'sigmoid',
        weights: [
          [0.2, 0.4, -0.5],
          [-0.3, 0.1, 0.2],
        ],
        bias: [-0.4, 0.2],
      },
      { units: 1, activation: 'sigmoid', weights: [[-0.3, -0.2]], bias: [0.1] },
    ],
  },
  data: { inputs: [[1, 0, 1]], targets: [[1]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.9 }, batchSize: 1 },
};
