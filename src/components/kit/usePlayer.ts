import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Experiment } from '../../engine/experiment.ts';
import type { Granularity } from '../../engine/trace/marks.ts';
import type { Run } from '../../engine/trace/run.ts';
import { locate, type Position } from '../../player/cursor.ts';
import { type Edit, editsBetween } from '../../player/edit.ts';
import { type PlayerAction, type PlayerState, reduce } from '../../player/player.ts';
import { type FigureState, readState, readView, replaceState, writeState } from '../../player/share.ts';

/** How long a state must last before it is written into the address: browsers refuse a flood of entries. */
const settleMilliseconds = 400;

export interface Player {
  readonly run: Run;
  readonly state: PlayerState;
  readonly position: Position;
  /** What a link said that could not be used. */
  readonly notices: readonly string[];
  /** What the reader, or a link, has changed. */
  readonly edits: readonly Edit[];
  /** False on the server and until the page's script has taken over: a press would be lost. */
  readonly awake: boolean;
  /** Which of its views the figure shows; undefined for the one that it opens with. */
  readonly view: string | undefined;
  show(view: string | undefined): void;
  act(action: PlayerAction): void;
  /** The address of this page with this figure's state in it. */
  link(): string;
}

export interface PlayerStart extends FigureState {
  readonly id: string;
  /** The step sizes that the figure offers. */
  readonly granularities: readonly Granularity[];
  /** Starts the run of an experiment: of whole updates, or of the forward pass only. */
  runOf(experiment: Experiment): Run;
  /** Other views that the figure has: see readView. */
  readonly views?: readonly string[] | undefined;
  /** The view after a step; without it, views stay. */
  viewAfterStep?(view: string | undefined): string | undefined;
}

/** The player of one figure: its state, its clock and its part of the address. Two figures on a page know nothing of each other. */
export function usePlayer(start: PlayerStart): Player {
  const { id } = start;
  const first: PlayerState = {
    experiment: start.experiment,
    cursor: start.cursor,
    granularity: start.granularity,
    playing: false,
    speed: 1,
  };
  const [{ state, view }, set] = useState<{ state: PlayerState; view: string | undefined }>({
    state: first,
    view: undefined,
  });
  const [notices, setNotices] = useState<readonly string[]>([]);
  const runs = useRef(new WeakMap<Experiment, Run>());
  const touched = useRef(false);
  const [awake, setAwake] = useState(false);

  const runOf = (experiment: Experiment) => {
    const run = runs.current.get(experiment) ?? start.runOf(experiment);
    runs.current.set(experiment, run);
    return run;
  };
  const act = (action: PlayerAction) => {
    touched.current = true;
    set((before) => {
      const after = reduce(runOf(before.state.experiment), before.state, action);
      const stays = after.cursor === before.state.cursor || start.viewAfterStep === undefined;
      return { state: after, view: stays ? before.view : start.viewAfterStep?.(before.view) };
    });
  };
  const show = (next: string | undefined) => {
    touched.current = true;
    set((before) => ({ ...before, view: next }));
  };
  const edits = useMemo(() => editsBetween(start.experiment, state.experiment), [state.experiment]);
  const part = () => writeState(id, state.cursor, state.granularity, edits, view);

  // The hash is read after the first frame: the server drew that frame without it.
  useEffect(() => {
    const read = () => {
      const shared = readState(location.hash, id, start, start.granularities, start.views);
      if (shared === undefined) return;
      const { experiment, cursor, granularity, notices } = shared;
      setNotices(notices);
      const view = readView(location.hash, id, start.views ?? []);
      set(({ state }) => ({ state: { ...state, experiment, cursor, granularity, playing: false }, view }));
    };
    read();
    setAwake(true);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(
      () => history.replaceState(history.state, '', replaceState(location.hash, id, part())),
      settleMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [state, view]);

  useEffect(() => {
    if (!state.playing) return;
    const timer = setTimeout(() => act({ type: 'tick' }), 1000 / state.speed);
    return () => clearTimeout(timer);
  }, [state]);

  const run = runOf(state.experiment);
  const position = useMemo(() => locate(run, state.cursor), [run, state.cursor]);
  const link = () => location.href.replace(/#.*$/, '') + replaceState('', id, part());
  return { run, state, position, notices, edits, awake, view, show, act, link };
}
