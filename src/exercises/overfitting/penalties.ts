/** Weights on which nothing pulls but a penalty: the inputs are 0, so the loss has no slope, and the engine trains on. */
import { type Experiment, layerSizes } from '../../engine/experiment.ts';
import { createTrainer } from '../../engine/train.ts';

/** ½λw² as it is usual in books, λw² as Keras writes it, λ|w|. */
export const penalties = ['half-L2', 'L2', 'L1'] as const;
export type Penalty = (typeof penalties)[number];

/** What the λ of a penalty is called in an experiment, whose `l2` has the gradient l2 · w. */
export const asTraining = (penalty: Penalty, lambda: number) =>
  penalty === 'L1' ? { l1: lambda } : { l2: penalty === 'L2' ? 2 * lambda : lambda };

/** Where the weights of Figure 14.4 start. */
export const startWeights = [2, 1.005, 0.305, -0.505] as const;

export function penaltyExperiment(
  penalty: Penalty,
  lambda: number,
  learningRate: number,
  weights: readonly number[] = startWeights,
): Experiment {
  return {
    network: {
      inputs: weights.length,
      layers: [{ units: 1, activation: 'linear', weights: [[...weights]], bias: [0] }],
    },
    data: { inputs: [weights.map(() => 0)], targets: [[0]] },
    training: {
      loss: 'half-squared-error',
      optimizer: { kind: 'sgd', learningRate },
      ...asTraining(penalty, lambda),
    },
  };
}

/** The weights after 0, 1, 2 … updates. */
export function decayed(experiment: Experiment, updates: number): readonly (readonly number[])[] {
  const trainer = createTrainer(experiment);
  const [inputs = 0] = layerSizes(experiment.network);
  const seen = [[...trainer.parameters.subarray(0, inputs)]];
  for (let k = 0; k < updates; k++) {
    trainer.update([0]);
    seen.push([...trainer.parameters.subarray(0, inputs)]);
  }
  return seen;
}
