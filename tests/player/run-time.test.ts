/** Several runs under one clock, and the places of a transport. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../src/engine/trace/run.ts';
import { cursorAt } from '../../src/player/cursor.ts';
import { follow, runTimeline } from '../../src/player/run-time.ts';
import { restsTimeline, stopsTimeline } from '../../src/player/timeline.ts';
import { mazur } from '../engine/examples.ts';
import { diverges, lastCursor, unequalBatches } from './runs.ts';

const [small, large] = [createRun(mazur()), createRun(unequalBatches())];

describe('a run that follows another', () => {
  it('stands at the start, and is complete, when the leading one does and is', () => {
    for (const [lead, other] of [
      [small, large],
      [large, small],
    ] as const)
      for (const update of [0, 1, 5]) {
        expect(follow(lead, { update, done: 0 }, other)).toEqual({ update, done: 0 });
        const complete = { update, done: lead.plan(update).count };
        expect(follow(lead, complete, other)).toEqual({ update, done: other.plan(update).count });
      }
  });

  it('stands exactly where the leading one does where both have the same events', () => {
    const twin = createRun(mazur());
    for (let done = 0; done <= small.plan(0).count; done++)
      expect(follow(small, { update: 2, done }, twin)).toEqual({ update: 2, done });
  });

  it('never goes back while the leading one goes on', () => {
    let last = 0;
    for (let done = 0; done <= large.plan(0).count; done++) {
      const at = follow(large, { update: 0, done }, small).done;
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
    }
  });

  it('rests at the end where it has ended before', () => {
    const short = createRun(diverges);
    const { done, update } = follow(small, { update: 7, done: 3 }, short);
    expect(cursorAt(short, { update, done })).toBe(lastCursor(short));
  });
});

describe('a timeline', () => {
  it('begins at the start of the run, and in later updates with their first event: before it the update before is shown', () => {
    const at = (update: number) => runTimeline(small, cursorAt(small, { update, done: 3 }), 'operation').first;
    expect([at(0), at(1), at(7)]).toEqual([0, 1, 1]);
  });

  it('of a run keeps its promises at every cursor: the slider leads where it says', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.constantFrom('operation', 'unit', 'pass', 'update'), (cursor, granularity) => {
        const time = runTimeline(small, cursor, granularity);
        expect(time.cursorAt(time.at)).toBe(cursor);
        expect(time.within(cursor)).toBe(cursor);
        expect(time.at).toBeGreaterThanOrEqual(time.first);
        expect(time.at).toBeLessThanOrEqual(time.last);
        expect(time.atStart).toBe(time.previous() === cursor);
        expect(runTimeline(small, time.next(), granularity).previous()).toBeLessThanOrEqual(cursor);
      }),
    );
  });

  it('of a few rests stands at the last one that is behind', () => {
    const rests = [0, 4, 9];
    const at = (cursor: number) => restsTimeline(rests, cursor, 'unit').at;
    expect([0, 3, 4, 8, 9, 9999].map(at)).toEqual([0, 0, 1, 1, 2, 2]);
    const time = restsTimeline(rests, 5, 'unit');
    expect([time.previous(), time.next(), time.toEnd(), time.within(8)]).toEqual([0, 9, 9, 4]);
    expect([time.playsOnAt(4), time.playsOnAt(9)]).toEqual([true, false]);
  });

  it('of named stops ends with the last one', () => {
    const end = stopsTimeline(4, 4, 'step');
    expect([end.atEnd, end.next(), end.previous(), end.atStart]).toEqual([true, 4, 3, false]);
  });
});
