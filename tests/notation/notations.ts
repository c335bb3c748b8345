/** The notation of a run of any subject. A page imports its own subject's. */
import type { LstmSpec, RecurrentSpec } from '../../src/engine/cells/cells.ts';
import type { ConvolutionSpec } from '../../src/engine/convolution/convolution.ts';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { GraphSpec } from '../../src/engine/graph/graph.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { lstmNotation, recurrentNotation } from '../../src/notation/cells.ts';
import { convolutionNotation } from '../../src/notation/convolution.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { ruleNotation } from '../../src/notation/dense/rule.ts';
import { graphNotation } from '../../src/notation/graph.ts';
import { anyDescentNotation } from '../../src/notation/network-descent.ts';
import type { Notation } from '../../src/notation/notation.ts';
import { ruleRunsOf } from '../engine/subjects.ts';

export interface SpokenRun {
  readonly run: Run;
  notation(update: number): Notation;
}

/** The same experiment in the form of the perceptron rule, where it has one. */
export const spokenByRule = (any: AnyExperiment): SpokenRun[] =>
  ruleRunsOf(any).map((run) => ({ run: run as Run, notation: () => ruleNotation(run) }));

export function spoken(any: AnyExperiment): SpokenRun {
  const run = createRunOf(any);
  switch (any.kind) {
    case 'dense':
      return { run, notation: (update) => denseNotation(run as Run<Experiment>, update) };
    case 'graph':
      return { run, notation: () => graphNotation(run as Run<GraphSpec>) };
    case 'convolution':
      return { run, notation: () => convolutionNotation(run as Run<ConvolutionSpec>) };
    case 'recurrent':
      return { run, notation: () => recurrentNotation(run as Run<RecurrentSpec>) };
    case 'lstm':
      return { run, notation: () => lstmNotation(run as Run<LstmSpec>) };
    case 'descent':
      return { run, notation: (update) => anyDescentNotation(run as Run<DescentSpec>, update) };
  }
}
