/**
 * What a picture of any subject needs of a stage, at one place of the run: the value of a cell if it is known there, what the last
 * event did with it, and how a reader can point at it or change it. The same place always gives the same picture.
 */
import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { isComputed } from '../../../engine/trace/plan.ts';
import { type TraceEvent, type UpdateRecord, valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { Notation, PartName } from '../../../notation/notation.ts';
import type { Position } from '../../../player/cursor.ts';
import type { EditRules } from '../../../player/edit-rules.ts';
import type { Highlight } from '../stage/useHighlight.ts';

/** What a stage of a run hands to its picture. */
export interface PictureProps<Spec> {
  /** The stage's own: what scrolls in a picture is a landmark, and has a name of its own on the page. */
  readonly id: string;
  readonly run: Run<Spec>;
  readonly experiment: Spec;
  readonly position: Position;
  readonly record: UpdateRecord;
  /** The last event that happened, undefined before the first. */
  readonly event: TraceEvent | undefined;
  readonly notation: Pick<Notation, 'label' | 'words' | 'part' | 'pass'>;
  readonly subject: { readonly edits: Pick<EditRules<Spec>, 'targetOf' | 'read'> };
  readonly highlight: Highlight;
}

export interface Sight {
  readonly event: TraceEvent | undefined;
  readonly done: number;
  readonly record: UpdateRecord;
  /** The number of a cell, undefined where it is not yet computed. */
  value(cell: Cell): number | undefined;
  /** The number that a cell will have when the update is complete: for sizes and scales only, which must not change by a step. */
  later(cell: Cell): number | undefined;
  /** Whether the run has such a cell, now or later. */
  exists(cell: Cell): boolean;
  /** `written`, `read`, `lit`, of a cell or of any that stands for it; '' where nothing happens to it. */
  state(cell: Cell, ...also: readonly Cell[]): string;
  /** The target behind a number that a reader can change, where it is this number that is given. */
  edit(cell: Cell): string | undefined;
  /** "the pixel in row 2, column 3: 0.5" */
  words(cell: Cell): string;
  /** Attributes of what points at a cell. */
  points(cell: Cell): { onPointerEnter(): void; onPointerLeave(): void };
}

export function sightOf<Spec>(props: PictureProps<Spec>): Sight {
  const { experiment, record, position, event, notation, subject, highlight } = props;
  const { done } = position;
  const read = new Set(event?.reads.map(cellName));
  const written = event && cellName(event.write);
  const value = (cell: Cell) => valueIn(record, cell, done);
  return {
    event,
    done,
    record,
    value,
    later: (cell) => valueIn(record, cell, record.count),
    exists: (cell) => isComputed(record.plan, cell),
    state(...cells) {
      const names = cells.map(cellName);
      const states = [
        names.some((name) => name === written) ? 'written' : names.some((name) => read.has(name)) ? 'read' : '',
        highlight.lit !== undefined && notation.part(cells[0] as Cell) === highlight.lit ? 'lit' : '',
      ];
      return states.filter((state) => state !== '').join(' ');
    },
    edit(cell) {
      const target = subject.edits.targetOf(cell, record.batch);
      // What a parameter has become is not what can be changed: that is what it was at the start.
      return target !== undefined && Object.is(subject.edits.read(experiment, target), value(cell))
        ? target
        : undefined;
    },
    words(cell) {
      const number = value(cell);
      return `${notation.words(cell)}: ${number === undefined ? notYet : formatNumber(number)}`;
    },
    points: (cell) => ({
      onPointerEnter: () => highlight.light(notation.part(cell) as PartName),
      onPointerLeave: () => highlight.light(undefined),
    }),
  };
}
