import { forwardFunctions } from '../../../engine/forward-functions.ts';
import type { Activation } from '../../../engine/math/activations.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import { along, type Point } from '../../kit/diagram/layout.ts';
import type { NetworkFrame, Reading } from '../../kit/diagram/network-frame.ts';
import { strokeWidth } from '../../kit/diagram/scales.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { Arrival, CloseUp } from './close-up.ts';

const width = 380;
const radius = 25;
const sumBox = { width: 78, height: 40 };
const curve = { x: 292, width: 76, height: 56 };
/** The curve is drawn at least this far to both sides of 0. */
const reach = 6;

interface Props {
  readonly unit: CloseUp;
  readonly frame: NetworkFrame;
  readonly highlight: Highlight;
}

/** The inside of one unit: signals times weights, added up with the bias, and bent by the activation function. */
export function UnitDiagram({ unit, frame, highlight }: Props) {
  const height = Math.max(186, unit.arrivals.length * 76);
  const middle = height / 2;
  const sum = { x: 206, y: middle };
  const gap = Math.min(92, (height - 2 * radius - 8) / Math.max(1, unit.arrivals.length - 1));
  const from = (k: number): Point => ({ x: radius + 4, y: middle + (k - (unit.arrivals.length - 1) / 2) * gap });
  const into = { x: sum.x - sumBox.width / 2 - 2, y: middle };
  const lights = ({ cell }: Reading) => ({
    onPointerEnter: () => highlight.light(densePart(cell)),
    onPointerLeave: () => highlight.light(undefined),
  });
  const state = ({ cell }: Reading) =>
    [
      frame.event && cellName(frame.event.write) === cellName(cell) ? 'written' : '',
      frame.event?.reads.some((read) => cellName(read) === cellName(cell)) ? 'read' : '',
      highlight.lit === densePart(cell) ? 'lit' : '',
    ].join(' ');
  const biasTop = middle - sumBox.height / 2;
  const f = forwardFunctions[unit.activationName];
  return (
    <svg class="network unit-diagram" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(unit)}>
      {unit.arrivals.map((arrival, k) => (
        <Incoming
          key={arrival.weightName}
          {...{ arrival, state, lights }}
          above={k < unit.arrivals.length / 2}
          from={from(k)}
          into={{ x: into.x, y: middle + (k - (unit.arrivals.length - 1) / 2) * 12 }}
        />
      ))}
      <g class={`bias ${state(unit.bias)}`} {...lights(unit.bias)}>
        <path class="thin" d={`M${sum.x} ${biasTop - 22}V${biasTop - 4}`} />
        <path
          class="thin tip"
          d={`M${sum.x - 4} ${biasTop - 9}L${sum.x} ${biasTop - 2}L${sum.x + 4} ${biasTop - 9}Z`}
        />
        <text x={sum.x} y={biasTop - 27} data-cell={cellName(unit.bias.cell)}>
          bias {shown(unit.bias)}
        </text>
      </g>
      <g class={`sum ${state(unit.sum)}`} {...lights(unit.sum)}>
        <rect x={sum.x - sumBox.width / 2} y={biasTop} width={sumBox.width} height={sumBox.height} rx={5} />
        <text class="name" x={sum.x} y={middle - 4}>
          sum z
        </text>
        <text x={sum.x} y={middle + 12} data-cell={cellName(unit.sum.cell)}>
          {shown(unit.sum)}
        </text>
      </g>
      <path class="thin" d={`M${sum.x + sumBox.width / 2 + 2} ${middle}H${curve.x - 8}`} />
      <path
        class="thin tip"
        d={`M${curve.x - 11} ${middle - 4}L${curve.x - 3} ${middle}L${curve.x - 11} ${middle + 4}Z`}
      />
      {f === undefined ? null : <Curve {...{ unit, f, middle }} />}
      <g class={`result ${state(unit.activation)}`} {...lights(unit.activation)}>
        <text class="name" x={curve.x + curve.width / 2} y={middle - curve.height / 2 - 9}>
          {unit.activationName}
        </text>
        <text
          x={curve.x + curve.width / 2}
          y={middle + curve.height / 2 + 18}
          data-cell={cellName(unit.activation.cell)}
        >
          <tspan class="name">a</tspan> {shown(unit.activation)}
        </text>
      </g>
    </svg>
  );
}

