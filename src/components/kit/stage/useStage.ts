/**
 * The hook of every stage: its state, its clock, its part of the address, and what is seen at its cursor. A stage shows one or
 * several runs of a subject under one clock; or it has named stops, or no time at all, and settings.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { defaultDigits } from '../../../notation/format.ts';
import { withChanges } from '../../../player/edit-rules.ts';
import { reduce, type StageAction, type StageState } from '../../../player/player.ts';
import { type Grammar, type LinkState, type ValuesCodec, writeLink } from '../../../player/share.ts';
import { restsTimeline, stopsTimeline, type Timeline } from '../../../player/timeline.ts';
import { arrowKeys } from '../controls/arrow-keys.ts';
import { editingOf } from './edit/run-editing.ts';
import type { Asked, Moving, Rests, RunStage, RunStart, Stage, StopStart } from './stage-types.ts';
import { useAddress } from './useAddress.ts';
import { useClock } from './useClock.ts';
import { useHighlight } from './useHighlight.ts';

export type * from './stage-types.ts';

const noValues: ValuesCodec<object> = {
  opened: {},
  takes: () => false,
  read: () => ({ values: {}, notices: [] }),
  write: () => [],
};

export function useStage<Spec extends object, Values extends object = object>(
  start: RunStart<Spec, Values>,
): RunStage<Spec, Values>;
export function useStage<Values extends object>(start: StopStart<Values>): Stage<Values>;
export function useStage<Spec extends object, Values extends object>(
  start: RunStart<Spec, Values> | StopStart<Values>,
): Stage<Values> {
  const ofRun = 'subject' in start ? start : undefined;
  const ofStops = 'subject' in start ? undefined : start;
  const codec = (start.values ?? noValues) as ValuesCodec<Values>;
  const runs = useRef(new WeakMap<Spec, Map<string | undefined, Run<Spec>>>());
  const runOf = (experiment: Spec, by: RunStart<Spec, Values>, view: string | undefined) => {
    const variant = by.variants || by.written ? view : undefined;
    const known = runs.current.get(experiment) ?? new Map<string | undefined, Run<Spec>>();
    const run = known.get(variant) ?? by.runOf(experiment, variant);
    runs.current.set(experiment, known.set(variant, run));
    return run;
  };

  const original = (view = ''): readonly Spec[] =>
    ofRun === undefined
      ? []
      : [ofRun.variants?.[view] ?? ofRun.written?.(view) ?? ofRun.experiment, ...(ofRun.others ?? [])];
  const granularities = ofRun?.granularities ?? ['operation'];
  const opened: LinkState<Spec, Values> = {
    experiments: original(undefined),
    cursor: ofRun?.cursor ?? ofStops?.time?.opened ?? 0,
    granularity: ofRun?.granularity ?? 'operation',
    values: codec.opened,
    view: undefined,
  };
  const wholeTime = ({ experiments, cursor, granularity, view, values }: LinkState<Spec, Values>): Timeline => {
    if (ofRun === undefined) {
      const { last = 0, lastOf, noun = '' } = ofStops?.time ?? {};
      return stopsTimeline(lastOf?.(values) ?? last, cursor, noun);
    }
    const run = runOf(experiments[0] as Spec, ofRun, view);
    const { rests } = ofRun;
    if (rests?.counted) return stopsTimeline(placesOf(run, rests).length - 1, cursor, rests.noun);
    if (rests !== undefined) return restsTimeline(placesOf(run, rests), cursor, rests.noun);
    return ofRun.subject.timeline(run, cursor, granularity, ofRun.nouns);
  };
  const timeline = (of: LinkState<Spec, Values>): Timeline => {
    const whole = (cursor: number) => wholeTime({ ...of, cursor });
    return start.held?.(of.values, of.view, of.experiments[0] as Spec)?.time(of.cursor, whole) ?? whole(of.cursor);
  };
  const ways = { timeline, original, viewAfterStep: ofRun?.viewAfterStep };
  const grammar: Grammar<Spec, Values> = {
    id: start.id,
    time:
      ofRun !== undefined
        ? { kind: 'run', granularities }
        : ofStops?.time === undefined
          ? { kind: 'none' }
          : { kind: 'stops', last: ofStops.time.last },
    edits: ofRun?.subject.edits,
    values: codec,
    views: ofRun && (ofRun.views ?? Object.keys(ofRun.variants ?? {})),
    isWritten: (view) => ofRun?.written?.(view) !== undefined,
  };

  const { state, change, ...inAddress } = useAddress<StageState<Spec, Values>>({
    id: start.id,
    opened: { ...opened, playing: false, speed: 1 },
    async read(hash) {
      const { readLink } = await import('../../../player/read-link.ts');
      const shared = readLink(hash, grammar, opened, original);
      if (shared === undefined) return undefined;
      const { notices, ...to } = shared;
      return { to: (before) => reduce(ways, before, { type: 'restore', to }), notices };
    },
    write: (now) => writeLink(grammar, now, original(now.view)),
    linkOfPage: start.link,
  });
  // Embedded in another page, it may be kept from going on or from being changed.
  const act = (action: StageAction<Spec, Values>) =>
    globalThis.embedLock?.(action.type) || change((before) => reduce(ways, before, action));
  const [resets, setResets] = useState(0);
  // A single stop is no time, though its number stands in the link.
  const time = ofRun === undefined && !ofStops?.time?.last ? undefined : timeline(state);
  const { id, digits = defaultDigits } = start;
  const { granularity, playing, speed, values, view } = state;
  const hold = start.held?.(values, view, state.experiments[0] as Spec);
  const held = hold?.within(state.cursor) ?? state.cursor;
  // With other settings there may be fewer stops than where it stands.
  const cursor = ofRun === undefined ? (time?.within(held) ?? held) : held;
  const [moving] = useState<Moving>({ left: () => 0 });
  useClock(state, moving, () => act({ type: 'tick' }));

  const steps = {
    next: () => act({ type: 'next' }),
    previous: () => act({ type: 'previous' }),
    toStart: () => act({ type: 'start' }),
    toEnd: () => act({ type: 'end' }),
  };
  const base: Stage<Values> = {
    ...{ id, digits, time, moving, cursor, granularity, granularities, playing, speed, values, view, resets },
    nouns: ofRun?.nouns,
    first: hold?.first(cursor),
    ...inAddress,
    ...steps,
    highlight: useHighlight(id),
    jump: (to) => act({ type: 'jump', cursor: to }),
    play: (on) => act(on ? { type: 'play', resumes: moving.left() > 0 } : { type: 'pause' }),
    setGranularity: (size) => act({ type: 'granularity', granularity: size }),
    setSpeed: (to) => act({ type: 'speed', speed: to }),
    set: (to) => act({ type: 'set', values: typeof to === 'function' ? to : (before) => ({ ...before, ...to }) }),
    show: (to) => act({ type: 'show', view: to }),
    reset() {
      setResets(resets + 1);
      act({ type: 'restore', to: opened });
    },
    onKeyDown:
      time && arrowKeys({ next: steps.next, previous: steps.previous, start: steps.toStart, end: steps.toEnd }),
  };
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const seen = useMemo(() => {
    if (ofRun === undefined) return undefined;
    const { subject } = ofRun;
    const [run, ...rest] = state.experiments.map((experiment) => runOf(experiment, ofRun, view)) as [Run<Spec>];
    const places = ofRun.rests && placesOf(run, ofRun.rests);
    const counted = ofRun.rests?.counted === true;
    // A link may name a place between two at which the stage rests.
    const here = time?.within(cursor) ?? cursor;
    const moment = subject.moment(run, counted ? (places?.[here] ?? 0) : here);
    /** The stage's cursor of the k-th of these places. */
    const cursorOfRest = (k: number) => (counted ? k : (places?.[k] ?? 0));
    return {
      moment,
      places,
      cursorOfRest,
      others: rest.map((other) => subject.follow(moment, other)),
      notation: subject.notation(run, moment.position.update),
    };
  }, [state.experiments, cursor, view, ofRun?.subject, ofRun?.rests?.of]);
  if (ofRun === undefined || seen === undefined) return base;

  const { subject } = ofRun;
  const { moment, places, cursorOfRest, others, notation } = seen;
  const experiment = state.experiments[0] as Spec;
  const before = original(view)[0] as Spec;
  const { event, record, position } = moment;
  const ended = record.fault && position.done === record.count && event !== undefined;
  const replace = (to: (now: Spec) => Spec, run = 0) => act({ type: 'edit', to, run });
  const ask = (cell: Cell) =>
    setAsked((last) => ({ cell, question: (last?.question ?? 0) + 1, asker: document.activeElement }));
  const ofThisRun: RunStage<Spec, Values> = {
    ...base,
    ...moment,
    ...{ subject, notation, experiment, others, ended, replace, asked },
    original: before,
    changes: subject.edits.differences(before, experiment),
    sentence: ended
      ? notation.fault(event, position.update, digits)
      : event === undefined
        ? notation.start(record, digits)
        : notation.sentence(event, digits),
    edit: (changes, run) => replace((now) => withChanges(subject.edits, now, changes), run),
    editing: editingOf(subject, state.experiments, replace),
    target(cell, value) {
      const target = subject.edits.targetOf(cell, record.batch);
      const isThere = target !== undefined && Object.is(subject.edits.read(experiment, target), value);
      return isThere ? target : undefined;
    },
    undo: () => original(view).forEach((spec, run) => void replace(() => spec, run)),
    answered() {
      setAsked(undefined);
      if (asked?.asker instanceof HTMLElement && asked.asker.isConnected) asked.asker.focus();
    },
    explain: (cell, value) => (subject.isMade(moment, cell, value) ? () => ask(cell) : undefined),
    goTo(cell) {
      const to = subject.cursorOf(moment, cell);
      if (to === undefined) return;
      // The first place at which it is there.
      act({ type: 'jump', cursor: places ? cursorOfRest(places.findIndex((rest) => rest >= to)) : to });
    },
    reach(place) {
      const at = places?.findLastIndex((rest) => rest <= place) ?? 0;
      const to = places ? cursorOfRest(at) : (time?.within(place) ?? place);
      act({ type: 'jump', cursor: to });
      return { cursor: to, there: places ? places[at] === place : to === place };
    },
  };
  return ofThisRun;
}

/** Where a stage rests, as far as the run goes: one that ends early is shown to its last event. */
function placesOf<Spec>(run: Run<Spec>, rests: Rests<Spec>): readonly number[] {
  const { count, fault } = run.record(0);
  const reached = rests.of(run).filter((place) => place <= count);
  return fault && reached.at(-1) !== count ? [...reached, count] : reached;
}
