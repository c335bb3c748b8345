/** One experiment of each kind, small enough to be stepped from end to end, with all that its subject can do. */
import type { LstmSpec, RecurrentSpec } from '../../src/engine/cells/cells.ts';
import type { ConvolutionSpec } from '../../src/engine/convolution/convolution.ts';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { GraphSpec } from '../../src/engine/graph/graph.ts';

const network: Experiment['network'] = {
  inputs: 2,
  layers: [
    {
      units: 2,
      activation: 'tanh',
      weights: [
        [0.15, -0.2],
        [0.25, 0.3],
      ],
      bias: [0.35, -0.1],
    },
    {
      units: 2,
      activation: 'sigmoid',
      weights: [
        [0.4, 0.45],
        [-0.5, 0.55],
      ],
      bias: [0.6, 0.2],
    },
  ],
};

/** Plain gradient descent on one example. */
export const plain: Experiment = {
  network,
  data: { inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.5 } },
};

/** Four inputs, three hidden units, three outputs: numbers of both signs and several sizes. */
export const wide: Experiment = {
  network: {
    inputs: 4,
    layers: [
      {
        units: 3,
        activation: 'tanh',
        weights: [
          [0.8, -0.35, 0.12, 1.4],
          [-0.6, 0.9, 0.05, -0.25],
          [0.33, 0.47, -1.1, 0.2],
        ],
        bias: [0.1, -0.2, 0.05],
      },
      {
        units: 3,
        activation: 'sigmoid',
        weights: [
          [1.2, -0.7, 0.4],
          [-0.15, 0.55, 0.9],
          [0.3, -1.6, 0.25],
        ],
        bias: [-0.4, 0.15, 0.2],
      },
    ],
  },
  data: { inputs: [[0.5, -1.2, 0.75, 0.3]], targets: [[1, 0, 0]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.5 } },
};

/** Everything at once: Adam, two examples a batch, dropout, a penalty, clipping. */
export const rich: Experiment = {
  network,
  data: {
    inputs: [
      [0.05, 0.1],
      [0.8, -0.4],
      [-0.6, 0.3],
    ],
    targets: [
      [0.01, 0.99],
      [1, 0],
      [0, 1],
    ],
  },
  training: {
    loss: 'mse',
    optimizer: { kind: 'adam', learningRate: 0.1 },
    batchSize: 2,
    dropout: [0.5],
    l2: 0.01,
    clipNorm: 0.2,
  },
  seed: 3,
};

/** f = max(a·b + c, a)², whose operand a is read twice. */
export const graph: GraphSpec = {
  kind: 'graph',
  nodes: [
    { name: 'a', value: 2 },
    { name: 'b', value: -3 },
    { name: 'c', value: 10 },
    { name: 'a·b', op: 'multiply', of: ['a', 'b'] },
    { name: 'd', op: 'add', of: ['a·b', 'c'] },
    { name: 'm', op: 'max', of: ['d', 'a'] },
    { name: 'f', op: 'power', of: ['m'], exponent: 2 },
  ],
};

/** A small drawing, a filter for upright edges, padding, ReLU, pooling. */
export const convolution: ConvolutionSpec = {
  kind: 'convolution',
  image: [
    [
      [0, 1, 0.5],
      [0, 1, 0],
      [0.25, 0.75, 0],
    ],
  ],
  filters: [
    [
      [
        [-1, 0.5],
        [-0.5, 1],
      ],
    ],
  ],
  bias: [0.1],
  padding: 1,
  activation: 'relu',
  pool: { size: 2 },
  output: { weights: [0.3, -0.2, 0.5, 0.1], bias: 0.05, target: 1 },
};

export const recurrent: RecurrentSpec = {
  kind: 'recurrent',
  inputs: [
    [1, 0.5],
    [-0.5, 0.25],
    [0.75, -1],
  ],
  target: [0.5, -0.25],
  w: [
    [0.4, -0.3],
    [0.2, 0.6],
  ],
  u: [
    [0.5, 0.1],
    [-0.2, 0.3],
  ],
  b: [0.1, -0.1],
};

export const lstm: LstmSpec = {
  kind: 'lstm',
  inputs: [[1], [-0.5], [0.25]],
  target: [0.5],
  gates: {
    i: { w: [[0.6]], u: [[0.2]], b: [0.1] },
    f: { w: [[-0.3]], u: [[0.4]], b: [1] },
    g: { w: [[0.9]], u: [[-0.5]], b: [0] },
    o: { w: [[0.3]], u: [[0.1]], b: [0.2] },
  },
};

export const curve: DescentSpec = {
  kind: 'descent',
  function: { kind: 'two-valleys' },
  start: [1.4],
  optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.9 },
  updates: 30,
};

export const contour: DescentSpec = {
  kind: 'descent',
  function: { kind: 'quadratic', curvatures: [1, 12] },
  start: [2, 1],
  optimizer: { kind: 'adam', learningRate: 0.2 },
  clipNorm: 5,
  updates: 30,
};

export const landscape: DescentSpec = {
  kind: 'descent',
  function: {
    kind: 'network',
    experiment: {
      network,
      data: {
        inputs: [
          [0.05, 0.1],
          [0.8, -0.4],
        ],
        targets: [
          [0.01, 0.99],
          [1, 0],
        ],
      },
      loss: 'mse',
    },
    along: ['w.1.0.0', 'w.2.0.1'],
  },
  start: [1, -1],
  optimizer: { kind: 'sgd', learningRate: 2 },
  updates: 20,
};
