/** The state of a stage with one run, and its actions, for tests. */
import type { Experiment } from '../../src/engine/experiment.ts';
import type { Run } from '../../src/engine/trace/run.ts';
import { reduce, type StageAction, type StageState } from '../../src/player/player.ts';
import { runTimeline } from '../../src/player/run-time.ts';

export type State = StageState<Experiment, object>;
export type Action = StageAction<Experiment, object>;

export const stateOf = (run: Run<Experiment>, change: Partial<State> = {}): State => ({
  experiments: [run.experiment],
  cursor: 0,
  granularity: 'operation',
  values: {},
  view: undefined,
  playing: false,
  speed: 1,
  ...change,
});

/** The state after an action; `run` is the run of the state's experiment. */
export const act = (run: Run<Experiment>, state: State, action: Action): State =>
  reduce(
    {
      timeline: ({ cursor, granularity }) => runTimeline(run, cursor, granularity),
      original: () => [run.experiment],
    },
    state,
    action,
  );
