/** A run that ends with the outputs: the forward pass and nothing after it. */

import { describe, expect, it } from 'vitest';
import { networkFrame } from '../../src/components/kit/diagram/network-frame.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { createForwardRun } from '../../src/engine/trace/forward-run.ts';
import type { Cell } from '../../src/engine/trace/layout.ts';
import { eventAt, valueIn } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { isEnd, locate, next, previous } from '../../src/player/cursor.ts';
import { mazur } from '../engine/examples.ts';
import { endsInForwardPass } from './runs.ts';
import { act as reduce, stateOf } from './ways.ts';

const whole = createRun(mazur());
const run = createForwardRun(mazur());
const { count } = run.plan(0);
const end = { update: 0, done: count };

describe('a run of the forward pass only', () => {
  it('has the events of the forward pass of the whole run, with the same bits, and no other', () => {
    for (let index = 0; index < count; index++)
      expect(eventAt(run.record(0), index)).toEqual(eventAt(whole.record(0), index));
    expect(eventAt(whole.record(0), count).pass).toBe('loss');
    expect(eventAt(run.record(0), count - 1).write).toEqual({ quantity: 'a', index: [0, 2, 1] });
  });
  it('keeps weights, biases and inputs of the experiment', () => {
    for (const cell of ['weights[2][0][1]', 'bias[1][0]', 'a[0][0][1]'])
      expect(valueIn(run.record(0), parseCell(cell) as Cell, 0)).toBe(
        valueIn(whole.record(0), parseCell(cell) as Cell, 0),
      );
    expect([...(run.parametersAt(0) ?? [])]).toEqual([...(whole.parametersAt(0) ?? [])]);
  });
  it('ends at the first number that is not finite, as the whole run does', () => {
    const [short, long] = [createForwardRun(endsInForwardPass).record(0), createRun(endsInForwardPass).record(0)];
    expect([short.fault, short.count]).toEqual([true, long.count]);
    expect(eventAt(short, short.count - 1)).toEqual(eventAt(long, long.count - 1));
  });
  it('stays at its end', () => {
    expect(isEnd(run, end)).toBe(true);
    expect(isEnd(run, { update: 0, done: count - 1 })).toBe(false);
    for (const granularity of ['operation', 'unit', 'layer', 'pass', 'update', 'epoch'] as const)
      expect(next(run, end, granularity)).toEqual(end);
    for (const cursor of [count + 1, 1e6, 1e300]) expect(locate(run, cursor)).toEqual(end);
  });
  it('stops playing there', () => {
    const state = stateOf(run, { cursor: count - 1, granularity: 'pass', playing: true });
    const arrived = reduce(run, state, { type: 'tick' });
    expect(arrived.cursor).toBe(count);
    expect(reduce(run, arrived, { type: 'tick' })).toMatchObject({ cursor: count, playing: false });
    expect(reduce(run, { ...state, cursor: count }, { type: 'end' }).cursor).toBe(count);
  });
  it('is walked through unit by unit and layer by layer, and back', () => {
    const units = [...run.marks(0, 'unit')];
    expect(units.map((done) => eventAt(run.record(0), done - 1).write.index)).toEqual([
      [0, 1, 0],
      [0, 1, 1],
      [0, 2, 0],
      [0, 2, 1],
    ]);
    expect([...run.marks(0, 'layer')]).toEqual([units[1], units[3]]);
    expect(previous(run, end, 'layer').done).toBe(units[1]);
  });
});

describe('its frame', () => {
  const frame = networkFrame(run, end, { decimals: 9 }, denseNotation(run));
  it('has no targets, no loss and nothing that is yet to be computed', () => {
    expect(frame.learns).toBe(false);
    expect(frame.units.every(({ target }) => target === undefined)).toBe(true);
    expect(frame.units.every(({ activation }) => activation.value !== undefined)).toBe(true);
    expect(frame.exists({ quantity: 'weightGradient', index: [1, 0, 0] })).toBe(false);
  });
  it('is told from that of a whole run', () => {
    expect(networkFrame(whole, end, { decimals: 9 }, denseNotation(whole)).learns).toBe(true);
  });
});
