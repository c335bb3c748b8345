/** Checks gradients by nudging: (E(w + h) − E(w − h)) / 2h, for every parameter. Costs two forward passes each. */
import type { Experiment } from './experiment.ts';
import { parameterBlocks, totalSize } from './parameters.ts';
import { createTrainer } from './train.ts';
import { startState } from './workspace.ts';

/**
 * The centred difference of the mean loss over all examples by each start parameter.
 * @param h the nudge; near 1e-5 the sum of truncation (∝ h²) and rounding (∝ 1/h) errors is smallest for values around 1
 * @returns in the order of parameters.ts
 */
export function numericalGradient(experiment: Experiment, h = 1e-5): Float64Array {
  const start = startState(experiment);
  const everyExample = experiment.data.inputs.map((_, n) => n);
  const lossWith = (k: number, nudge: number) => {
    const nudged = start.slice();
    nudged[k] = (nudged[k] as number) + nudge;
    return createTrainer(experiment, nudged).meanLoss(everyExample);
  };
  const count = totalSize(parameterBlocks(experiment));
  return start.slice(0, count).map((_, k) => (lossWith(k, h) - lossWith(k, -h)) / (2 * h));
}
