/**
 * The hook of every stage: its state, its clock, its part of the address, and what is seen at its cursor. A stage shows one or
 * several runs of a subject under one clock; or it has named stops, or no time at all, and settings.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { type Digits, defaultDigits } from '../../../notation/format.ts';
import type { Notation } from '../../../notation/notation.ts';
import { type Change, withChanges } from '../../../player/edit-rules.ts';
import { reduce, type StageAction, type StageState } from '../../../player/player.ts';
import { type Grammar, type LinkState, readLink, type ValuesCodec, writeLink } from '../../../player/share.ts';
import { restsTimeline, stopsTimeline, type Timeline } from '../../../player/timeline.ts';
import { arrowKeys } from '../controls/arrow-keys.ts';
import type { Moment, Subject } from './subject.ts';
import { type InAddress, useAddress } from './useAddress.ts';
import { type Highlight, useHighlight } from './useHighlight.ts';

interface Start<Values> {
  /** Unique on the page: the stage's name in the address. */
  readonly id: string;
  readonly digits?: Digits;
  /** Settings, and how a link writes them. */
  readonly values?: ValuesCodec<Values>;
}

/** A stage of named stops, or of settings alone. */
export interface StopStart<Values> extends Start<Values> {
  readonly values: ValuesCodec<Values>;
  readonly time?: {
    /** What one step is called, as it follows "Next": "step", "stage". */
    readonly noun: string;
    /** The last stop, counted from 0. */
    readonly last: number;
    /** The stop that it opens at. */
    readonly opened?: number;
  };
}

/** A stage of a run. */
export interface RunStart<Spec, Values> extends Start<Values> {
  readonly subject: Subject<Spec>;
  readonly experiment: Spec;
  /** Other runs of the subject that go along under the same clock. */
  readonly others?: readonly Spec[];
  /** Starts the run of an experiment: of whole updates, or of the forward pass only. */
  runOf(experiment: Spec): Run<Spec>;
  /** Where it stands when it opens. */
  readonly cursor: number;
  readonly granularity?: Granularity;
  /** The step sizes that it offers, from small to large. */
  readonly granularities?: readonly Granularity[];
  /** The few places of the run at which it rests instead, and what a step from one to the next is called. */
  readonly rests?: { readonly noun: string; of(run: Run<Spec>): readonly number[] };
  /** Views besides the one that it opens with, as a link names them. */
  readonly views?: readonly string[];
  /** The view after a step; without it, views stay. */
  viewAfterStep?(view: string | undefined): string | undefined;
  /** Views that are the same picture of other experiments. */
  readonly variants?: Readonly<Record<string, Spec>>;
}

/** What every stage has, whatever its settings. */
export interface StageBase extends InAddress {
  readonly id: string;
  readonly digits: Digits;
  readonly highlight: Highlight;
  /** Undefined for a stage of settings alone. */
  readonly time: Timeline | undefined;
  readonly cursor: number;
  readonly granularity: Granularity;
  readonly granularities: readonly Granularity[];
  readonly playing: boolean;
  readonly speed: number;
  /** Which of its views it shows; undefined for the one that it opens with. */
  readonly view: string | undefined;
  /** Counts how often it was started afresh. */
  readonly resets: number;
  next(): void;
  previous(): void;
  toStart(): void;
  toEnd(): void;
  jump(cursor: number): void;
  play(on: boolean): void;
  setGranularity(granularity: Granularity): void;
  setSpeed(speed: number): void;
  show(view: string | undefined): void;
  reset(): void;
  /** ← → Home End, from anywhere in the stage where no field wants them; none without time. */
  readonly onKeyDown: ((event: KeyboardEvent) => void) | undefined;
}

/** A stage with its settings. */
export interface Stage<Values = object> extends StageBase {
  readonly values: Values;
  set(values: Partial<Values> | ((before: Values) => Values)): void;
}

/** What a stage of a run has besides. */
export interface RunStage<Spec, Values = object> extends Stage<Values>, Moment<Spec> {
  readonly subject: Subject<Spec>;
  readonly notation: Notation;
  /** The experiment with the reader's edits, and as it stood before them. */
  readonly experiment: Spec;
  readonly original: Spec;
  readonly changes: readonly Change[];
  /** The other runs, at their places under the same clock. */
  readonly others: readonly Moment<Spec>[];
  /** The last step as a sentence; why the run ended, where it did. */
  readonly sentence: string;
  readonly ended: boolean;
  /** Another experiment in place of one of the runs, the leading one unless said otherwise. */
  replace(to: (before: Spec) => Spec, run?: number): void;
  /** Changes some numbers at once; nothing happens where one of them cannot be used. */
  edit(changes: Readonly<Record<string, number>>, run?: number): void;
  /** Takes back all changes of all runs. */
  undo(): void;
  /** Shows why a cell has this value; undefined where the value was given, lies ahead, or is no longer the cell's. */
  explain(cell: Cell, value: number): (() => void) | undefined;
  /** The number that is asked about. */
  readonly asked: Asked | undefined;
  /** Ends the question, and gives the focus back to who asked. */
  answered(): void;
  /** Goes to the step that computed a cell. */
  goTo(cell: Cell): void;
}

