/** The run of an experiment of any subject. Pages that show one subject import its own. */
import { convolutionGraph } from '../graph/convolution.ts';
import { createGraphRun } from '../graph/graph-run.ts';
import { lstmGraph } from '../graph/lstm.ts';
import { recurrentGraph } from '../graph/recurrent.ts';
import type { AnyExperiment } from '../subjects.ts';
import { createRun } from './run.ts';
import type { Run } from './start-run.ts';

/** Starts the run of a valid experiment. `maxBytes` bounds what is kept for going back. */
export function createRunOf(any: AnyExperiment, maxBytes?: number): Run {
  switch (any.kind) {
    case 'dense':
      return createRun(any.spec, maxBytes);
    case 'graph':
      return createGraphRun(any.spec);
    case 'convolution':
      return createGraphRun(convolutionGraph(any.spec));
    case 'recurrent':
      return createGraphRun(recurrentGraph(any.spec));
    case 'lstm':
      return createGraphRun(lstmGraph(any.spec));
    case 'descent':
      throw new Error('descent is yet to come');
  }
}
