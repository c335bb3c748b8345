/** Where a cursor stands, and what one step forwards or backwards means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { granularities } from '../../src/engine/trace/marks.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { cursorAt, endOf, lastUpdate, locate, next, type Position, previous } from '../../src/player/cursor.ts';
import { experiments } from '../engine/arbitrary.ts';
import { mazur } from '../engine/examples.ts';
import { diverges, endsInForwardPass, lastCursor, named, unequalBatches } from './runs.ts';

const start: Position = { update: 0, done: 0 };

/** Every position reached by pressing Next from the start, up to `cursor`. */
function walk(run: Run, granularity: (typeof granularities)[number], cursor: number): Position[] {
  const positions = [start];
  for (;;) {
    const here = positions.at(-1) as Position;
    const after = next(run, here, granularity);
    if (cursorAt(run, after) > cursor || cursorAt(run, after) === cursorAt(run, here)) return positions;
    positions.push(after);
  }
}

describe.each(named)('%s', (_, experiment) => {
  const run = createRun(experiment);
  const end = lastCursor(run);

  it('has one position for each cursor, and the same cursor for that position', () => {
    for (let cursor = 0; cursor <= end; cursor++) expect(cursorAt(run, locate(run, cursor))).toBe(cursor);
  });

  it('shows an update to its last event before the next one begins', () => {
    for (let cursor = 1; cursor <= end; cursor++) expect(locate(run, cursor).done).toBeGreaterThan(0);
  });

  it('gives the same positions forwards, backwards and by jumps', () => {
    const forwards = walk(run, 'operation', end);
    const jumps = Array.from({ length: end + 1 }, (_, cursor) => locate(run, cursor));
    const backwards = [locate(run, end)];
    for (let k = 0; k < end; k++) backwards.unshift(previous(run, backwards[0] as Position, 'operation'));
    expect(forwards).toEqual(jumps);
    expect(backwards).toEqual(jumps);
  });

  it.each(granularities)('goes back by one %s to where Next came from', (granularity) => {
    const forwards = walk(run, granularity, end);
    for (const [k, position] of forwards.slice(1).entries())
      expect(previous(run, position, granularity), JSON.stringify(position)).toEqual(forwards[k]);
    for (const [k, position] of forwards.slice(0, -1).entries())
      expect(next(run, position, granularity), JSON.stringify(position)).toEqual(forwards[k + 1]);
  });

  it.each(granularities)('steps by one %s to the nearest mark from between two marks', (granularity) => {
    const marks = walk(run, granularity, end).map((position) => cursorAt(run, position));
    for (let cursor = 0; cursor < (marks.at(-1) as number); cursor++) {
      expect(cursorAt(run, next(run, locate(run, cursor), granularity))).toBe(marks.find((mark) => mark > cursor));
      if (cursor > 0)
        expect(cursorAt(run, previous(run, locate(run, cursor), granularity))).toBe(
          marks.findLast((mark) => mark < cursor),
        );
    }
  });
});

it('keeps cursor and position together in random experiments', () => {
  fc.assert(
    fc.property(experiments(), fc.nat(4000), (experiment, cursor) => {
      const run = createRun(experiment);
      const position = locate(run, cursor);
      const record = run.record(position.update);
      if (!(record.fault && position.done === record.count)) expect(cursorAt(run, position)).toBe(cursor);
      expect(locate(run, cursorAt(run, position))).toEqual(position);
    }),
    { numRuns: 200 },
  );
});

it('reads a step of one epoch as all its updates', () => {
  const run = createRun(unequalBatches());
  expect(run.updatesPerEpoch).toBe(2);
  const first = next(run, start, 'epoch');
  expect(first).toEqual({ update: 1, done: run.plan(1).count });
  expect(next(run, first, 'epoch')).toEqual({ update: 3, done: run.plan(3).count });
  expect(run.plan(0).count).not.toBe(run.plan(1).count);
});

it('brings a cursor that is no place of the run into it', () => {
  const run = createRun(mazur());
  const { count } = run.plan(0);
  for (const nowhere of [-1, -0, 0.5, 5e-324, Number.NaN, Number.NEGATIVE_INFINITY])
    expect(locate(run, nowhere)).toEqual(start);
  expect(locate(run, 2.9)).toEqual({ update: 0, done: 2 });
  for (const far of [1e9, 1e308, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER])
    expect(locate(run, far)).toEqual({ update: lastUpdate, done: count });
});

it('goes no further than the last update a reader can walk to', () => {
  const run = createRun(mazur());
  const last = { update: lastUpdate, done: run.plan(lastUpdate).count };
  for (const granularity of granularities) expect(next(run, last, granularity)).toEqual(last);
});

it('goes as far as a run says of itself that it can be walked through', () => {
  const run = { ...createRun(mazur()), reach: lastUpdate + 3 };
  const last = { update: lastUpdate + 2, done: run.plan(lastUpdate).count };
  expect(next(run, { update: lastUpdate, done: last.done }, 'update').update).toBe(lastUpdate + 1);
  expect(next(run, last, 'update')).toEqual(last);
  expect(locate(run, 1e9)).toEqual(last);
});

it('goes no further back than the start', () => {
  const run = createRun(mazur());
  for (const granularity of granularities) expect(previous(run, start, granularity)).toEqual(start);
  expect(endOf(run, -1)).toEqual(start);
});

describe('a run that ends', () => {
  const run = createRun(diverges);
  const first = run.record(1);
  const end = { update: first.update, done: first.count };

  it('ends at the first number that is not finite', () => {
    expect(first.fault).toBe(true);
    expect(Number.isFinite(first.values[first.count - 1])).toBe(false);
    expect(first.values.subarray(0, first.count - 1).every(Number.isFinite)).toBe(true);
  });

  it.each(granularities)('stays at its end when a step of one %s is asked for', (granularity) => {
    expect(next(run, end, granularity)).toEqual(end);
  });

  it.each(granularities)('reaches its end, not the end of the plan, by steps of one %s', (granularity) => {
    let here = start;
    for (let k = 0; k < 200; k++) here = next(run, here, granularity);
    expect(here).toEqual(end);
  });

  it('brings every cursor behind its end back to it', () => {
    for (const cursor of [cursorAt(run, end) + 1, cursorAt(run, end) + 1000, 1e12])
      expect(locate(run, cursor)).toEqual(end);
    expect(endOf(run, 7)).toEqual(end);
  });

  it('can be left backwards', () => {
    expect(cursorAt(run, previous(run, end, 'operation'))).toBe(cursorAt(run, end) - 1);
  });

  it('may end in the first forward pass', () => {
    const short = createRun(endsInForwardPass);
    expect(short.record(0).fault).toBe(true);
    expect(locate(short, 1e6)).toEqual({ update: 0, done: short.record(0).count });
    expect(short.record(0).count).toBeLessThan(short.plan(0).count);
  });
});
