/**
 * Why a number is what it is: the act of arithmetic that made it, the numbers that act read, the acts that made those, and
 * so on back to what was given. Read from the record; nothing is computed here.
 */
import { type Cell, cellName } from '../../../../engine/trace/layout.ts';
import { type UpdateRecord, valueIn, writerOf } from '../../../../engine/trace/record.ts';
import type { Formula, Notation } from '../../../../notation/notation.ts';

export interface Reason {
  readonly cell: Cell;
  readonly value: number;
  /** The act that made the number; undefined for a number that was given: an input, a target, a parameter, a constant. */
  readonly made: { readonly index: number; readonly formula: Formula } | undefined;
}

/**
 * The reason for the number in a cell after the first `done` events of an update.
 * @returns undefined where the cell has no number yet
 */
export function reasonFor(notation: Notation, record: UpdateRecord, cell: Cell, done: number): Reason | undefined {
  const value = valueIn(record, cell, done);
  if (value === undefined) return undefined;
  const event = writerOf(record, cell);
  if (event === undefined || event.index >= done) return { cell, value, made: undefined };
  return { cell, value, made: { index: event.index, formula: notation.formula(event) } };
}

/** Where the reasons of a figure's numbers are found. */
export interface Chain {
  /** Undefined where the cell has no number yet. */
  reason(cell: Cell): Reason | undefined;
  /** The reasons of the numbers that the reason's act read. */
  behind(reason: Reason): readonly Reason[];
}

/** The chain of a record, after the first `done` events of its update. */
export const chainOfRecord = (notation: Notation, record: UpdateRecord, done: number): Chain => ({
  reason: (cell) => reasonFor(notation, record, cell, done),
  behind: (reason) => reasonsBehind(notation, record, reason),
});

/** The reasons of the numbers that the act read, each once and in the order in which it read them. */
export function reasonsBehind(notation: Notation, record: UpdateRecord, { cell, made }: Reason): Reason[] {
  if (made === undefined) return [];
  const event = writerOf(record, cell);
  const cells = new Map(event?.reads.map((read) => [cellName(read), read]));
  // As they were when the act read them: an update reads the old weight, whatever it wrote.
  return [...cells.values()].flatMap((read) => reasonFor(notation, record, read, made.index) ?? []);
}
