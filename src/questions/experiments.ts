/** What exercises read from experiments: cells, losses, and networks whose numbers were changed. */
import type { Experiment } from '../engine/experiment.ts';
import { parseCell } from '../engine/trace/layout.ts';
import { valueIn } from '../engine/trace/record.ts';
import { createRun } from '../engine/trace/run.ts';
import { applyEdit, type EditTarget } from '../player/edit.ts';

/**
 * The number in a cell, as in `read(mazur, 'weightGradient[2][0][0]')`. A weight or bias is read as it is before the update,
 * everything else after it.
 * @throws Error where the experiment has no such number
 */
export function read(experiment: Experiment, cell: string, update = 0): number {
  const record = createRun(experiment).record(update);
  const parsed = parseCell(cell);
  const given = parsed?.quantity === 'weights' || parsed?.quantity === 'bias';
  const value = parsed && valueIn(record, parsed, given ? 0 : record.count);
  if (value === undefined || record.update !== update) throw new Error(`update ${update} has no number ${cell}`);
  return value;
}

/** A weight or bias after the update, as in `updated(mazur, 'weights[2][0][0]')`. */
export const updated = (experiment: Experiment, cell: string, update = 0) => read(experiment, cell, update + 1);

/** The mean loss after so many updates. */
export const lossAfter = (experiment: Experiment, updates: number) => read(experiment, 'loss', updates);

/** The experiment with some of its numbers changed, by the names of the player: `{ 'w.2.0.0': 0.4, lr: 0.1 }`. */
export function edited(experiment: Experiment, edits: Readonly<Record<string, number>>): Experiment {
  return Object.entries(edits).reduce((current, [target, value]) => {
    const result = applyEdit(current, { target: target as EditTarget, value });
    if (!result.ok) throw new Error(`${target} cannot be ${value}: expected ${result.expected}`);
    return result.experiment;
  }, experiment);
}
