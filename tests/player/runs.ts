/** Runs that the tests of the player walk through: one example, batches of unequal size, and runs that end. */
import type { Experiment } from '../../src/engine/experiment.ts';
import type { Run } from '../../src/engine/trace/run.ts';
import { mazur, xor, xorData } from '../engine/examples.ts';

/** XOR's four examples in batches of three: an epoch is an update of three examples and one of one. */
export function unequalBatches(): Experiment {
  const { experiment } = xor('A', 'mse');
  return { ...experiment, data: xorData, training: { ...experiment.training, batchSize: 3 } };
}

/** Two linear units in a row, with a weight and a learning rate that may be too large for float64. */
const linearChain = (weight: number, learningRate: number): Experiment => ({
  network: {
    inputs: 1,
    layers: [
      { units: 1, activation: 'linear', weights: [[weight]], bias: [0] },
      { units: 1, activation: 'linear', weights: [[weight]], bias: [0] },
    ],
  },
  data: { inputs: [[1]], targets: [[0]] },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate } },
});

/** Ends in the second update. */
export const diverges = linearChain(0.5, 1e100);

/** Ends in the middle of the first forward pass. */
export const endsInForwardPass = linearChain(1e200, 0.1);

export const named: readonly (readonly [string, Experiment])[] = [
  ['Mazur’s network', mazur()],
  ['batches of unequal size', unequalBatches()],
  ['a run that ends in its second update', diverges],
  ['a run that ends in its first forward pass', endsInForwardPass],
];

/** The cursor at which a run ends, or the end of its update 2 where it goes on. */
export function lastCursor(run: Run): number {
  let cursor = 0;
  for (let update = 0; update < 3; update++) {
    const record = run.record(update);
    cursor += record.count;
    if (record.fault) break;
  }
  return cursor;
}
