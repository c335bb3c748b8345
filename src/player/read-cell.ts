/** One number of an experiment, as the engine computes it. */
import type { Experiment } from '../engine/experiment.ts';
import { parseCell } from '../engine/trace/cell-names.ts';
import { valueIn } from '../engine/trace/record.ts';
import { createRun } from '../engine/trace/run.ts';

/**
 * The number in a cell, as in `readCell(mazur, 'weightGradient[2][0][0]')`. A weight or bias is read as it is before the update,
 * everything else after it.
 * @param update counted from 0
 * @throws Error that says what the experiment does not have
 */
export function readCell(experiment: Experiment, name: string, update = 0): number {
  const record = createRun(experiment).record(update);
  if (record.update < update) throw new Error(`training ends in update ${record.update}, before update ${update}`);
  const cell = parseCell(name);
  const isParameter = cell?.quantity === 'weights' || cell?.quantity === 'bias';
  const value = cell && valueIn(record, cell, isParameter ? 0 : record.count);
  if (value === undefined) throw new Error(`there is no number ${name}`);
  return value;
}
