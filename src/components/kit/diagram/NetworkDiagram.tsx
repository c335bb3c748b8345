import type { ComponentChildren } from 'preact';
import { layerSizes } from '../../../engine/experiment.ts';
import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { biasPart, connectionPart, targetPart, unitPart } from '../../../notation/dense/parts.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { PartName } from '../../../notation/notation.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import { Connection } from './Connection.tsx';
import { diagramSize, type Point, placeUnits } from './layout.ts';
import type { NetworkFrame, Reading, UnitView } from './network-frame.ts';

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
  const size = diagramSize(sizes);
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
  const active = ({ layer, unit, from }: { layer: number; unit: number; from: number }) =>
    state(connectionPart(layer, unit, from)) === '' ? 0 : 1;
  // The active connections come last: later marks are drawn over earlier ones.
  const connections = frame.connections.toSorted((a, b) => active(a) - active(b));
  return (
    <svg class="network" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {below}
      <g>
        {connections.map((connection) => {
          const { layer, unit, from } = connection;
          const mark = connectionPart(layer, unit, from);
          return (
            <Connection
              key={mark}
              {...{ connection, mark, highlight }}
              from={at(layer - 1, from)}
              to={at(layer, unit)}
              radius={size.radius}
              state={state(mark)}
              edit={target(connection.weight.cell, connection.weight.value)}
              backward={frame.pass === 'backward'}
              choose={choose && (() => choose(layer, unit, from))}
            />
          );
        })}
      </g>
      {frame.units.map((unit) => (
        <Unit
          key={unit.name}
          {...{ unit, highlight, state, target }}
          at={at(unit.layer, unit.unit)}
          radius={size.radius}
          input={unit.layer === 0}
          below={at(unit.layer, unit.unit).y > size.height / 2}
        />
      ))}
      {above}
    </svg>
  );
}

interface UnitProps {
  readonly unit: UnitView;
  readonly at: Point;
  readonly radius: number;
  readonly input: boolean;
  /** Whether delta stands below the unit: its lines come from above. */
  readonly below: boolean;
  readonly highlight: Highlight;
  state(mark: PartName): string;
  target(cell: Cell, value: number | undefined): string | undefined;
}

/** What fits into a circle: four decimals at most. */
function short(value: number): string {
  const size = Math.abs(value);
  return formatNumber(value, { significant: size < 0.1 ? 3 : 4 });
}

function Unit({ unit, at, radius, input, below, highlight, state, target }: UnitProps) {
  const edit = ({ cell, value }: Reading) => target(cell, value);
  const mark = unitPart(unit.layer, unit.unit);
  const lights = (name: PartName) => ({
    onPointerEnter: () => highlight.light(name),
    onPointerLeave: () => highlight.light(undefined),
  });
  const value = unit.activation.value;
  const deltaTop = below ? at.y + radius + 18 : at.y - radius - 18;
  return (
    <g>
      <g class={`unit ${input ? 'input' : 'computed'} ${state(mark)}`} {...lights(mark)}>
        <circle cx={at.x} cy={at.y} r={radius} />
        <text class="name" x={at.x} y={at.y - 5}>
          {unit.name}
        </text>
        <text
          class="value"
          x={at.x}
          y={at.y + 9}
          data-cell={cellName(unit.activation.cell)}
          data-edit={edit(unit.activation)}
        >
          {value === undefined ? '?' : short(value)}
        </text>
      </g>
      {unit.delta?.value === undefined ? null : (
        <g class={`delta ${state(mark)}`}>
          <rect x={at.x - 33} y={deltaTop} width={66} height={15} rx={3} />
          <text x={at.x} y={deltaTop + 11} data-cell={cellName(unit.delta.cell)}>
            δ {short(unit.delta.value)}
          </text>
        </g>
      )}
      {unit.bias === undefined ? null : (
        <g class={`bias ${state(biasPart(unit.layer, unit.unit))}`} {...lights(biasPart(unit.layer, unit.unit))}>
          <text x={at.x} y={at.y + radius + 13} data-cell={cellName(unit.bias.cell)} data-edit={edit(unit.bias)}>
            b {short(unit.bias.value as number)}
          </text>
        </g>
      )}
      {unit.target === undefined ? null : (
        <g class={`target ${state(targetPart(unit.unit))}`} {...lights(targetPart(unit.unit))}>
          <path d={`M${at.x + radius + 3} ${at.y}h8`} />
          <text class="name" x={at.x + radius + 14} y={at.y - 4}>
            should
          </text>
          <text x={at.x + radius + 14} y={at.y + 10} data-edit={edit(unit.target)}>
            be <tspan data-cell={cellName(unit.target.cell)}>{short(unit.target.value as number)}</tspan>
          </text>
        </g>
      )}
    </g>
  );
}
