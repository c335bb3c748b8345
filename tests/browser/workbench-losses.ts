/** The losses of a run as the engine in Node has them, and how far another program's may be from them. */
import { batchesOf } from '../../src/engine/batches.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { createTrainer } from '../../src/engine/train.ts';

/** The mean loss of each update's batch. */
export function lossesOf(experiment: Experiment, updates: number): number[] {
  const trainer = createTrainer(experiment);
  const batches = batchesOf(experiment);
  return Array.from({ length: updates }, (_, u) => trainer.update(batches.of(u)));
}

/** How far two losses are apart, of the larger of 1 and the loss. */
export const apartOf = (there: number, here: number) => Math.abs(there - here) / Math.max(1, Math.abs(here));

/** A few units in the last place of a weight: as far as one update of another program is off. */
const nudge = 2 ** -49;
const nudges = 4;

/**
 * How far the engine's own run goes from itself, by each update, when its first weights are another's in their 15th digit: nothing
 * where it settles, a factor an update where its rate is large. A program that rounds otherwise cannot come closer.
 */
export function wandersOf(experiment: Experiment, losses: readonly number[]): number[] {
  const nudged = Array.from({ length: nudges }, (_, k) => lossesOf(nudgedBy(experiment, k), losses.length));
  let farthest = 0;
  return losses.map((loss, u) => {
    farthest = Math.max(farthest, ...nudged.map((run) => apartOf(run[u] as number, loss)));
    return farthest;
  });
}

/** Half of the weights a little larger, the others a little smaller. @param k which half */
function nudgedBy(experiment: Experiment, k: number): Experiment {
  let count = 0;
  const sign = () => ((Math.imul(++count + 17 * k, 2_654_435_761) >>> 16) % 2 === 0 ? 1 : -1);
  const layers = experiment.network.layers.map((layer) => ({
    ...layer,
    weights: layer.weights.map((row) => row.map((weight) => weight * (1 + sign() * nudge))),
  }));
  return { ...experiment, network: { ...experiment.network, layers } };
}
