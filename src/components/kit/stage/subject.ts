/**
 * What a stage needs of a subject, and nothing else: how its numbers are changed, what they are called, and how its runs are
 * walked through. A page loads the subjects of its own figures only.
 */
import type { ComponentType } from 'preact';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, type UpdateRecord, writerOf } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/run.ts';
import type { Notation } from '../../../notation/notation.ts';
import { cursorAt, locate, type Position } from '../../../player/cursor.ts';
import type { EditRules } from '../../../player/edit-rules.ts';
import { follow, type Nouns, runTimeline } from '../../../player/run-time.ts';
import type { Timeline } from '../../../player/timeline.ts';

/** A run as it stands under a cursor. */
export interface Moment<Spec> {
  readonly run: Run<Spec>;
  readonly position: Position;
  readonly record: UpdateRecord;
  /** The last event that happened, undefined before the first. */
  readonly event: TraceEvent | undefined;
}

/** Targets that the editor shows together. */
export interface TargetGroup {
  readonly legend: string;
  readonly targets: readonly string[];
}

/** What is particular to a subject. */
export interface SubjectParts<Spec> {
  readonly edits: EditRules<Spec>;
  /** What is said at an update: the examples of batches that differ are named by their places in the data. */
  notation(run: Run<Spec>, update: number): Notation;
  /** What the editor offers for a run. */
  groups(run: Run<Spec>): readonly TargetGroup[];
  /** Brings the program that does what the run does. */
  readonly code?: () => Promise<{ readonly default: ComponentType<CodeProps<Spec>> }>;
}

export interface CodeProps<Spec> {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  /** The experiment with the reader's changes. */
  readonly experiment: Spec;
  /** How many updates the program makes: up to the one at hand; 0 where nothing is learned. */
  readonly updates: number;
}

export interface Subject<Spec> extends SubjectParts<Spec> {
  timeline(run: Run<Spec>, cursor: number, granularity: Granularity, nouns?: Nouns): Timeline;
  moment(run: Run<Spec>, cursor: number): Moment<Spec>;
  /** Another run under the clock of the one that leads. */
  follow(leading: Moment<Spec>, run: Run<Spec>): Moment<Spec>;
  /** The cursor after the event that computes a cell in the update at hand; undefined where none does. */
  cursorOf(moment: Moment<Spec>, cell: Cell): number | undefined;
  /** Whether this number of a cell is known and was made by an event: not given, not ahead, not of another time. */
  isMade(moment: Moment<Spec>, cell: Cell, value: number): boolean;
}

function momentAt<Spec>(run: Run<Spec>, position: Position): Moment<Spec> {
  const record = run.record(position.update);
  return { run, position, record, event: position.done === 0 ? undefined : eventAt(record, position.done - 1) };
}

/** A subject, with what is the same for all of them. */
export const subjectOf = <Spec>(parts: SubjectParts<Spec>): Subject<Spec> => ({
  ...parts,
  timeline: runTimeline,
  moment: (run, cursor) => momentAt(run, locate(run, cursor)),
  follow: (leading, run) => momentAt(run, follow(leading.run, leading.position, run)),
  cursorOf({ run, record, position }, cell) {
    const event = writerOf(record, cell);
    return event && cursorAt(run, { update: position.update, done: event.index + 1 });
  },
  isMade({ record, position }, cell, value) {
    const event = writerOf(record, cell);
    return event !== undefined && event.index < position.done && Object.is(event.value, value);
  },
});
