import type { Experiment } from '../../engine/experiment.ts';

/** Four pixels, three ReLU units, three classes: the second hidden unit is dead for this picture, and one pixel is black. */
export const fourPixels: Experiment = {
  network: {
    inputs: 4,
    layers: [
      {
        units: 3,
        activation: 'relu',
        weights: [
          [0.3, -0.2, 0.5, 0.1],
          [-0.4, 0.6, 0.2, -0.3],
          [0.2, 0.4, -0.1, 0.5],
        ],
        bias: [0.1, -0.05, 0],
      },
      {
        units: 3,
        activation: 'softmax',
        weights: [
          [0.7, -0.5, 0.2],
          [-0.3, 0.8, 0.6],
          [0.1, 0.4, -0.9],
        ],
        bias: [0, 0.1, -0.1],
      },
    ],
  },
  data: { inputs: [[1, 0.5, 0, 0.2]], targets: [[0, 1, 0]] },
  training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.5 }, batchSize: 1 },
};
