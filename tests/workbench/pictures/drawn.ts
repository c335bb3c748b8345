/** The pictures as the server draws them, for any numbers. */
import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Editing } from '../../../src/components/kit/stage/edit/editing.ts';
import { gridOf } from '../../../src/workbench/pictures/answers.ts';
import { Confusion } from '../../../src/workbench/pictures/Confusion.tsx';
import { columnsOf } from '../../../src/workbench/pictures/columns.ts';
import { confused } from '../../../src/workbench/pictures/confused.ts';
import { LossCurves, type LossCurvesProps } from '../../../src/workbench/pictures/history/LossCurves.tsx';
import { measuredWords } from '../../../src/workbench/pictures/history/measured.ts';
import { Strips } from '../../../src/workbench/pictures/history/Strips.tsx';
import { NetworkPicture, type NetworkPictureProps } from '../../../src/workbench/pictures/network/NetworkPicture.tsx';
import { Field } from '../../../src/workbench/pictures/plane/Field.tsx';
import { FittedCurve } from '../../../src/workbench/pictures/plane/FittedCurve.tsx';
import { HiddenPlane } from '../../../src/workbench/pictures/plane/HiddenPlane.tsx';
import { hiddenAnswers } from '../../../src/workbench/pictures/plane/hidden-plane.ts';
import { type Element, parse } from '../../figures/markup.ts';
import type { trained } from './subject.ts';

type Trained = ReturnType<typeof trained>;

const nothing: Editing = { read: () => 0, name: () => '', change: () => undefined };

// Of any component: an element of one is none of a component without properties.
const element = <Props>(node: VNode<Props>): Element => parse(renderToString(node as VNode));

/** @param parameters in place of the run's own */
export function pictures(its: Trained, parameters: Float64Array = its.parameters) {
  const { experiment, prepared, session, plane } = its;
  const grid = gridOf(session.outputs, plane, parameters);
  const answers = session.outputs(parameters, columnsOf(prepared.inputs));
  const readingAt = (update: number) =>
    `update ${update}: ${measuredWords(session.measure(session.parametersAt(update)))}`;
  return {
    grid,
    network: (more: Partial<NetworkPictureProps> = {}) =>
      element(
        h(NetworkPicture, {
          ...{ experiment, parameters, grid },
          inputNames: prepared.names,
          outputNames: prepared.classes,
          editing: nothing,
          ...more,
        }),
      ),
    field: () => element(h(Field, { id: 'field', data: prepared, grid, network: experiment.network })),
    curve: () => element(h(FittedCurve, { id: 'curve', data: prepared, grid })),
    hidden: (layer: number) =>
      element(
        h(HiddenPlane, {
          id: 'hidden',
          data: prepared,
          hidden: hiddenAnswers(experiment, parameters, answers, layer, plane.size),
          names: ['h2.1', 'h2.2'],
        }),
      ),
    confusion: () =>
      element(
        h(Confusion, {
          id: 'confusion',
          matrix: confused(answers, prepared, prepared.split.test),
          classes: prepared.classes,
          of: 'test',
        }),
      ),
    losses: (more: Partial<LossCurvesProps> = {}) =>
      element(
        h(LossCurves, {
          id: 'loss',
          history: session.history,
          update: session.update,
          last: session.update,
          log: false,
          reading: readingAt(more.update ?? session.update),
          onScrub: () => undefined,
          ...more,
        }),
      ),
    strips: () => element(h(Strips, { id: 'strips', history: session.history, update: session.update })),
  };
}

/** A drawing as a file that can be looked at: one element a line. */
export function asFile(root: Element): string {
  const attributes = (its: Element) =>
    Object.entries(its.attributes)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
  const lines = (its: Element, depth: number): string[] =>
    its.children.flatMap((child) =>
      typeof child === 'string'
        ? [`${' '.repeat(depth)}${child}`]
        : [`${' '.repeat(depth)}<${child.tag}${attributes(child)}>`, ...lines(child, depth + 1)],
    );
  return `${lines(root, 0).join('\n')}\n`;
}
