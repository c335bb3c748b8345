/** What training makes of the parameters, one example after the other and epoch by epoch, each example an update of its own. */
import type { Experiment } from './experiment.ts';
import { createTrainer } from './train.ts';

/** One example that has been trained on. */
export interface Visit {
  /** Its position in the data. */
  readonly example: number;
  /** The parameters after it, in the order of parameters.ts. */
  readonly parameters: readonly number[];
  /** Whether it has changed any of them. */
  readonly moved: boolean;
}

/**
 * @param count how many examples are visited, in the order of the data and then from its beginning again
 * @param first position of the first of them
 */
export function visitsOf(experiment: Experiment, count: number, first = 0): Visit[] {
  const trainer = createTrainer(experiment);
  const examples = experiment.data.inputs.length;
  let before: readonly number[] = [...trainer.parameters];
  return Array.from({ length: count }, (_, k) => {
    const example = (first + k) % examples;
    trainer.update([example]);
    const parameters = [...trainer.parameters];
    const moved = parameters.some((value, i) => value !== before[i]);
    before = parameters;
    return { example, parameters, moved };
  });
}

/** @returns the parameters at the start and after each epoch: epochs + 1 of them */
export function parametersByEpoch(experiment: Experiment, epochs: number): (readonly number[])[] {
  const examples = experiment.data.inputs.length;
  const ends = visitsOf(experiment, epochs * examples).filter((_, k) => (k + 1) % examples === 0);
  return [[...createTrainer(experiment).parameters], ...ends.map(({ parameters }) => parameters)];
}
