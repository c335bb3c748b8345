/** The figures of a lesson as its text writes them, and whether what speaks of them finds what it names. */
import { isDeepStrictEqual } from 'node:util';
import type { MdastNode } from 'satteri';
import type { Rests, Shows } from '../../src/components/figures/shows.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { Granularity } from '../../src/engine/trace/granularities.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { cursorOfStop, stopNames } from '../../src/player/stops.ts';
import { restsTimeline } from '../../src/player/timeline.ts';
import { isJsx, writtenProps } from './check-components.ts';
import { suggestion } from './nearest.ts';

/** A figure that stands in a lesson. */
export interface LessonFigure {
  readonly id: string;
  /** Its component, as in OneWeight. */
  readonly name: string;
  readonly shows: Shows;
  readonly node: MdastNode;
  /** The scene that it stands in. */
  readonly scene: MdastNode | undefined;
  readonly props: Readonly<Record<string, unknown>>;
  /** The names of the experiments that it can stand on. */
  readonly experiments: readonly string[];
  /** The run that it lays out, or why it lays out none. */
  readonly runOf: (experiment: Experiment) => Run<Experiment> | string;
  /** The whole run of an experiment, whose events links count. */
  readonly wholeRunOf: (experiment: Experiment) => Run<Experiment>;
}

/** What a moment of a figure is: of an experiment, by the name of its file or by itself. */
export interface Place {
  readonly figure: string;
  readonly experiment: Experiment;
  readonly at: string;
  readonly update?: number | undefined;
  readonly step?: string | undefined;
}

export type ExperimentNamed = (name: string) => Experiment | undefined;

/** `f9-1` as the text says it. */
export const figureName = (id: string) => `Figure ${id.slice(1).replace('-', '.')}`;

/** Every figure of a lesson, in the order of its page. @param walked all nodes, each with its scene */
export function figuresIn(
  walked: readonly (readonly [MdastNode, MdastNode | undefined])[],
  shown: Readonly<Record<string, Shows>>,
): LessonFigure[] {
  const wholeRunOf = remembered(createRun);
  return walked.flatMap(([node, scene]) => {
    const name = isJsx(node) ? (node.name ?? '') : '';
    const shows = Object.hasOwn(shown, name) ? shown[name] : undefined;
    const props = isJsx(node) ? writtenProps(node) : undefined;
    if (shows === undefined || props?.['id'] === undefined) return [];
    const own = shows.kind === 'run' ? shows.experiments : undefined;
    const named = typeof props['experiment'] === 'string' ? [props['experiment']] : [];
    const runOf = remembered((experiment: Experiment) => runIn(name, shows, experiment));
    const experiments = own ?? named;
    return [{ id: String(props['id']), name, shows, node, scene, props, experiments, runOf, wholeRunOf }];
  });
}

const asIs = (experiment: Experiment) => experiment;

/** Many places of a page are of one experiment: its run is laid out once. */
function remembered<T>(make: (experiment: Experiment) => T): (experiment: Experiment) => T {
  const made = new WeakMap<Experiment, { readonly it: T }>();
  return (experiment) => {
    const known = made.get(experiment) ?? { it: make(experiment) };
    made.set(experiment, known);
    return known.it;
  };
}

function runIn(name: string, shows: Shows, experiment: Experiment): Run<Experiment> | string {
  const runOf = 'runOf' in shows ? shows.runOf : undefined;
  if (runOf === undefined) return `<${name}> steps no run`;
  try {
    return runOf(experiment);
  } catch (error) {
    return `<${name}> cannot show this experiment: ${(error as Error).message}`;
  }
}

/**
 * Why a figure does not come to a place, or undefined where it does.
 * @param figures of the page
 * @param named the experiments of the project
 * @param edited what a link changes first; the figure opens without it
 */
export function missedPlace(
  { figure: id, experiment, at, update = 0, step = 'operation' }: Place,
  figures: readonly LessonFigure[],
  named: ExperimentNamed,
  edited: (experiment: Experiment) => Experiment = asIs,
): string | undefined {
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) return noFigure(id, figures);
  const { shows } = figure;
  if (shows.kind !== 'run' || isCounted(shows.steps))
    return `${figureName(id)} has no moments of a run: expected a link, #${id}=1,… as its address line shows it`;
  if (!figure.experiments.some((name) => isDeepStrictEqual(named(name), experiment)))
    return `${figureName(id)} shows another experiment: expected ${figure.experiments.join(' or ')}`;
  const its = edited(experiment);
  const run = figure.runOf(its);
  if (typeof run === 'string') return run;
  const cursor = cursorOfStop(run, at, update);
  const linked = cursorOfStop(figure.wholeRunOf(its), at, update) ?? Number.NaN;
  const within = placeIn(shows.steps, run);
  // The link counts the events of a whole run.
  if (cursor === undefined || within(cursor) !== within(linked))
    return `${figureName(id)} does not come to “${at}”${update === 0 ? '' : ` of update ${update}`}: expected ${stopsOf(run)}, or a cell that it computes`;
  const sizes = sizesOf(shows.steps);
  return (sizes as readonly string[]).includes(step)
    ? undefined
    : `${figureName(id)} has no steps of the size ${step}: expected one of ${sizes.join(', ')}`;
}

export const noFigure = (id: string, figures: readonly LessonFigure[]) => {
  const ids = figures.map((each) => each.id);
  return `There is no figure ${id} on this page: expected ${ids.length > 0 ? `one of ${ids.join(', ')}` : 'a figure in it'}.${suggestion(id, ids)}`;
};

/** The passes to whose end a run comes. */
export function stopsOf(run: Run<Experiment>): string {
  const { passes, kinds } = run.plan(0);
  const there = new Set(Array.from(kinds, (kind) => passes[kind] as string));
  return stopNames.filter((name) => name === 'start' || there.has(name)).join(', ');
}

type Steps = Extract<Shows, { kind: 'run' }>['steps'];
const isRests = (steps: Steps): steps is Rests => 'noun' in steps;
const isCounted = (steps: Steps) => isRests(steps) && steps.at === undefined;

/** Brings a cursor to where the figure rests. */
function placeIn(steps: Steps, run: Run<Experiment>): (cursor: number) => number {
  if (!isRests(steps)) return (cursor) => cursor;
  return restsTimeline(steps.at?.(run) ?? [], 0, steps.noun).within;
}

/** The step sizes that a link to a figure of runs can name. */
export const sizesOf = (steps: Steps): readonly Granularity[] => (isRests(steps) ? ['operation'] : steps);
