/** All that the workbench is at a moment: what was built, its run, the run kept beside it, the link to it, what can be undone. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Granularity } from '../../engine/trace/granularities.ts';
import type { Challenge } from '../challenges/challenge.ts';
import { changedParts, keptBy, partWords } from '../challenges/parts.ts';
import type { Preparation, Prepared } from '../data/kinds.ts';
import { type Preparing, preparing } from '../data/prepare.ts';
import { createSession, type Session } from '../session/session.ts';
import { type Built, experimentOf } from '../state/experiment-of.ts';
import { builtLimits, opened, type WorkbenchState } from '../state/state.ts';
import { withLayers, withSource } from './changes.ts';
import { inWords, type Said } from './problems.ts';
import { type Training, useTraining } from './useTraining.ts';

type Source = WorkbenchState['source'];

/** How many changes can be undone. */
const mostPast = 50;

/** A run that was kept for comparison. */
export interface Kept {
  readonly state: WorkbenchState;
  readonly session: Session;
}

export interface Bench extends Training {
  readonly state: WorkbenchState;
  /** The state with the place at which it stands: what a link and a file hold. */
  readonly whole: WorkbenchState;
  /** What the data are, where they can be used. */
  readonly prepared: Prepared | undefined;
  /** What stands in the way of training, in words; then what is shown is the last network that could be trained. */
  readonly problems: readonly Said[];
  readonly built: Built;
  readonly session: Session;
  readonly granularity: Granularity;
  readonly kept: Kept | undefined;
  /** What was done besides what the reader did, or could not be done. */
  readonly notice: string | undefined;
  readonly challenge: Challenge | undefined;
  change(to: (before: WorkbenchState) => WorkbenchState): void;
  /** Other data: the last layer and the loss follow where they must. */
  setSource(to: Source | ((before: Source) => Source)): void;
  /** Other features or parts: what was set by hand goes with the inputs that are gone. */
  setPreparation(to: Partial<Preparation>): void;
  setGranularity(granularity: Granularity): void;
  /** Another state altogether, from a link, a file or a challenge. */
  open(state: WorkbenchState, challenge?: Challenge): void;
  undo: (() => void) | undefined;
  keep(): void;
  drop(): void;
  say(notice: string | undefined): void;
}

/** What was there before a change, and the place at which its run stood. */
type Past = Pick<WorkbenchState, 'time'> & { readonly state: WorkbenchState };

interface Content {
  readonly state: WorkbenchState;
  readonly past: readonly Past[];
  readonly challenge: Challenge | undefined;
}

export function useBench(): Bench {
  const [content, setContent] = useState<Content>({ state: opened, past: [], challenge: undefined });
  const [notice, say] = useState<string | undefined>(undefined);
  const [kept, setKept] = useState<Kept | undefined>(undefined);
  const [granularity, setGranularity] = useState<Granularity>(opened.time.granularity);
  const { state, past, challenge } = content;
  const { source, preparation, network, training } = state;
  // What the last source was made of is not made again for another split.
  const latest = useRef<{ readonly source: Source; readonly its: Preparing } | undefined>(undefined);
  const prepare = (of: Source, how: Preparation) => {
    if (latest.current?.source !== of) latest.current = { source: of, its: preparing(of) };
    return latest.current.its(how);
  };
  const prepared = prepare(source, preparation);
  const tried = useMemo(
    () => ('problems' in prepared ? prepared : experimentOf(state, prepared)),
    [prepared, network, training],
  );
  const lastBuilt = useRef<Built | undefined>(undefined);
  if (!('problems' in tried)) lastBuilt.current = tried;
  // The state that the page opens with can be trained; a test holds it.
  const built = lastBuilt.current as Built;
  const session = useMemo(() => createSession(built.experiment, built.prepared), [built]);
  const epochs = training.epochs;
  const last =
    epochs === undefined
      ? builtLimits.updates
      : Math.min(builtLimits.updates, epochs * session.batches.updatesPerEpoch);
  const clock = useTraining(session, kept?.session, last);
  const whole = { ...state, time: { ...clock.place, granularity } };

  // The place of a state that was opened is gone to once its run is there.
  const toGo = useRef<WorkbenchState['time'] | undefined>(undefined);
  useEffect(() => {
    const time = toGo.current;
    toGo.current = undefined;
    if (time !== undefined && (time.update > 0 || time.done > 0)) clock.go(time);
  }, [session, state]);

  /** What was there, with what came before it. Of what was changed before it was drawn no update was made. */
  const withPast = ({ state: was, past }: Content): Past[] =>
    [...past, { state: was, time: was === state ? whole.time : opened.time }].slice(-mostPast);

  const settle = (before: Content, next: WorkbenchState): Content => {
    if (next === before.state) return before;
    const changed = before.challenge && changedParts(before.challenge.state, next, keptBy(before.challenge));
    if (changed !== undefined && changed.length > 0) {
      say(`This challenge keeps ${changed.map((part) => partWords[part]).join(', ')} as it is.`);
      return before;
    }
    return { ...before, state: next, past: withPast(before) };
  };

  return {
    ...clock,
    ...{ state, built, session, granularity, kept, notice, challenge, whole },
    prepared: 'problems' in prepared ? undefined : prepared,
    problems: 'problems' in tried ? tried.problems.map(inWords) : [],
    run(on) {
      say(undefined);
      clock.run(on);
    },
    change(to) {
      say(undefined);
      setContent((before) => settle(before, to(before.state)));
    },
    setSource(to) {
      say(undefined);
      setContent((before) => {
        const { source: was, preparation: how } = before.state;
        const next = typeof to === 'function' ? to(was) : to;
        const had = prepare(was, how);
        const its = prepare(next, how);
        if ('problems' in its) return settle(before, { ...before.state, source: next });
        const fitted = withSource(before.state, next, 'problems' in had ? undefined : had, its);
        say(fitted.said);
        return settle(before, fitted.state);
      });
    },
    setPreparation(to) {
      say(undefined);
      setContent((before) => {
        const next = { ...before.state, preparation: { ...before.state.preparation, ...to } };
        const its = prepare(next.source, next.preparation);
        return settle(before, 'problems' in its ? next : withLayers(next, next.network.layers, its.names.length));
      });
    },
    setGranularity,
    open(next, its) {
      say(undefined);
      setKept(undefined);
      setGranularity(next.time.granularity);
      toGo.current = next.time;
      setContent((before) => ({
        state: next,
        // Nothing is to be taken back where nothing was done before.
        past: before.state === opened && clock.place.update === 0 ? before.past : withPast(before),
        challenge: its,
      }));
    },
    undo:
      past.length === 0
        ? undefined
        : () => {
            say(undefined);
            setContent((before) => {
              const { state, time } = before.past.at(-1) ?? { state: before.state, time: undefined };
              toGo.current = time;
              const kept = before.challenge && changedParts(before.challenge.state, state, keptBy(before.challenge));
              // What was there before a challenge is not part of it.
              const challenge = kept && kept.length > 0 ? undefined : before.challenge;
              return { state, past: before.past.slice(0, -1), challenge };
            });
          },
    keep: () => setKept({ state, session }),
    drop: () => setKept(undefined),
    say,
  };
}
