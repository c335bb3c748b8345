/** The player: where the reader is and how steps are taken. A pure reducer; the clock that presses "next" is the page's. */
import type { Experiment } from '../engine/experiment.ts';
import type { Granularity } from '../engine/trace/marks.ts';
import type { Run } from '../engine/trace/run.ts';
import { cursorAt, endOf, locate, next, type Position, previous } from './cursor.ts';

export interface PlayerState {
  /** The experiment with the reader's edits. */
  readonly experiment: Experiment;
  readonly cursor: number;
  readonly granularity: Granularity;
  readonly playing: boolean;
  /** Steps in a second while playing. */
  readonly speed: number;
}

export type PlayerAction =
  | { readonly type: 'next' | 'previous' | 'start' | 'endOfUpdate' | 'play' | 'pause' }
  /** One step further while playing. Small steps stop at the end of an update, so that the reader can look. */
  | { readonly type: 'tick' }
  | { readonly type: 'jump'; readonly cursor: number }
  | { readonly type: 'granularity'; readonly granularity: Granularity }
  | { readonly type: 'speed'; readonly speed: number }
  /** A new experiment, as edited; the cursor keeps its place. */
  | { readonly type: 'edit'; readonly experiment: Experiment }
  /** Another state altogether, from a link. */
  | { readonly type: 'restore'; readonly state: PlayerState };

/** The state after an action. `run` is the run of `state.experiment`. */
export function reduce(run: Run, state: PlayerState, action: PlayerAction): PlayerState {
  const here = locate(run, state.cursor);
  const moved = (position: Position): PlayerState => ({ ...state, cursor: cursorAt(run, position), playing: false });
  switch (action.type) {
    case 'next':
      return moved(next(run, here, state.granularity));
    case 'previous':
      return moved(previous(run, here, state.granularity));
    case 'tick': {
      // A tick that was on its way when the reader paused.
      if (!state.playing) return state;
      const after = moved(next(run, here, state.granularity));
      return { ...after, playing: !stopsAt(run, state, after.cursor) };
    }
    case 'start':
      return { ...state, cursor: 0, playing: false };
    case 'endOfUpdate':
      return moved(endOfUpdate(run, here));
    case 'play':
      return { ...state, playing: true };
    case 'pause':
      return { ...state, playing: false };
    case 'jump':
      return moved(locate(run, action.cursor));
    case 'granularity':
      return { ...state, granularity: action.granularity };
    case 'speed':
      return { ...state, speed: action.speed };
    case 'edit':
      return { ...state, experiment: action.experiment, playing: false };
    case 'restore':
      return action.state;
  }
}

/** Whether playing ends at a cursor: with the run, or with the update where steps are smaller than updates. */
function stopsAt(run: Run, { cursor: before, granularity }: PlayerState, cursor: number): boolean {
  const { update, done } = locate(run, cursor);
  const record = run.record(update);
  const goesOn = (granularity === 'update' || granularity === 'epoch') && !record.fault && cursor !== before;
  return done === record.count && !goesOn;
}

/** The end of the update at hand; from there, the end of the next one. */
function endOfUpdate(run: Run, here: Position): Position {
  const complete = here.done === run.plan(here.update).count;
  return complete ? next(run, here, 'update') : endOf(run, here.update);
}
