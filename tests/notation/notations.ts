/** The notation of a run of any subject. A page imports its own subject's. */

import type { Experiment } from '../../src/engine/experiment.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import type { Notation } from '../../src/notation/notation.ts';

export interface SpokenRun {
  readonly run: Run;
  notation(update: number): Notation;
}

export function spoken(any: AnyExperiment): SpokenRun | undefined {
  const run = createRunOf(any);
  switch (any.kind) {
    case 'dense':
      return { run, notation: (update) => denseNotation(run as Run<Experiment>, update) };
    default:
      return undefined;
  }
}
