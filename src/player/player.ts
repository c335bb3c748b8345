/** The player: where the reader is, and how steps are taken. A pure reducer; the clock that presses "next" is the page's. */
import type { Granularity } from '../engine/trace/granularities.ts';
import type { LinkState } from './share.ts';
import type { Timeline } from './timeline.ts';

/** All that a reader can change of a stage. */
export interface StageState<Spec, Values> extends LinkState<Spec, Values> {
  readonly playing: boolean;
  /** Steps in a second while playing. */
  readonly speed: number;
}

export type StageAction<Spec, Values> =
  | { readonly type: 'next' | 'previous' | 'start' | 'end' | 'pause' }
  /** Takes the first step at once, or goes on within one that is on its way. */
  | { readonly type: 'play'; readonly resumes?: boolean }
  /** The time of a step is over while playing. */
  | { readonly type: 'tick' }
  | { readonly type: 'jump'; readonly cursor: number }
  | { readonly type: 'granularity'; readonly granularity: Granularity }
  | { readonly type: 'speed'; readonly speed: number }
  /** One of the experiments edited, the leading one unless said otherwise; the cursor keeps its place. */
  | { readonly type: 'edit'; readonly to: (before: Spec) => Spec; readonly run?: number }
  | { readonly type: 'set'; readonly values: (before: Values) => Values }
  | { readonly type: 'show'; readonly view: string | undefined }
  /** Another state altogether, from a link or afresh; how fast it plays stays. */
  | { readonly type: 'restore'; readonly to: LinkState<Spec, Values> };

/** What a stage's state is in: its time, and what it opens with in each of its views. */
export interface Ways<Spec, Values> {
  timeline(state: LinkState<Spec, Values>): Timeline;
  original(view: string | undefined): readonly Spec[];
  /** The view after a step; without it, views stay. */
  viewAfterStep?: ((view: string | undefined) => string | undefined) | undefined;
}

/** The state after an action. */
export function reduce<Spec, Values>(
  ways: Ways<Spec, Values>,
  state: StageState<Spec, Values>,
  action: StageAction<Spec, Values>,
): StageState<Spec, Values> {
  const time = () => ways.timeline(state);
  const moved = (cursor: number): StageState<Spec, Values> => {
    const { viewAfterStep } = ways;
    const stays = cursor === state.cursor || viewAfterStep === undefined;
    return { ...state, cursor, playing: false, view: stays ? state.view : viewAfterStep(state.view) };
  };
  switch (action.type) {
    case 'next':
      return moved(time().next());
    case 'previous':
      return moved(time().previous());
    case 'tick': {
      // A tick that was on its way when the reader paused.
      if (!state.playing) return state;
      const now = time();
      return now.playsOnAt(state.cursor) ? { ...moved(now.next()), playing: true } : { ...state, playing: false };
    }
    case 'start':
      return moved(time().toStart());
    case 'end':
      return moved(time().toEnd());
    case 'play':
      return { ...(action.resumes ? state : moved(time().next())), playing: true };
    case 'pause':
      return { ...state, playing: false };
    case 'jump':
      return moved(time().within(action.cursor));
    case 'granularity':
      return { ...state, granularity: action.granularity };
    case 'speed':
      return { ...state, speed: action.speed };
    case 'edit': {
      const { run = 0, to } = action;
      const experiments = state.experiments.map((experiment, k) => (k === run ? to(experiment) : experiment));
      return { ...state, experiments, playing: false };
    }
    case 'set':
      return { ...state, values: action.values(state.values) };
    case 'show': {
      const [before, after] = [ways.original(state.view), ways.original(action.view)];
      // The same numbers in another form stay as the reader has them.
      const same = before.every((spec, k) => spec === after[k]);
      return { ...state, view: action.view, experiments: same ? state.experiments : after };
    }
    case 'restore':
      return { ...state, ...action.to, playing: false };
  }
}
