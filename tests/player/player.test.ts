/** The reducer: what every button and key does to the reader's state. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { type Granularity, granularities } from '../../src/engine/trace/marks.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { cursorAt, locate } from '../../src/player/cursor.ts';
import { applyEdit } from '../../src/player/edit.ts';
import { mazur } from '../engine/examples.ts';
import { diverges, lastCursor, named } from './runs.ts';
import { type Action, act as reduce, type State, stateOf } from './ways.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

const edited = (() => {
  const result = applyEdit(mazur(), { target: 'w.2.0.0', value: 0.45 });
  if (!result.ok) throw new Error(result.expected);
  return result.experiment;
})();

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom('next', 'previous', 'start', 'end', 'play', 'pause', 'tick').map((type) => ({ type }) as Action),
  fc.double().map((cursor): Action => ({ type: 'jump', cursor })),
  fc.constantFrom(...granularities).map((granularity): Action => ({ type: 'granularity', granularity })),
  fc.constantFrom(0.5, 1, 8).map((speed): Action => ({ type: 'speed', speed })),
  fc.constantFrom(mazur(), edited).map((experiment): Action => ({ type: 'edit', to: () => experiment })),
);

describe('reduce', () => {
  it('changes no state that it is given, and gives the same state for the same action', () => {
    const run = createRun(deepFreeze(mazur()));
    fc.assert(
      fc.property(actions, fc.nat(200), fc.constantFrom(...granularities), (action, cursor, granularity) => {
        const state = deepFreeze(stateOf(run, { cursor, granularity, playing: true }));
        expect(reduce(run, state, deepFreeze(action))).toEqual(reduce(run, state, action));
      }),
      { numRuns: 500 },
    );
  });

  it('ends every sequence of actions at a place of the run', () => {
    const runs = new Map([mazur(), edited].map((experiment) => [JSON.stringify(experiment), createRun(experiment)]));
    const runOf = ({ experiments: [experiment] }: State) => runs.get(JSON.stringify(experiment)) as Run<Experiment>;
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 30 }), (sequence) => {
        let state = stateOf(createRun(mazur()));
        for (const action of sequence) state = reduce(runOf(state), state, action);
        expect(cursorAt(runOf(state), locate(runOf(state), state.cursor))).toBe(state.cursor);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the other actions’ part of the state alone', () => {
    const run = createRun(mazur());
    const state = stateOf(run, { cursor: 20, granularity: 'unit', speed: 4 });
    expect(reduce(run, state, { type: 'next' })).toEqual({ ...state, cursor: 25 });
    expect(reduce(run, state, { type: 'speed', speed: 8 })).toEqual({ ...state, speed: 8 });
    expect(reduce(run, state, { type: 'granularity', granularity: 'pass' })).toEqual({ ...state, granularity: 'pass' });
    expect(reduce(run, state, { type: 'start' })).toEqual({ ...state, cursor: 0 });
  });

  it('keeps the place when a number is edited', () => {
    const run = createRun(mazur());
    const state = stateOf(run, { cursor: 41, playing: true });
    expect(reduce(run, state, { type: 'edit', to: () => edited })).toEqual({
      ...state,
      experiments: [edited],
      playing: false,
    });
  });

  it('goes to the end of the update, and from there to the end of the next one', () => {
    const run = createRun(mazur());
    const { count } = run.plan(0);
    const ends = [3 * count, 2 * count, count];
    let state = stateOf(run, { cursor: 7 });
    while (ends.length > 0) {
      state = reduce(run, state, { type: 'end' });
      expect(state.cursor).toBe(ends.pop());
    }
  });

  it('stops playing when the reader steps', () => {
    const run = createRun(mazur());
    const playing = stateOf(run, { cursor: 7, playing: true });
    for (const type of ['next', 'previous', 'start', 'end', 'pause'] as const)
      expect(reduce(run, playing, { type }).playing, type).toBe(false);
    expect(reduce(run, playing, { type: 'jump', cursor: 3 })).toEqual({ ...playing, cursor: 3, playing: false });
  });
});

/** Plays until the player stops by itself; the cursors it passes. */
function play(run: Run<Experiment>, from: number, granularity: Granularity, limit = 400): number[] {
  let state = reduce(run, stateOf(run, { cursor: from, granularity }), { type: 'play' });
  const cursors = [state.cursor];
  while (cursors.length < limit) {
    state = reduce(run, state, { type: 'tick' });
    if (!state.playing) break;
    cursors.push(state.cursor);
  }
  return cursors;
}

describe('playing', () => {
  it('takes no step for a tick that arrives after Pause', () => {
    const run = createRun(mazur());
    const state = stateOf(run, { cursor: 5, playing: false });
    expect(reduce(run, state, { type: 'tick' })).toBe(state);
  });

  it('takes its first step at once, or goes on within the one that is on its way', () => {
    const run = createRun(mazur());
    const state = stateOf(run, { cursor: 5 });
    expect(reduce(run, state, { type: 'play' })).toMatchObject({ cursor: 6, playing: true });
    expect(reduce(run, state, { type: 'play', resumes: true })).toEqual({ ...state, playing: true });
  });

  it('leaves the last step its time', () => {
    const run = createRun(mazur());
    const last = stateOf(run, { cursor: run.plan(0).count - 1, playing: true });
    const arrived = reduce(run, last, { type: 'tick' });
    expect(arrived).toMatchObject({ cursor: run.plan(0).count, playing: true });
    expect(reduce(run, arrived, { type: 'tick' })).toEqual({ ...arrived, playing: false });
  });

  it('makes the steps that Next makes, to the end of the update', () => {
    const run = createRun(mazur());
    const { count } = run.plan(0);
    expect(play(run, 0, 'operation')).toEqual(Array.from({ length: count }, (_, k) => k + 1));
    expect(play(run, 0, 'pass').at(-1)).toBe(count);
    expect(play(run, count, 'pass').at(-1)).toBe(2 * count);
  });

  it('goes on from update to update where a step is an update or more', () => {
    const run = createRun(mazur());
    const { count } = run.plan(0);
    expect(play(run, 0, 'update', 5)).toEqual([count, 2 * count, 3 * count, 4 * count, 5 * count]);
    expect(play(run, 0, 'epoch', 3)).toEqual([count, 2 * count, 3 * count]);
  });

  it.each(named)('reaches the end of the update or of the run, never short of it: %s', (_, experiment) => {
    const run = createRun(experiment);
    for (const granularity of ['operation', 'unit', 'pass'] as const)
      expect(play(run, 0, granularity).at(-1)).toBe(run.record(0).count);
  });

  it('stops where a run ends, in an update that it could not complete', () => {
    const run = createRun(diverges);
    const first = run.record(0).count;
    expect(run.record(1).fault).toBe(true);
    expect(play(run, first, 'operation').at(-1)).toBe(lastCursor(run));
    expect(play(run, 0, 'update').at(-1)).toBe(lastCursor(run));
    expect(play(run, lastCursor(run), 'operation')).toEqual([lastCursor(run)]);
  });
});
