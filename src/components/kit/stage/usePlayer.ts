import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import type { Granularity } from '../../../engine/trace/marks.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { locate, type Position } from '../../../player/cursor.ts';
import { type Edit, editsBetween } from '../../../player/edit.ts';
import { type PlayerAction, type PlayerState, reduce } from '../../../player/player.ts';
import { type FigureState, readState, readView, writeState } from '../../../player/share.ts';
import { type InAddress, useAddress } from './useAddress.ts';

export interface Player extends InAddress {
  readonly run: Run<Experiment>;
  readonly state: PlayerState;
  readonly position: Position;
  /** What the reader, or a link, has changed. */
  readonly edits: readonly Edit[];
  /** Which of its views the figure shows; undefined for the one that it opens with. */
  readonly view: string | undefined;
  show(view: string | undefined): void;
  act(action: PlayerAction): void;
}

export interface PlayerStart extends FigureState {
  readonly id: string;
  /** The step sizes that the figure offers. */
  readonly granularities: readonly Granularity[];
  /** Starts the run of an experiment: of whole updates, or of the forward pass only. */
  runOf(experiment: Experiment): Run<Experiment>;
  /** Other views that the figure has: see readView. */
  readonly views?: readonly string[] | undefined;
  /** The view after a step; without it, views stay. */
  viewAfterStep?(view: string | undefined): string | undefined;
}

interface Shown {
  readonly state: PlayerState;
  readonly view: string | undefined;
}

/** The player of one figure: its state, its clock and its part of the address. */
export function usePlayer(start: PlayerStart): Player {
  const { id } = start;
  const first: PlayerState = {
    experiment: start.experiment,
    cursor: start.cursor,
    granularity: start.granularity,
    playing: false,
    speed: 1,
  };
  const {
    state: shown,
    change,
    ...inAddress
  } = useAddress<Shown>({
    id,
    opened: { state: first, view: undefined },
    read(hash) {
      const shared = readState(hash, id, start, start.granularities, start.views);
      if (shared === undefined) return undefined;
      const { notices, ...stated } = shared;
      const view = readView(hash, id, start.views ?? []);
      return { to: ({ state }) => ({ state: { ...state, ...stated, playing: false }, view }), notices };
    },
    write({ state: { experiment, cursor, granularity }, view }) {
      return writeState(id, cursor, granularity, editsBetween(start.experiment, experiment), view);
    },
  });
  const { state, view } = shown;
  const runs = useRef(new WeakMap<Experiment, Run<Experiment>>());

  const runOf = (experiment: Experiment) => {
    const run = runs.current.get(experiment) ?? start.runOf(experiment);
    runs.current.set(experiment, run);
    return run;
  };
  const act = (action: PlayerAction) =>
    change((before) => {
      const after = reduce(runOf(before.state.experiment), before.state, action);
      const stays = after.cursor === before.state.cursor || start.viewAfterStep === undefined;
      return { state: after, view: stays ? before.view : start.viewAfterStep?.(before.view) };
    });
  const show = (next: string | undefined) => change((before) => ({ ...before, view: next }));
  const edits = useMemo(() => editsBetween(start.experiment, state.experiment), [state.experiment]);

  useEffect(() => {
    if (!state.playing) return;
    const timer = setTimeout(() => act({ type: 'tick' }), 1000 / state.speed);
    return () => clearTimeout(timer);
  }, [state]);

  const run = runOf(state.experiment);
  const position = useMemo(() => locate(run, state.cursor), [run, state.cursor]);
  return { ...inAddress, run, state, position, edits, view, show, act };
}
