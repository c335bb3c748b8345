/** What a session needs beside an experiment: here all examples are trained on, or the last ones are put aside. */
import type { Experiment } from '../../../src/engine/experiment.ts';
import type { Prepared } from '../../../src/workbench/data/kinds.ts';
import { createSession } from '../../../src/workbench/session/session.ts';

export function preparedFor({ network, data }: Experiment, task: Prepared['task'] = 'values'): Prepared {
  const everyone = data.inputs.map((_, n) => n);
  return {
    inputs: data.inputs,
    targets: data.targets,
    names: Array.from({ length: network.inputs }, (_, i) => `x${i}`),
    task,
    classes: [],
    labels: [],
    split: { training: everyone, validation: [], test: [] },
    raw: data.inputs,
    rawNames: [],
    targetNames: ['y'],
    targetScale: { mean: 0, scale: 1 },
    leftOut: [],
    featuresOf: (raw) => raw,
  };
}

export const sessionOf = (experiment: Experiment, maxBytes?: number) =>
  createSession(experiment, preparedFor(experiment), maxBytes);
