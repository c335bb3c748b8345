/** Steps to compute, and readers who compute them. */
import fc from 'fast-check';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { cellName } from '../../../src/engine/trace/layout.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import type { Run } from '../../../src/engine/trace/start-run.ts';
import { judge, newPractice, type PracticeStep, stepAfter } from '../../../src/questions/practice/index.ts';
import { experiments } from '../../engine/arbitrary.ts';

/** Stands in for a notation: a number is called by its cell. */
export const notation = { words: cellName };

/** All steps of the first updates of a run. */
export function* stepsOf(run: Run, updates = 2): Generator<PracticeStep> {
  for (let update = 0; update < Math.min(updates, run.updates); update++) {
    const record = run.record(update);
    if (record.update !== update) return;
    for (let done = 0; done < record.count; done++) {
      const step = stepAfter(run, update, done);
      if (step !== undefined) yield step;
    }
  }
}

/** A random step of a random dense network, in the first three updates of any way to train it. */
export const denseSteps: fc.Arbitrary<PracticeStep> = fc
  .tuple(experiments({ even: true }), fc.nat(2), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map(([experiment, update, at]) => {
    const run = createRun(experiment);
    const { plan } = run.record(update);
    const step = stepAfter(run, update, Math.floor(at * plan.count)) ?? (stepAfter(run, 0, 0) as PracticeStep);
    // A failing case is shown by what it was made from.
    return { ...step, [fc.toStringMethod]: () => JSON.stringify({ experiment, event: step.event }) };
  });

/** What is said of a number that is the first answer of somebody. */
export const verdictOn = (step: PracticeStep, number: number | string) =>
  judge(newPractice, step, String(number)).verdict;

export const namesOf = (verdict: ReturnType<typeof verdictOn>) =>
  verdict.state === 'wrong' ? verdict.mistakes.map(({ name }) => name) : [];

/** A small network with one hidden layer that learns two examples, one at a time. */
export const small: Experiment = {
  network: {
    inputs: 2,
    layers: [
      {
        units: 2,
        activation: 'sigmoid',
        weights: [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        bias: [0.35, 0.36],
      },
      {
        units: 2,
        activation: 'sigmoid',
        weights: [
          [0.4, 0.45],
          [0.5, 0.55],
        ],
        bias: [0.6, 0.61],
      },
    ],
  },
  data: { inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.5 } },
};

/** The step that computes a cell in an update of the small network. */
export function stepOf(run: Run, name: string, update = 0): PracticeStep {
  const found = [...stepsOf(run, update + 1)].find(
    ({ record, event }) => record.update === update && cellName(event.write) === name,
  );
  if (found === undefined) throw new Error(`no step computes ${name}`);
  return found;
}
