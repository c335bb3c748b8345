/** Experiments that many tests use: published examples, as the engine accepts them. */
import hanKamberJson from '../../content/experiments/han-kamber.json' with { type: 'json' };
import mazurJson from '../../content/experiments/mazur.json' with { type: 'json' };
import type { Experiment, TrainingSpec } from '../../src/engine/experiment.ts';
import { experimentOf } from '../../src/player/experiments.ts';
import { worked } from './oracles.ts';

/** Matt Mazur's 2-2-2 network, with another training where one is given. In the post the biases are not learned. */
export function mazur(training: Partial<TrainingSpec> = { freeze: ['bias'] }): Experiment {
  const { network, data, training: its } = experimentOf(mazurJson);
  return { network, data, training: { loss: its.loss, optimizer: its.optimizer, ...training } };
}

/** The 4-pixel network 4-3-3: ReLU with a dead unit, softmax with cross-entropy. */
export function fourPixels(): Experiment {
  const { x, W1, b1, W2, b2 } = worked('tiny_softmax_4_3_3');
  return {
    network: {
      inputs: 4,
      layers: [
        { units: 3, activation: 'relu', weights: W1, bias: b1 },
        { units: 3, activation: 'softmax', weights: W2, bias: b2 },
      ],
    },
    data: { inputs: [x], targets: [[0, 1, 0]] },
    training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  };
}

/** The same network with sigmoid outputs and squared errors: what figures of the plain run show. */
export function plainFourPixels(): Experiment {
  const { network, training, ...rest } = fourPixels();
  const layers = network.layers.map((layer, k) => (k === 1 ? { ...layer, activation: 'sigmoid' as const } : layer));
  return { ...rest, network: { ...network, layers }, training: { ...training, loss: 'half-squared-error' } };
}

/** Han and Kamber, Data Mining, section 9.2: a 3-2-1 network, one step. */
export const hanKamber = experimentOf(hanKamberJson);

export const xorData = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
};

/** XOR with two hidden sigmoid units from one of the starts of the worked examples, full batch. */
export function xor(start: 'A' | 'zero' | 'equal', loss: 'mse' | 'bce'): { experiment: Experiment; history: History } {
  const learningRate = loss === 'mse' ? 2 : 1;
  const { init, hist } = worked(`xor_train_${start}_${loss}_eta${learningRate}.0`);
  const experiment: Experiment = {
    network: {
      inputs: 2,
      layers: [
        { units: 2, activation: 'sigmoid', weights: init.W1, bias: init.b1 },
        { units: 1, activation: 'sigmoid', weights: init.W2, bias: init.b2 },
      ],
    },
    data: xorData,
    training: {
      // What the worked examples call mse is half the squared error.
      loss: loss === 'mse' ? 'half-squared-error' : 'binary-cross-entropy',
      optimizer: { kind: 'sgd', learningRate },
    },
  };
  return { experiment, history: hist };
}

/** Epoch → loss, outputs and the norm of the gradient. */
export type History = Readonly<Record<string, { readonly loss: number; readonly o: number[]; readonly gnorm: number }>>;