/** A question, "why this number?". */
export interface Asked {
  readonly cell: Cell;
  /** Counts the questions, so that the same one can be asked again. */
  readonly question: number;
  readonly asker: Element | null;
}

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
  const runs = useRef(new WeakMap<Spec, Run<Spec>>());
  const runOf = (experiment: Spec, by: RunStart<Spec, Values>) => {
    const run = runs.current.get(experiment) ?? by.runOf(experiment);
    runs.current.set(experiment, run);
    return run;
  };

  const original = (view: string | undefined): readonly Spec[] =>
    ofRun === undefined ? [] : [ofRun.variants?.[view ?? ''] ?? ofRun.experiment, ...(ofRun.others ?? [])];
  const granularities = ofRun?.granularities ?? ['operation'];
  const opened: LinkState<Spec, Values> = {
    experiments: original(undefined),
    cursor: ofRun?.cursor ?? ofStops?.time?.opened ?? 0,
    granularity: ofRun?.granularity ?? 'operation',
    values: codec.opened,
    view: undefined,
  };
  const timeline = ({ experiments, cursor, granularity }: LinkState<Spec, Values>): Timeline => {
    if (ofRun === undefined) return stopsTimeline(ofStops?.time?.last ?? 0, cursor, ofStops?.time?.noun ?? '');
    const run = runOf(experiments[0] as Spec, ofRun);
    const { rests } = ofRun;
    if (rests !== undefined) return restsTimeline(rests.of(run), cursor, rests.noun);
    return ofRun.subject.timeline(run, cursor, granularity);
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
  };

  const { state, change, ...inAddress } = useAddress<StageState<Spec, Values>>({
    id: start.id,
    opened: { ...opened, playing: false, speed: 1 },
    read(hash) {
      const shared = readLink(hash, grammar, opened, original);
      if (shared === undefined) return undefined;
      const { notices, ...to } = shared;
      return { to: (before) => reduce(ways, before, { type: 'restore', to }), notices };
    },
    write: (now) => writeLink(grammar, now, original(now.view)),
  });
  const act = (action: StageAction<Spec, Values>) => change((before) => reduce(ways, before, action));
  useClock(state, () => act({ type: 'tick' }));
  const [resets, setResets] = useState(0);
  const time = ofStops !== undefined && ofStops.time === undefined ? undefined : timeline(state);

  const steps = {
    next: () => act({ type: 'next' }),
    previous: () => act({ type: 'previous' }),
    toStart: () => act({ type: 'start' }),
    toEnd: () => act({ type: 'end' }),
  };
  const { id, digits = defaultDigits } = start;
  const { cursor, granularity, playing, speed, values, view } = state;
  const base: Stage<Values> = {
    ...{ id, digits, time, cursor, granularity, granularities, playing, speed, values, view, resets },
    ...inAddress,
    ...steps,
    highlight: useHighlight(id),
    jump: (to) => act({ type: 'jump', cursor: to }),
    play: (on) => act({ type: on ? 'play' : 'pause' }),
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
    const [run, ...rest] = state.experiments.map((experiment) => runOf(experiment, ofRun)) as [Run<Spec>];
    const moment = subject.moment(run, cursor);
    return { moment, others: rest.map((other) => subject.follow(moment, other)), notation: subject.notation(run) };
  }, [state.experiments, cursor]);
  if (ofRun === undefined || seen === undefined) return base;

  const { subject } = ofRun;
  const { moment, others, notation } = seen;
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
    undo: () => original(view).forEach((spec, run) => void replace(() => spec, run)),
    answered() {
      setAsked(undefined);
      if (asked?.asker instanceof HTMLElement && asked.asker.isConnected) asked.asker.focus();
    },
    explain: (cell, value) => (subject.isMade(moment, cell, value) ? () => ask(cell) : undefined),
    goTo(cell) {
      const to = subject.cursorOf(moment, cell);
      if (to !== undefined) act({ type: 'jump', cursor: to });
    },
  };
  return ofThisRun;
}

/** Presses "next" while the stage plays; not in a tab that nobody looks at. */
function useClock(state: { readonly playing: boolean; readonly speed: number }, tick: () => void) {
  useEffect(() => {
    if (!state.playing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wind = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(tick, 1000 / state.speed);
    };
    wind();
    document.addEventListener('visibilitychange', wind);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wind);
    };
  }, [state]);
}
