/** What a press on a number of a picture asks: how it was made. */
import { parseCell } from '../../../../engine/trace/cell-names.ts';
import type { Cell } from '../../../../engine/trace/layout.ts';
import { valueIn } from '../../../../engine/trace/record.ts';
import type { Moment } from '../subject.ts';

/** A stage whose numbers can be asked for. */
export interface Explained extends Pick<Moment<unknown>, 'record' | 'position'> {
  readonly others: readonly unknown[];
  explain(cell: Cell, value: number): (() => void) | undefined;
}

/**
 * The question behind a press on a number; undefined beside the numbers, for one that no operation of the update at hand has made,
 * and where several runs are drawn: a cell's name does not say of which.
 */
export function questionAt(target: EventTarget | null, stage: Explained): (() => void) | undefined {
  const name = (target as Element | null)
    ?.closest?.('[data-cell]:not([data-edit], [data-edit] *)')
    ?.getAttribute('data-cell');
  const cell = name && stage.others.length === 0 ? parseCell(name) : undefined;
  const value = cell && valueIn(stage.record, cell, stage.position.done);
  return cell && value !== undefined ? stage.explain(cell, value) : undefined;
}
