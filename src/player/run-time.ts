/** The time of a run: its events, in steps of the size that the reader has chosen. And several runs under one clock. */
import type { Granularity } from '../engine/trace/granularities.ts';
import { cursorAt, endOf, isEnd, locate, next, type Position, previous, type Timed } from './cursor.ts';
import type { Timeline } from './timeline.ts';

/** What a figure calls its steps, where another word says more to its readers: an update from one example is an example. */
export type Nouns = Partial<Readonly<Record<Granularity, string>>>;

export function runTimeline(run: Timed, cursor: number, granularity: Granularity, nouns: Nouns = {}): Timeline {
  const here = locate(run, cursor);
  const { count } = run.plan(here.update);
  const record = run.record(here.update);
  const complete = here.done === count;
  const start = cursorAt(run, { update: here.update, done: 0 });
  const single = run.updates === 1;
  const coarse = granularity === 'update' || granularity === 'epoch';
  return {
    noun: nouns[granularity] ?? granularity,
    place: nouns.operation ?? 'step',
    updateNoun: nouns.update ?? 'update',
    at: here.done,
    // Before the first event of a later update the update before it is shown, complete: the slider begins with the first event.
    first: here.update === 0 ? 0 : 1,
    last: record.count,
    count,
    update: single ? undefined : here.update,
    end: granularity === 'update' ? undefined : single ? 'end' : complete ? 'end of next update' : 'end of update',
    atStart: cursor <= 0,
    atEnd: (record.fault && here.done === record.count) || isEnd(run, here),
    cursorAt: (place) => cursorAt(run, locate(run, start + place)),
    within: (of) => cursorAt(run, locate(run, of)),
    next: () => cursorAt(run, next(run, here, granularity)),
    previous: () => cursorAt(run, previous(run, here, granularity)),
    toStart: () => 0,
    // From the end of an update, to the end of the next one.
    toEnd: () => cursorAt(run, complete ? next(run, here, 'update') : endOf(run, here.update)),
    // Small steps stop at the end of an update, so that the reader can look.
    playsOnAt(of) {
      const there = locate(run, of);
      const its = run.record(there.update);
      return there.done < its.count || (coarse && !its.fault && !isEnd(run, there));
    },
  };
}

/**
 * Where another run stands under the clock of a leading one: in the same update, and within it after the same share of its
 * passes, so that runs with different numbers of events go through their forward and backward passes together. Both are at the
 * start, and complete, at the same time.
 */
export function follow(lead: Timed, { update, done }: Position, its: Timed): Position {
  const record = its.record(update);
  // The run has ended before.
  if (record.update < update) return { update: record.update, done: record.count };
  const ends = [0, ...lead.marks(update, 'pass')];
  const itsEnds = [0, ...its.marks(update, 'pass')];
  const behind = ends.findLastIndex((end) => end <= done);
  const [from, to] = [ends[behind] as number, ends[behind + 1]];
  const within = to === undefined ? 0 : (done - from) / (to - from);
  const share = ((behind + within) / (ends.length - 1)) * (itsEnds.length - 1);
  // Rounding of the share must not take a pass away that is complete.
  const pass = Math.min(itsEnds.length - 1, Math.floor(share + 1e-9));
  const [itsFrom, itsTo] = [itsEnds[pass] as number, itsEnds[pass + 1] ?? (itsEnds[pass] as number)];
  const at = itsFrom + Math.floor(Math.max(0, share - pass) * (itsTo - itsFrom) + 1e-9);
  return { update, done: Math.min(at, record.count) };
}