interface IncomingProps {
  readonly arrival: Arrival;
  readonly from: Point;
  readonly into: Point;
  /** Whether its label stands above the line: the upper half of the lines. */
  readonly above: boolean;
  state(reading: Reading): string;
  lights(reading: Reading): { onPointerEnter(): void; onPointerLeave(): void };
}

function Incoming({ arrival, from, into, above, state, lights }: IncomingProps) {
  const { signal, weight, product, sender, weightName } = arrival;
  const value = weight.value as number;
  const length = Math.hypot(into.x - from.x, into.y - from.y);
  const start = along(from, into, (radius + 2) / length);
  const label = along(start, into, 0.5);
  // A sloping line comes nearer to the end of its label than to the middle.
  const clear = 6 + (Math.abs(into.y - from.y) / (into.x - from.x)) * 34;
  const top = above ? label.y - clear - 13 : label.y + clear + 8;
  return (
    <g>
      <g
        class={`connection ${value < 0 ? 'negative' : 'positive'} ${state(weight)} ${state(product)}`}
        {...lights(weight)}
      >
        <line class="wire" x1={start.x} y1={start.y} x2={into.x} y2={into.y} stroke-width={strokeWidth(value)} />
        <text class="label" x={label.x} y={top} data-cell={cellName(weight.cell)}>
          <tspan class="name">× {weightName}</tspan> {shown(weight)}
        </text>
        <text class="label" x={label.x} y={top + 13} data-cell={cellName(product.cell)}>
          = {shown(product)}
        </text>
      </g>
      <g class={`unit ${signal.cell.index[1] === 0 ? 'input' : 'computed'} ${state(signal)}`} {...lights(signal)}>
        <circle cx={from.x} cy={from.y} r={radius} />
        <text class="name" x={from.x} y={from.y - 4}>
          {sender}
        </text>
        <text x={from.x} y={from.y + 9} data-cell={cellName(signal.cell)}>
          {shown(signal)}
        </text>
      </g>
    </g>
  );
}

/** The activation function with the point at which this unit stands. */
function Curve({ unit, f, middle }: { unit: CloseUp; f: Activation; middle: number }) {
  const z = unit.sum.value;
  const a = unit.activation.value;
  const far = Math.max(reach, Math.abs(z ?? 0) * 1.2);
  const zs = Array.from({ length: 49 }, (_, k) => far * (k / 24 - 1));
  const values = zs.map((each) => f.f(each));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (each: number) => round(curve.x + ((each + far) / (2 * far)) * curve.width);
  const y = (each: number) => round(middle + curve.height / 2 - ((each - low) / (high - low || 1)) * curve.height);
  return (
    <g class="curve">
      <rect x={curve.x} y={middle - curve.height / 2} width={curve.width} height={curve.height} />
      <path class="axis" d={`M${x(0)} ${middle - curve.height / 2}v${curve.height}`} />
      <path class="line" d={`M${zs.map((each, k) => `${x(each)} ${y(values[k] as number)}`).join('L')}`} />
      {z === undefined || a === undefined ? null : <circle cx={x(z)} cy={y(a)} r={4.5} />}
    </g>
  );
}

const round = (value: number) => Number(value.toFixed(2));

/** What fits into the picture: four digits at most. */
const shown = ({ value }: Reading) =>
  value === undefined ? '?' : formatNumber(value, { significant: Math.abs(value) < 0.1 ? 3 : 4 });

function inWords({ name, arrivals, bias, sum, activation }: CloseUp): string {
  const say = ({ value }: Reading) => (value === undefined ? notYet : formatNumber(value));
  const parts = arrivals.map(
    ({ sender, signal, weightName, weight, product }) =>
      `${sender} sends ${say(signal)}, times ${weightName} ${say(weight)}: ${say(product)}`,
  );
  return `Inside ${name}: ${parts.join('; ')}; bias ${say(bias)}; sum ${say(sum)}; activation ${say(activation)}.`;
}
