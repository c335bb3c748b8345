/** What training makes of the parameters, epoch by epoch, each example an update of its own and in the order of the data. */
import type { Experiment } from './experiment.ts';
import { createTrainer } from './train.ts';

/** @returns the parameters, in the order of parameters.ts, at the start and after each epoch: epochs + 1 of them */
export function parametersByEpoch(experiment: Experiment, epochs: number): number[][] {
  const trainer = createTrainer(experiment);
  const epoch = () => {
    for (const n of experiment.data.inputs.keys()) trainer.update([n]);
    return [...trainer.parameters];
  };
  return [[...trainer.parameters], ...Array.from({ length: epochs }, epoch)];
}

/**
 * The first epoch whose end is the end of an earlier one, with that one: from there on everything repeats, because an epoch
 * depends on nothing but where it starts. Undefined where nothing has repeated yet.
 */
export function firstRepeat(byEpoch: readonly (readonly number[])[]): { epoch: number; of: number } | undefined {
  const seen = new Map<string, number>();
  for (const [epoch, parameters] of byEpoch.entries()) {
    const of = seen.get(parameters.join());
    if (of !== undefined) return { epoch, of };
    seen.set(parameters.join(), epoch);
  }
  return undefined;
}
