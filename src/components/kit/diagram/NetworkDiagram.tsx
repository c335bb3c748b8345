import type { ComponentChildren } from 'preact';
import { layerSizes } from '../../../engine/experiment.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { connectionPart } from '../../../notation/dense/parts.ts';
import type { PartName } from '../../../notation/notation.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import { Wire, WireLabel } from './Connection.tsx';
import { placeLabels } from './labels.ts';
import { diagramSize, type Point, placeUnits, tagsOf } from './layout.ts';
import type { NetworkFrame } from './network-frame.ts';
import { Unit } from './Unit.tsx';

interface Props {
  readonly frame: NetworkFrame;
  readonly highlight: Highlight;
  /** Parts of the path that is being talked about. */
  readonly path: ReadonlySet<PartName>;
  readonly label: string;
  /** What is on its way in it: below the wires, and above all. */
  readonly below?: ComponentChildren;
  readonly above?: ComponentChildren;
  /** Which number that can be changed a value of the picture is: see RunStage. */
  target?(cell: Cell, value: number | undefined): string | undefined;
  /** What a press on a weight does. The same can be done with the keyboard elsewhere in the figure. */
  readonly choose: ((layer: number, unit: number, from: number) => void) | undefined;
}

/** The network at one step: values in the units, weights on the arrows, what the step read and wrote brought out. */
export function NetworkDiagram({
  frame,
  highlight,
  path,
  label,
  below,
  above,
  target = () => undefined,
  choose,
}: Props) {
  const sizes = layerSizes(frame.experiment.network);
  const { learns, digits } = frame;
  const size = diagramSize(sizes, learns);
  const points = placeUnits(sizes, size);
  const at = (l: number, j: number) => (points[l] as Point[])[j] as Point;
  const state = (mark: PartName) =>
    [
      frame.write === mark ? 'written' : frame.reads.has(mark) ? 'read' : '',
      path.has(mark) ? 'on-path' : '',
      highlight.lit === mark ? 'lit' : '',
    ]
      .filter((name) => name !== '')
      .join(' ');
  // The active connections come last: later marks are drawn over earlier ones.
  const wires = frame.connections
    .map((connection) => {
      const { layer, unit, from } = connection;
      const mark = connectionPart(layer, unit, from);
      const its = state(mark);
      return {
        ...{ connection, mark, highlight },
        state: its,
        importance: ['on-path', 'read', 'lit', 'written'].findLastIndex((name) => its.includes(name)) + 1,
        choose: choose && (() => choose(layer, unit, from)),
      };
    })
    .toSorted((a, b) => Math.min(1, a.importance) - Math.min(1, b.importance));
  const labels = placeLabels(
    sizes,
    size,
    learns,
    wires.map(({ connection, importance }) => ({
      ...connection,
      weight: connection.weight.value as number,
      // A slope of 0 asks for nothing.
      gradient: connection.gradient.value || undefined,
      importance,
    })),
  );
  return (
    <svg class="network" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {below}
      <g>
        {wires.map((wire) => {
          const { layer, unit, from } = wire.connection;
          return (
            <Wire
              key={wire.mark}
              {...wire}
              from={at(layer - 1, from)}
              to={at(layer, unit)}
              radius={size.radius}
              backward={frame.pass === 'backward'}
            />
          );
        })}
      </g>
      {/* Above all arrows: none crosses a number. */}
      <g>
        {wires.map((wire, k) => {
          const label = labels[k];
          const { cell, value } = wire.connection.weight;
          return label === undefined ? null : (
            <WireLabel
              key={wire.mark}
              {...wire}
              {...{ label, digits }}
              notation={frame.notation}
              edit={target(cell, value)}
            />
          );
        })}
      </g>
      {frame.units.map((unit) => (
        <Unit
          key={unit.name}
          {...{ unit, highlight, state, digits }}
          at={at(unit.layer, unit.unit)}
          radius={size.radius}
          tags={tagsOf(sizes, learns, unit.layer, unit.unit)}
          edit={({ cell, value }) => target(cell, value)}
        />
      ))}
      {above}
    </svg>
  );
}
