/** What a stage is started with, and what it is: of a run, of named stops, or of settings alone. useStage makes it. */
import type { JSX } from 'preact';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Run } from '../../../engine/trace/run.ts';
import type { Digits } from '../../../notation/format.ts';
import type { Notation } from '../../../notation/notation.ts';
import type { Change } from '../../../player/edit-rules.ts';
import type { Nouns } from '../../../player/run-time.ts';
import type { ValuesCodec } from '../../../player/share.ts';
import type { Timeline } from '../../../player/timeline.ts';
import type { Editing } from './edit/editing.ts';
import type { Moment, Subject } from './subject.ts';
import type { InAddress } from './useAddress.ts';
import type { Highlight } from './useHighlight.ts';

/** How far a stage goes as long as a prediction is still to be made. */
export interface Hold {
  /** A cursor, brought to where it does not say what is asked. */
  within(cursor: number): number;
  /** What the page calls the prediction, where nothing else comes before it. */
  first(cursor: number): string | undefined;
  /** The time that ends there, made of the whole time at a cursor. */
  time(cursor: number, whole: (cursor: number) => Timeline): Timeline;
}

interface Start<Values, Spec = unknown> {
  /** Unique on the page: the stage's name in the address. */
  readonly id: string;
  readonly digits?: Digits;
  /** Settings, and how a link writes them. */
  readonly values?: ValuesCodec<Values>;
  /** A page that keeps the address itself: the stage neither reads nor writes it, and this is the link to its state. */
  readonly link?: () => string;
  /** What keeps it back, with these settings, in this view and with this experiment: see useHolds. A link may lead beyond, and is followed afterwards. */
  held?(values: Values, view: string | undefined, experiment: Spec): Hold | undefined;
}

/** A stage of named stops, or of settings alone. */
export interface StopStart<Values> extends Start<Values> {
  readonly values: ValuesCodec<Values>;
  readonly time?: {
    /** What one step is called, as it follows "Next": "step", "stage". */
    readonly noun: string;
    /** The last stop, counted from 0. */
    readonly last: number;
    /** The last one that is reached with these settings, where that depends on them. */
    lastOf?(values: Values): number;
    /** The stop that it opens at. */
    readonly opened?: number;
  };
}

/** A stage of a run. */
export interface RunStart<Spec, Values> extends Start<Values, Spec> {
  readonly subject: Subject<Spec>;
  readonly experiment: Spec;
  /** Other runs of the subject that go along under the same clock. */
  readonly others?: readonly Spec[];
  /** Starts the run of an experiment: of whole updates, or of the forward pass only. In another variant it may be another run. */
  runOf(experiment: Spec, variant?: string): Run<Spec>;
  /** Where it stands when it opens. */
  readonly cursor: number;
  readonly granularity?: Granularity;
  /** The step sizes that it offers, from small to large. */
  readonly granularities?: readonly Granularity[];
  /** What it calls them, where another word says more. */
  readonly nouns?: Nouns;
  /** The few places of the run at which it rests instead. */
  readonly rests?: Rests<Spec>;
  /** Views besides the one that it opens with, as a link names them. */
  readonly views?: readonly string[];
  /** The view after a step; without it, views stay. */
  viewAfterStep?(view: string | undefined): string | undefined;
  /** Views that are the same picture of other experiments. */
  readonly variants?: Readonly<Record<string, Spec>>;
  /** The experiment that a view stands for which a reader has written; the same one each time it is asked. */
  written?(view: string): Spec | undefined;
}

export interface Rests<Spec> {
  /** What a step from one to the next is called. */
  readonly noun: string;
  /** Their cursors in the run, not falling; the first is its start. */
  of(run: Run<Spec>): readonly number[];
  /** The stage's own cursor counts these places: there may be several with as many events. */
  readonly counted?: true;
}

/** What is on its way in a stage's picture: its film writes here how much of the last step is still to come, from 1 to 0. */
export interface Moving {
  left(): number;
}

/** The motion of a picture, which is loaded when a reader comes to what moves it. */
export interface Film {
  warm(): void;
  /** What makes the slider one that can be pulled through the film. */
  slider?(stage: StageBase): JSX.InputHTMLAttributes<HTMLInputElement>;
}

/** What every stage has, whatever its settings. */
export interface StageBase extends InAddress {
  readonly id: string;
  readonly digits: Digits;
  readonly highlight: Highlight;
  /** Undefined for a stage of settings alone. */
  readonly time: Timeline | undefined;
  readonly moving: Moving;
  /** How its picture moves, where it does. */
  readonly film?: Film;
  readonly cursor: number;
  /** The prediction that has to come before the next step. */
  readonly first?: string | undefined;
  readonly granularity: Granularity;
  readonly granularities: readonly Granularity[];
  readonly nouns?: Nouns | undefined;
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
  /** How its numbers are changed by their targets; those of other runs than the first have its number before them: 2.w.1.0.0. */
  readonly editing: Editing;
  /**
   * The target of a number that a picture shows, to be changed where it stands. Undefined where it was computed, or has become
   * another since the start.
   */
  target(cell: Cell, value: number | undefined): string | undefined;
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
  /** Goes to a place of the run, or to the last one before it at which the stage rests: where it stands then, and whether right there. */
  reach(place: number): { readonly cursor: number; readonly there: boolean };
}

/** A question, "why this number?". */
export interface Asked {
  readonly cell: Cell;
  /** Counts the questions, so that the same one can be asked again. */
  readonly question: number;
  readonly asker: Element | null;
}
