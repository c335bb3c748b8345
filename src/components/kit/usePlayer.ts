import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Experiment } from '../../engine/experiment.ts';
import type { Granularity } from '../../engine/trace/marks.ts';
import type { Run } from '../../engine/trace/run.ts';
import { locate, type Position } from '../../player/cursor.ts';
import { type Edit, editsBetween } from '../../player/edit.ts';
import { type PlayerAction, type PlayerState, reduce } from '../../player/player.ts';
import { type FigureState, readState, replaceState, writeState } from '../../player/share.ts';

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
  const [state, setState] = useState(first);
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
    setState((before) => reduce(runOf(before.experiment), before, action));
  };
  const edits = useMemo(() => editsBetween(start.experiment, state.experiment), [state.experiment]);
  const part = () => writeState(id, state.cursor, state.granularity, edits);

  // The hash is read after the first frame: the server drew that frame without it.
  useEffect(() => {
    const read = () => {
      const shared = readState(location.hash, id, start, start.granularities);
      if (shared === undefined) return;
      const { experiment, cursor, granularity, notices } = shared;
      setNotices(notices);
      setState((before) => ({ ...before, experiment, cursor, granularity, playing: false }));
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
  }, [state]);

  useEffect(() => {
    if (!state.playing) return;
    const timer = setTimeout(() => act({ type: 'tick' }), 1000 / state.speed);
    return () => clearTimeout(timer);
  }, [state]);

  const run = runOf(state.experiment);
  const position = useMemo(() => locate(run, state.cursor), [run, state.cursor]);
  const link = () => location.href.replace(/#.*$/, '') + replaceState('', id, part());
  return { run, state, position, notices, edits, awake, act, link };
}
