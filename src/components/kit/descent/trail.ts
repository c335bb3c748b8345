/** The last points of a descent as a table: where it stood, how high, how steep, and what was taken away. */

import { coordinatesOf } from '../../../engine/descent/coordinates.ts';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { type UpdateRecord, valueIn } from '../../../engine/trace/record.ts';
import type { Moment } from '../stage/subject.ts';

export interface TrailRow {
  readonly update: number;
  /** Each with its value; undefined while it is not computed. */
  readonly numbers: readonly { readonly cell: Cell; readonly value: number | undefined }[];
}

/** The columns: the point, the value, the slopes. */
export function trailCells(run: Moment<DescentSpec>['run']): readonly Cell[] {
  const { points, gradients, value } = coordinatesOf(run);
  return [...points, value, ...gradients];
}

/** The last `most` points, the one at hand below, and where its step has led to. A point has the numbers with which its step began. */
export function trailOf({ run, position, record }: Moment<DescentSpec>, most: number): TrailRow[] {
  const cells = trailCells(run);
  const places = coordinatesOf(run).points.length;
  const row = (its: UpdateRecord, update: number, done: number): TrailRow => ({
    update,
    numbers: cells.map((cell, k) => ({ cell, value: valueIn(its, cell, k < places ? 0 : done) })),
  });
  const first = Math.max(0, position.update - most + 1);
  const before = Array.from({ length: position.update - first }, (_, k) => {
    const its = run.record(first + k);
    return row(its, first + k, its.count);
  });
  const now = row(record, position.update, position.done);
  const isDone = position.done === record.count && !record.fault;
  const next: TrailRow = {
    update: position.update + 1,
    numbers: cells.map((cell, k) => ({ cell, value: k < places ? valueIn(record, cell, record.count) : undefined })),
  };
  return [...before, now, ...(isDone ? [next] : [])];
}
