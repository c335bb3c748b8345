import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { PartName } from '../../../notation/notation.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import { along, type Point } from './layout.ts';
import type { ConnectionView } from './network-frame.ts';
import { strokeWidth } from './scales.ts';

interface Props {
  readonly connection: ConnectionView;
  readonly mark: PartName;
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
  readonly state: string;
  /** Whether what moves along the line moves towards the inputs. */
  readonly backward: boolean;
  readonly highlight: Highlight;
  /** Its target, where it can be changed where it stands. */
  readonly edit: string | undefined;
  readonly choose: (() => void) | undefined;
}

/**
 * A weight: width says how large it is, colour and dash say its sign, the number says both. Once its gradient is known a
 * triangle points the way in which the loss falls.
 */
export function Connection({ connection, mark, from, to, radius, state, backward, highlight, edit, choose }: Props) {
  const { name, weight, gradient } = connection;
  const value = weight.value as number;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const start = along(from, to, (radius + 2) / length);
  const end = along(from, to, 1 - (radius + 3) / length);
  // Level lines carry their label in the middle; lines that cross others carry it before the crossing.
  const label = along(start, end, Math.abs(to.y - from.y) < 1 ? 0.5 : 0.27);
  const line = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way for pointers; the select beside the figure does the same
    <g
      class={`connection ${value < 0 ? 'negative' : 'positive'} ${state}`}
      onPointerEnter={() => highlight.light(mark)}
      onPointerLeave={() => highlight.light(undefined)}
      onClick={choose}
    >
      <line class="hit" {...line} />
      <line class="wire" {...line} stroke-width={connection.width ?? strokeWidth(value)} />
      {state === '' ? (
        <Arrow at={end} towards={to} scale={0.7} />
      ) : (
        <Arrow at={backward ? start : end} towards={backward ? from : to} scale={1} />
      )}
      <text class="label" x={label.x} y={label.y - 3} data-cell={cellName(weight.cell)} data-edit={edit}>
        <tspan class="name">{name}</tspan> {formatNumber(value)}
      </text>
      {gradient.value === undefined || gradient.value === 0 ? null : (
        <text class="wish" x={label.x} y={label.y + 10} data-cell={cellName(gradient.cell)}>
          {gradient.value < 0 ? '▲' : '▼'} {formatNumber(gradient.value, { significant: 3 })}
        </text>
      )}
    </g>
  );
}

/** An arrow head that ends at a point. */
function Arrow({ at, towards, scale }: { at: Point; towards: Point; scale: number }) {
  const degrees = (Math.atan2(towards.y - at.y, towards.x - at.x) * 180) / Math.PI;
  return (
    <path
      class="arrow"
      d="M-9 -4.5L0 0L-9 4.5Z"
      transform={`translate(${at.x} ${at.y}) rotate(${degrees.toFixed(1)}) scale(${scale})`}
    />
  );
}
