/** The run of an experiment of any subject. Pages that show one subject import its own. */
import { createCellRun } from '../cells/run.ts';
import { createConvolutionRun } from '../convolution/run.ts';
import { createDescentRun } from '../descent/run.ts';
import { createGraphRun } from '../graph/graph-run.ts';
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
      return createConvolutionRun(any.spec);
    case 'recurrent':
    case 'lstm':
      return createCellRun(any.spec);
    case 'descent':
      return createDescentRun(any.spec, maxBytes);
  }
}
