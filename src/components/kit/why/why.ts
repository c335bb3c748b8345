/**
 * Why a number is what it is: the act of arithmetic that made it, the numbers that act read, the acts that made those, and
 * so on back to what was given. Read from the record; nothing is computed here.
 */
import type { Experiment } from '../../../engine/experiment.ts';
import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { type UpdateRecord, valueIn, writerOf } from '../../../engine/trace/record.ts';
import { type Equation, equationOf } from '../equation.ts';

export interface Reason {
  readonly cell: Cell;
  readonly value: number;
  /** The act that made the number; undefined for a number that was given: an input, a target, a parameter, a constant. */
  readonly made: { readonly index: number; readonly equation: Equation } | undefined;
}

/**
 * The reason for the number in a cell after the first `done` events of an update.
 * @returns undefined where the cell has no number yet
 */
export function reasonFor(experiment: Experiment, record: UpdateRecord, cell: Cell, done: number): Reason | undefined {
  const value = valueIn(record, cell, done);
  if (value === undefined) return undefined;
  const event = writerOf(record, cell);
  if (event === undefined || event.index >= done) return { cell, value, made: undefined };
  return { cell, value, made: { index: event.index, equation: equationOf(experiment, event) } };
}

/** The reasons of the numbers that the act read, each once and in the order in which it read them. */
export function reasonsBehind(experiment: Experiment, record: UpdateRecord, { cell, made }: Reason): Reason[] {
  if (made === undefined) return [];
  const event = writerOf(record, cell);
  const cells = new Map(event?.reads.map((read) => [cellName(read), read]));
  // As they were when the act read them: an update reads the old weight, whatever it wrote.
  return [...cells.values()].flatMap((read) => reasonFor(experiment, record, read, made.index) ?? []);
}
