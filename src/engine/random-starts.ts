/** Many small networks that differ in nothing but their start: how often does training solve XOR? */
import { gate } from './datasets/gates.ts';
import { cutEpochs } from './epoch.ts';
import type { Experiment } from './experiment.ts';
import { createRng } from './math/rng.ts';
import { createTrainer } from './train.ts';

export const updatesPerStart = 5000;
/** Updates between two chances to do something else. */
const slice = 25;

/** What became of one start. */
export interface Outcome {
  /** Whether all four outputs are on their target's side of ½. */
  readonly solved: boolean;
  /** The outputs for (0, 0), (0, 1), (1, 0), (1, 1) after the last update. */
  readonly outputs: readonly number[];
}

/**
 * A 2-n-1 network of sigmoid units for XOR. All weights and biases are drawn from [−1, 1), each start from a stream of its own:
 * hidden weights and biases unit by unit, then those of the output.
 */
export function randomStart(index: number, hidden: number, seed = 1): Experiment {
  const rng = createRng(seed, 'init', index);
  const draws = (count: number) => Array.from({ length: count }, () => 2 * rng.uniform() - 1);
  const { inputs, targets } = gate('xor');
  const weights = Array.from({ length: hidden }, () => draws(2));
  return {
    network: {
      inputs: 2,
      layers: [
        { units: hidden, activation: 'sigmoid', weights, bias: draws(hidden) },
        { units: 1, activation: 'sigmoid', weights: [draws(hidden)], bias: draws(1) },
      ],
    },
    data: { inputs, targets },
    training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 2 } },
  };
}

/** Trains one start on all four examples at once, by the plain path. Yields now and then, so that a page can stay awake. */
export function* trainStart(experiment: Experiment): Generator<undefined, Outcome> {
  const { inputs, targets } = experiment.data;
  const batches = cutEpochs(experiment);
  const trainer = createTrainer(experiment);
  for (let update = 0; update < updatesPerStart; update += slice) {
    trainer.train(batches, slice);
    yield;
  }
  const outputs = inputs.map((x) => trainer.predict(Float64Array.from(x))[0] as number);
  const solved = outputs.every((output, n) => output >= 0.5 === (targets[n]?.[0] === 1));
  return { solved, outputs };
}
