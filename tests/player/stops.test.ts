/** Named places of the first update. */
import { describe, expect, it } from 'vitest';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { locate } from '../../src/player/cursor.ts';
import { cursorOfStop, stopNames } from '../../src/player/stops.ts';
import { fourPixels, mazur } from '../engine/examples.ts';
import { endsInForwardPass, unequalBatches } from './runs.ts';

describe.each([
  ['Mazur’s network', mazur()],
  ['the 4-pixel network', fourPixels()],
])('%s', (_, experiment) => {
  const run = createRun(experiment);
  const record = run.record(0);

  it.each(stopNames.filter((name) => name !== 'start'))('puts %s at the end of that pass', (name) => {
    const cursor = cursorOfStop(run, name) as number;
    expect(eventAt(record, cursor - 1).pass).toBe(name);
    if (cursor < record.count) expect(eventAt(record, cursor).pass).not.toBe(name);
  });

  it('names the passes in the order in which they happen, from the start to the end of the update', () => {
    const cursors = stopNames.map((name) => cursorOfStop(run, name) as number);
    expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    expect(cursors[0]).toBe(0);
    expect(cursors.at(-1)).toBe(record.count);
  });
});

it('puts the name of a cell at the moment when it is computed', () => {
  const run = createRun(mazur());
  const cursor = cursorOfStop(run, 'weightGradient[2][0][0]') as number;
  const event = eventAt(run.record(0), locate(run, cursor).done - 1);
  expect([event.write, event.kind]).toEqual([{ quantity: 'weightGradient', index: [2, 0, 0] }, 'weightGradient']);
});

it.each([
  '',
  'Forward',
  'end',
  'average',
  'y[0][0]',
  'a[0][0][0]',
  'weights[3][0][0]',
  'z[0][1]',
  '__proto__',
  'z[0][1][0]x',
])('knows no stop %j in Mazur’s network', (stop) => {
  expect(cursorOfStop(createRun(mazur()), stop)).toBeUndefined();
});

it('stops at the end of a run that ends before the place', () => {
  const run = createRun(endsInForwardPass);
  const { count } = run.record(0);
  for (const stop of ['forward', 'backward', 'update']) expect(cursorOfStop(run, stop)).toBe(count);
});

it('knows the pass in which a batch is averaged', () => {
  const run = createRun(unequalBatches());
  const cursor = cursorOfStop(run, 'average') as number;
  expect(eventAt(run.record(0), cursor - 1).pass).toBe('average');
  expect(eventAt(run.record(0), cursor).pass).toBe('update');
});
