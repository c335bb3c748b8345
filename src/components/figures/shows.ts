/** What a figure shows its reader: declared beside its props, read by the checks of lessons and by docs/authors/figures.md. */
import type { Experiment } from '../../engine/experiment.ts';
import type { Granularity } from '../../engine/trace/granularities.ts';
import type { Run } from '../../engine/trace/start-run.ts';
import type { EditRules } from '../../player/edit-rules.ts';
import type { Rules } from '../../player/settings.ts';

/** A figure that steps through a run of a dense network, the events of which are the engine's. */
interface RunFigure {
  readonly kind: 'run';
  /** The very one that its stage lays out. Throws where an experiment needs more than it has. */
  readonly runOf: (experiment: Experiment) => Run<Experiment>;
  /** The sizes of its steps, or where it rests. */
  readonly steps: readonly Granularity[] | Rests;
  /** The experiments that it brings along, of content/experiments; without them its lesson names one. */
  readonly experiments?: readonly string[];
  /** What else it can show of one of them, as a link names it after `as:`. */
  readonly views?: (experiment: Experiment) => readonly string[];
}

/** A figure that rests at a few places of its run only. */
export interface Rests {
  /** What it is from one to the next. */
  readonly noun: string;
  /** The places, as cursors; without them each is counted, and no cell can be linked to. */
  readonly at?: (run: Run<Experiment>) => readonly number[];
}

/** A figure with settings and stops of its own. */
interface StopFigure {
  readonly kind: 'stops';
  /** What one stop is, as it follows “Next”; none for a figure that is only set. */
  readonly noun?: string;
  /** The last stop, counted from 0; unknown where it depends on the experiment. */
  readonly last?: number;
  /** What a reader, or a link, can set. */
  readonly rules: Rules;
  /** Lays out the run that it measures, where its lesson names the experiment. */
  readonly runOf?: (experiment: Experiment) => Run<Experiment>;
}

/** A figure that steps a run of another subject than a dense network: a point that descends, a graph. */
interface SubjectFigure {
  readonly kind: 'subject';
  /** The sizes of its steps. */
  readonly steps: readonly Granularity[];
  /** How its numbers are changed. */
  readonly edits: EditRules<object>;
  /** What it can stand on, by the names that a lesson writes as `of`; it opens with the first where none is written. */
  readonly specs: Readonly<Record<string, object>>;
  /** Settings that a link can name. */
  readonly rules: Rules;
  /** What it shows besides, as a link names it after `as:`; undefined where the name says nothing. */
  readonly written?: (view: string) => object | undefined;
}

/** A part of the lab: docs/lab/README.md says what it shows. */
interface LabFigure {
  readonly kind: 'lab';
}

export type Shows = RunFigure | StopFigure | SubjectFigure | LabFigure;

/** A figure that steps a run. */
export const stepping = (
  runOf: RunFigure['runOf'],
  steps: RunFigure['steps'],
  more: Pick<RunFigure, 'experiments' | 'views'> = {},
): Shows => ({ kind: 'run', runOf, steps, ...more });

/** A figure of settings and stops. @param noun undefined where there is nothing to step */
export const stopping = (
  noun: string | undefined,
  { last, rules }: { readonly last?: number; readonly rules: Rules },
  more: Pick<StopFigure, 'runOf'> = {},
): Shows => ({
  kind: 'stops',
  rules,
  ...(noun === undefined ? {} : { noun }),
  ...(last === undefined ? {} : { last }),
  ...more,
});

/** A figure that steps another subject; its lesson names one of the specs. */
export const steppingSubject = <Spec extends object>(
  steps: readonly Granularity[],
  edits: EditRules<Spec>,
  specs: Readonly<Record<string, Spec>>,
  { rules = {}, written }: { readonly rules?: Rules; readonly written?: (view: string) => Spec | undefined } = {},
): Shows => ({
  kind: 'subject',
  edits: edits as unknown as EditRules<object>,
  ...{ steps, specs, rules },
  ...(written && { written }),
});

export const ofLab: Shows = { kind: 'lab' };
