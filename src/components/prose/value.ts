/** The number behind <Value>: one cell of an experiment, as the engine computes it. */
import type { Experiment } from '../../engine/experiment.ts';
import { readCell } from '../../player/read-cell.ts';
import { withLinkedEdits } from './moment.ts';

/** Which number a sentence wants. */
export interface ValueQuery {
  /** As in `weights[2][0][1]`: layer, unit, sender; examples of the batch come first. */
  readonly cell: string;
  /** Counted from 0. A parameter is read at the start of the update, everything else at its end. */
  readonly update?: number | undefined;
  /** Changes made first, written as in a link: `w.2.0.0:0.41`, several of them joined by commas. */
  readonly edits?: string | undefined;
  /** Subtracts the same cell as it is in the first update without edits: what training or an edit has changed. */
  readonly change?: boolean | undefined;
  /** Divides by this cell, for "… times as large". */
  readonly over?: string | undefined;
}

/** The number a query asks for. Throws an Error that says what the experiment does not have. */
export function numberIn(experiment: Experiment, query: ValueQuery): number {
  const { cell, update = 0, edits, change = false, over } = query;
  const changed = edits === undefined ? experiment : withLinkedEdits(experiment, edits);
  const value = readCell(changed, cell, update) - (change ? readCell(experiment, cell) : 0);
  return over === undefined ? value : value / readCell(changed, over, update);
}
