/** Whether the figures of a lesson are its own, can show what they are given, and have what the text says of them. */
import type { MdastNode } from 'satteri';
import { withLinkedEdits } from '../../src/components/prose/moment.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { slotOf } from '../../src/engine/trace/layout.ts';
import { cursorOfStop } from '../../src/player/stops.ts';
import { isJsx, writtenProps } from './check-components.ts';
import {
  type ExperimentNamed,
  figureName,
  type LessonFigure,
  missedPlace,
  noFigure,
  stopsOf,
} from './lesson-figures.ts';
import { suggestion } from './nearest.ts';
import { type NodeProblem, ownNode } from './node-problem.ts';

type Walked = readonly (readonly [MdastNode, MdastNode | undefined])[];

/** What is wrong with the figures themselves. @param lesson its number; undefined where it has none yet */
export function wrongFigures(figures: readonly LessonFigure[], lesson: number | undefined, named: ExperimentNamed) {
  const first = new Map<string, LessonFigure>();
  return figures.flatMap((figure): NodeProblem[] => {
    const { id, node, props } = figure;
    const twin = first.get(id);
    first.set(id, twin ?? figure);
    const [, of] = /^f(\d+)-\d+$/.exec(id) ?? [];
    const expected = `f${lesson ?? 9}-${figures.indexOf(figure) + 1}`;
    if (of === undefined)
      return ownNode(
        node,
        `id of <${figure.name}> is “${id}”: expected f, the lesson and a number, as in ${expected}.`,
      );
    if (lesson !== undefined && Number(of) !== lesson)
      return ownNode(
        node,
        `${figureName(id)} would be a figure of lesson ${of}: expected an id of lesson ${lesson}, as in ${expected}.`,
      );
    if (twin !== undefined)
      return ownNode(
        node,
        `There is a ${figureName(id)} already, in line ${twin.node.position?.start.line}: expected an id of its own, as in ${expected}.`,
      );
    const unshown = typeof props['experiment'] === 'string' ? unshownExperiment(figure, named) : undefined;
    return unshown === undefined ? [] : ownNode(node, unshown);
  });
}

function unshownExperiment(figure: LessonFigure, named: ExperimentNamed): string | undefined {
  const name = String(figure.props['experiment']);
  const experiment = named(name);
  if (experiment === undefined)
    return `experiment of <${figure.name}> is “${name}”, which is no dense network: expected the name of one in content/experiments.`;
  const run = figure.runOf(experiment);
  if (typeof run === 'string') return `${run} (“${name}”).`;
  const { from } = figure.props;
  // Figures of rows open at their start or their end.
  if (typeof from !== 'string' || from === 'end' || cursorOfStop(run, from) !== undefined) return undefined;
  return `from of <${figure.name}> is “${from}”, to which it does not come: expected ${stopsOf(run)}, or a cell that it computes.`;
}

/** <See>, <Mark> and terms of formulas that name what their figures have not. */
export function wrongReferences(
  walked: Walked,
  figures: readonly LessonFigure[],
  named: ExperimentNamed,
): NodeProblem[] {
  return walked.flatMap(([node, scene]) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      const seen = figures.filter((figure) => scene === undefined || figure.scene === scene);
      return wrongTerms(node.value, seen, named).flatMap((message) => ownNode(node, message));
    }
    const props = isJsx(node) ? writtenProps(node) : undefined;
    if (!isJsx(node) || props === undefined || typeof props['figure'] !== 'string') return [];
    const { figure } = props as { figure: string };
    if (node.name === 'Mark')
      return figures.some(({ id }) => id === figure) ? [] : ownNode(node, noFigure(figure, figures));
    if (node.name !== 'See') return [];
    const missed = missedSee(figure, props, figures, named);
    return missed === undefined
      ? []
      : ownNode(node, missed.endsWith('.') || missed.endsWith('?') ? missed : `${missed}.`);
  });
}

function missedSee(
  figure: string,
  props: Readonly<Record<string, unknown>>,
  figures: readonly LessonFigure[],
  named: ExperimentNamed,
) {
  const experiment = named(String(props['experiment']));
  // Others say that there is none of that name, and what is wrong with its edits.
  if (experiment === undefined) return undefined;
  const { at, update, step, edits } = props as { at: string; update?: number; step?: string; edits?: string };
  const edited = (its: Experiment) => (edits === undefined ? its : withLinkedEdits(its, edits));
  return missedPlace({ figure, experiment, at, update, step }, figures, named, edited);
}

/** What `\htmlData` can tie a term to. */
const ties = ['cell', 'mark'] as const;

function wrongTerms(tex: string, figures: readonly LessonFigure[], named: ExperimentNamed): string[] {
  const written = [...tex.matchAll(/\\htmlData\s*\{\s*([^={}]*?)\s*=\s*([^{},]*?)\s*(?:,\s*colour=[^{},]*)?\}/g)];
  return written.flatMap(([, tie = '', value = '']) => {
    if (!(ties as readonly string[]).includes(tie))
      return [`\\htmlData{${tie}=…} ties the term to nothing: expected cell=… or mark=… .${suggestion(tie, ties)}`];
    return tie === 'cell' ? (wrongCell(value, figures, named) ?? []) : [];
  });
}

function wrongCell(name: string, figures: readonly LessonFigure[], named: ExperimentNamed): string | undefined {
  const cell = parseCell(name);
  if (cell === undefined)
    return `\\htmlData{cell=${name}} names no cell: expected one of docs/engine/cells.md, as in weights[1][0][0].`;
  const runs = figures.map((figure) => {
    const experiment = named(figure.experiments[0] ?? '');
    return experiment === undefined ? undefined : figure.runOf(experiment);
  });
  // A figure of settings lights its own symbols, whatever their place.
  if (runs.length === 0 || runs.some((run) => run === undefined || typeof run === 'string')) return undefined;
  if (runs.some((run) => typeof run === 'object' && slotOf(run.plan(0).layout, cell) >= 0)) return undefined;
  const where = figures.map(({ id }) => figureName(id)).join(' or ');
  return `\\htmlData{cell=${name}} names a cell that ${where} has not: expected one of its network; docs/engine/cells.md has their names.`;
}
