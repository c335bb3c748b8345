import { forwardFunctions } from '../../../engine/forward-functions.ts';
import type { Activation } from '../../../engine/math/activations.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import { Arrow } from '../../kit/diagram/Connection.tsx';
import { letter, type Point, plateRoom } from '../../kit/diagram/layout.ts';
import { NumberText } from '../../kit/diagram/NumberText.tsx';
import type { NetworkFrame, Reading } from '../../kit/diagram/network-frame.ts';
import { strokeWidth } from '../../kit/diagram/scales.ts';
import { UnitCircle } from '../../kit/diagram/Unit.tsx';
import { SymbolText } from '../../kit/formula/SymbolText.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { Arrival, CloseUp } from './close-up.ts';
import * as words from './words.ts';

/** From left to right: senders, what each sends times its weight, the sum, the curve. */
const radius = 26;
const sender = plateRoom / 2 + 3;
const label = { x: sender + plateRoom / 2 + 4, width: 92 };
const sumBox = { x: label.x + label.width + 14, width: 78 };
const curve = { x: sumBox.x + sumBox.width + 26, width: 74, height: 56 };
const width = curve.x + curve.width + 4;
/** Between senders, and above the sum for the bias. */
const [pitch, head] = [58, 40] as const;
/** The curve is drawn at least this far to both sides of 0, and no farther than there are numbers for its ends and between. */
const [reach, farthest] = [6, Number.MAX_VALUE / 4];

interface Props {
  readonly unit: CloseUp;
  readonly frame: NetworkFrame;
  readonly highlight: Highlight;
}

/** The inside of one unit: signals times weights, added up with the bias, and bent by the activation function. */
export function UnitDiagram({ unit, frame, highlight }: Props) {
  const { notation } = frame;
  const count = unit.arrivals.length;
  const height = head + Math.max((count - 1) * pitch + 2 * radius + 10, curve.height + 50);
  const middle = (head + height) / 2;
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
  const sum = { x: sumBox.x + sumBox.width / 2, height: (count - 1) * pitch + 44 };
  const top = middle - sum.height / 2;
  const f = forwardFunctions[unit.activationName];
  return (
    <svg class="network unit-diagram" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(unit)}>
      {unit.arrivals.map((arrival, k) => (
        <Incoming
          key={arrival.weightName}
          {...{ arrival, state, lights, frame }}
          at={{ x: sender, y: middle + (k - (count - 1) / 2) * pitch }}
        />
      ))}
      <g class={`bias ${state(unit.bias)}`} {...lights(unit.bias)}>
        <path class="thin" d={`M${sum.x} ${top - 18}V${top - 6}`} />
        <Arrow at={{ x: sum.x, y: top - 2 }} towards={{ x: sum.x, y: top }} scale={0.7} />
        <NumberText
          x={sum.x}
          y={top - 24}
          reading={unit.bias}
          words={words.bias}
          label={notation.label(unit.bias.cell)}
          room={140}
        />
      </g>
      <g class={`sum ${state(unit.sum)}`} {...lights(unit.sum)}>
        <rect x={sumBox.x} y={top} width={sumBox.width} height={sum.height} rx={5} />
        <text x={sum.x} y={middle - 5}>
          {words.sum} <SymbolText label={notation.label(unit.sum.cell)} size={letter} />
        </text>
        <NumberText x={sum.x} y={middle + 13} reading={unit.sum} room={sumBox.width - 8} />
      </g>
      <path class="thin" d={`M${sumBox.x + sumBox.width + 2} ${middle}H${curve.x - 8}`} />
      <Arrow at={{ x: curve.x - 3, y: middle }} towards={{ x: curve.x, y: middle }} scale={0.7} />
      {f === undefined ? null : <Curve {...{ unit, f, middle }} />}
      <g class={`result ${state(unit.activation)}`} {...lights(unit.activation)}>
        <text class="name" x={curve.x + curve.width / 2} y={middle - curve.height / 2 - 9}>
          {unit.activationName}
        </text>
        <NumberText
          x={curve.x + curve.width / 2}
          y={middle + curve.height / 2 + 18}
          reading={unit.activation}
          label={notation.label(unit.activation.cell)}
          room={curve.width + 4}
        />
      </g>
    </svg>
  );
}

interface IncomingProps {
  readonly arrival: Arrival;
  readonly frame: NetworkFrame;
  readonly at: Point;
  state(reading: Reading): string;
  lights(reading: Reading): { onPointerEnter(): void; onPointerLeave(): void };
}

/** A sender, and its arrow into the sum: above it the weight, below it the product. */
function Incoming({ arrival, frame, at, state, lights }: IncomingProps) {
  const { signal, weight, product, sender: name } = arrival;
  const value = weight.value as number;
  const x = label.x + label.width / 2;
  return (
    <g>
      <g
        class={`connection ${value < 0 ? 'negative' : 'positive'} ${state(weight)} ${state(product)}`}
        {...lights(weight)}
      >
        <line
          class="wire"
          x1={at.x + radius + 2}
          y1={at.y}
          x2={sumBox.x - 2}
          y2={at.y}
          stroke-width={strokeWidth(value)}
        />
        <NumberText
          class="label"
          x={x}
          y={at.y - 7}
          reading={weight}
          words="×"
          label={frame.notation.label(weight.cell)}
          room={label.width}
        />
        <NumberText class="label" x={x} y={at.y + 16} reading={product} words="=" room={label.width} />
      </g>
      <g class={`unit ${signal.cell.index[1] === 0 ? 'input' : 'computed'} ${state(signal)}`} {...lights(signal)}>
        <UnitCircle {...{ name, at, radius }} reading={signal} digits={frame.digits} />
      </g>
    </g>
  );
}

/** The activation function with the point at which this unit stands. */
function Curve({ unit, f, middle }: { unit: CloseUp; f: Activation; middle: number }) {
  const z = unit.sum.value;
  const a = unit.activation.value;
  const far = Math.min(Math.max(reach, Math.abs(z ?? 0) * 1.2), farthest);
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
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
      {z === undefined || a === undefined ? null : (
        <circle cx={x(within(z, -far, far))} cy={y(within(a, low, high))} r={4.5} />
      )}
    </g>
  );
}

const round = (value: number) => Number(value.toFixed(2));

function inWords({ name, arrivals, bias, sum, activation }: CloseUp): string {
  const say = ({ value }: Reading) => (value === undefined ? notYet : formatNumber(value));
  const parts = arrivals.map(({ sender, signal, weightName, weight, product }) =>
    words.sendsTimes(sender, say(signal), weightName, say(weight), say(product)),
  );
  return words.insideBiasSumActivation(name, parts.join('; '), say(bias), say(sum), say(activation));
}
