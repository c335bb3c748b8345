/**
 * The cursor: how many events of the run have happened. Next, back, jump, play, link and print are all "set the cursor".
 * Position 0 is before the first event. After the last event of an update the update is still shown, complete; the next
 * event begins the next update, in which everything but the parameters is not yet computed.
 */
import type { Granularity } from '../engine/trace/marks.ts';
import type { Run } from '../engine/trace/run.ts';

/** What of a run its time depends on: nothing of what it is a run of. */
export type Timed = Pick<Run, 'updates' | 'updatesPerEpoch' | 'plan' | 'record' | 'marks'> & {
  /** How many updates of it can be walked through, where that is not as many as in a figure. */
  readonly reach?: number;
};

/** Updates a reader can walk through in one figure; more is for the plain path. */
export const lastUpdate = 9_999;

const lastOf = (run: Timed) => Math.min(run.reach === undefined ? lastUpdate : run.reach - 1, run.updates - 1);

/** Whether a position is the last one of a run that ends by itself, or of all that can be walked through. */
export const isEnd = (run: Timed, { update, done }: Position) =>
  update === lastOf(run) && done === run.plan(update).count;

/** Where a cursor stands: the update it shows and how many of that update's events have happened. */
export interface Position {
  readonly update: number;
  readonly done: number;
}

/** The cursor of a position. */
export function cursorAt(run: Timed, { update, done }: Position): number {
  const epoch = Math.floor(update / run.updatesPerEpoch);
  let cursor = epoch * eventsPerEpoch(run) + done;
  for (let u = 0; u < update % run.updatesPerEpoch; u++) cursor += run.plan(u).count;
  return cursor;
}

/** The position of a cursor, which is brought into the run first: whole, not negative, not past its end. */
export function locate(run: Timed, cursor: number): Position {
  if (!(cursor >= 1)) return { update: 0, done: 0 };
  const perEpoch = eventsPerEpoch(run);
  const event = Math.min(Math.floor(cursor), cursorAt(run, { update: lastOf(run) + 1, done: 0 })) - 1;
  let update = Math.floor(event / perEpoch) * run.updatesPerEpoch;
  let done = (event % perEpoch) + 1;
  while (done > run.plan(update).count) {
    done -= run.plan(update).count;
    update++;
  }
  return within(run, { update, done });
}

/** The position itself, or the end of the run where it ends before. */
function within(run: Timed, position: Position): Position {
  const record = run.record(position.update);
  if (record.update < position.update) return { update: record.update, done: record.count };
  return { update: position.update, done: Math.min(position.done, record.count) };
}

function eventsPerEpoch(run: Timed): number {
  let events = 0;
  for (let u = 0; u < run.updatesPerEpoch; u++) events += run.plan(u).count;
  return events;
}

/** The position after the next step of a granularity; the same position at the end of the run. */
export function next(run: Timed, position: Position, granularity: Granularity): Position {
  const complete = position.done === run.plan(position.update).count;
  if (isEnd(run, position)) return position;
  if (run.record(position.update).fault && position.done === run.record(position.update).count) return position;
  const start = complete ? { update: position.update + 1, done: 0 } : position;
  if (granularity === 'epoch')
    return within(run, { update: lastOfEpoch(run, start.update), done: Number.POSITIVE_INFINITY });
  const mark = run.marks(start.update, granularity).find((end) => end > start.done);
  return within(run, { update: start.update, done: mark as number });
}

/** The position before the last step of a granularity; the start of the run where there is none. */
export function previous(run: Timed, position: Position, granularity: Granularity): Position {
  if (granularity === 'epoch') return endOf(run, position.update - (position.update % run.updatesPerEpoch) - 1);
  const mark = run.marks(position.update, granularity).findLast((end) => end < position.done);
  return mark === undefined ? endOf(run, position.update - 1) : { update: position.update, done: mark };
}

const lastOfEpoch = (run: Timed, update: number) =>
  Math.min(lastOf(run), update - (update % run.updatesPerEpoch) + run.updatesPerEpoch - 1);

/** The end of an update; the start of the run for update −1. */
export function endOf(run: Timed, update: number): Position {
  if (update < 0) return { update: 0, done: 0 };
  return within(run, { update, done: run.plan(update).count });
}
