/** What whole runs say, for the figures of lesson 11 to be held against. */
import type { Experiment } from '../../../src/engine/experiment.ts';
import { valueIn } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';

/** What the traced run has written into a cell by the end of an update. */
export function traced(experiment: Experiment, update = 0) {
  const run = createRun(experiment);
  const record = run.record(update);
  return (quantity: string, ...index: number[]) =>
    valueIn(record, { quantity: quantity as never, index }, record.count) as number;
}
