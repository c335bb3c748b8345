/** What exercises read from experiments: cells, losses, and networks whose numbers were changed. */
import type { Experiment } from '../engine/experiment.ts';
import { withEdits } from '../player/edit.ts';
import { readCell } from '../player/read-cell.ts';

/** The number in a cell; see readCell. */
export const read = readCell;

/** A weight or bias after the update, as in `updated(mazur, 'weights[2][0][0]')`. */
export const updated = (experiment: Experiment, cell: string, update = 0) => read(experiment, cell, update + 1);

/** The mean loss after so many updates. */
export const lossAfter = (experiment: Experiment, updates: number) => read(experiment, 'loss', updates);

/** The experiment with some of its numbers changed, by the names of the player: `{ 'w.2.0.0': 0.4, lr: 0.1 }`. */
export const edited = (experiment: Experiment, edits: Readonly<Record<string, number>>): Experiment =>
  withEdits(
    experiment,
    Object.entries(edits).map(([target, value]) => ({ target, value })),
  );
