/** XOR from starts that do not differ: all weights zero, or all equal. */
import { batchesOf } from '../../engine/batches.ts';
import { gate } from '../../engine/datasets/gates.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { createTrainer } from '../../engine/train.ts';

export const xorUpdates = 10_000;

/** The network 2-2-1 of sigmoids on XOR. @param w every weight @param b every bias of the hidden layer */
export function sameStart(w: number, b: number): Experiment {
  const { inputs, targets } = gate('xor');
  return {
    network: {
      inputs: 2,
      layers: [
        {
          units: 2,
          activation: 'sigmoid',
          weights: [
            [w, w],
            [w, w],
          ],
          bias: [b, b],
        },
        { units: 1, activation: 'sigmoid', weights: [[w, w]], bias: [0] },
      ],
    },
    data: { inputs, targets },
    training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 2 } },
  };
}

export const zeroStart = () => sameStart(0, 0);
export const equalStart = () => sameStart(0.5, 0.1);

/** Loss before and after so many updates, and the four outputs then. */
export function afterTraining(experiment: Experiment, updates = xorUpdates) {
  const trainer = createTrainer(experiment);
  const everyone = experiment.data.inputs.map((_, n) => n);
  const before = trainer.meanLoss(everyone);
  trainer.train(batchesOf(experiment), updates);
  const outputs = experiment.data.inputs.map((x) => trainer.predict(Float64Array.from(x))[0] as number);
  return { before, after: trainer.meanLoss(everyone), outputs };
}
