/** The act that a reader computes: the next event of a run, with the numbers it reads and without its result on the page. */
import { evaluateEvent } from '../../engine/trace/formula.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, type UpdateRecord, valueIn } from '../../engine/trace/record.ts';
import type { Run } from '../../engine/trace/start-run.ts';

export interface PracticeStep {
  readonly run: Run;
  /** The update it belongs to. */
  readonly record: UpdateRecord;
  readonly event: TraceEvent;
}

/** What to compute after the first `done` events of an update. Undefined at the end of a run, and where it has no finite value. */
export function stepAfter(run: Run, update: number, done: number): PracticeStep | undefined {
  const here = run.record(update);
  const over = here.update < update || done >= here.plan.count;
  if (here.fault && done >= here.count - 1) return undefined;
  if (!over) return { run, record: here, event: eventAt(here, done) };
  return here.update === update && update + 1 < run.updates ? stepAfter(run, update + 1, 0) : undefined;
}

/** What the act gives for other numbers. */
export const resultOf = ({ run, event }: PracticeStep, reads: readonly number[]) => evaluateEvent(run, event, reads);

/** What the act gives with one number replaced. */
export const resultWith = (step: PracticeStep, k: number, value: number) =>
  resultOf(step, step.event.readValues.with(k, value));

/** The same act on other numbers. */
export const stepWith = (step: PracticeStep, readValues: readonly number[]): PracticeStep => ({
  ...step,
  event: { ...step.event, readValues, value: resultOf(step, readValues) },
});

/** A number as it stands before the act; undefined where it is not yet computed, or not in this run. */
export const valueBefore = ({ record, event }: PracticeStep, cell: Cell) => valueIn(record, cell, event.index);

/** A number as it stands at the end of the update. */
export const valueAtEnd = ({ record }: PracticeStep, cell: Cell) => valueIn(record, cell, record.count);
