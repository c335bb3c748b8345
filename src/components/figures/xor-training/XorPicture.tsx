import { formatNumber, grouped } from '../../../notation/format.ts';
import type { PartName } from '../../../notation/parts.ts';
import { type Cut, lineWithin, type Point } from '../../kit/plane/geometry.ts';
import { HalfPlane, Plane, PointMark, Segment } from '../../kit/plane/Plane.tsx';
import { planeScale, side } from '../../kit/plane/scale.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { linear, rounded } from '../../kit/plot/scale.ts';
import { spanOf } from '../../kit/plot/span.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { outputPart, type XorFrame } from './frame.ts';
import { type LabelSpot, labelSpots } from './label-spots.ts';
import * as words from './words.ts';

const domain = { min: -0.6, max: 1.6 } as const;
const scale = planeScale(domain);
const middle = side / 2;
/** How far the name of a line is from its end, along it and beside it. */
const nameAway = 18;

interface Props {
  readonly frame: XorFrame;
  /** The part that the reader points at. */
  readonly lit: PartName | undefined;
}

/** The curve of the loss, the input plane and the hidden plane, side by side. */
export function XorPicture({ frame, highlight: { lit } }: { readonly frame: XorFrame; readonly highlight: Highlight }) {
  return (
    <div class="xor-run">
      <LossCurve {...{ frame, lit }} />
      <Inputs {...{ frame, lit }} />
      <Hidden {...{ frame, lit }} />
    </div>
  );
}

/** As high as the planes are. */
const box = { left: 54, right: 350, top: 26, bottom: 306 } as const;
/** Half of it is what an output of one half costs. */
const highest = 0.2;

function LossCurve({ frame: { curve, moment }, lit }: Props) {
  const span = spanOf(moment.update);
  const x = linear([0, span], [box.left, box.right]);
  const y = linear([0, highest], [box.bottom, box.top]);
  const at = ([update, loss]: readonly [number, number]) => [rounded(x(update)), rounded(y(Math.min(highest, loss)))];
  const [cx, cy] = at([moment.update, moment.loss]);
  return (
    <svg
      class="xor-loss"
      viewBox="0 0 360 360"
      role="img"
      aria-label={words.lossOfTheUpdates(curve[0]?.[1] as number, moment.loss)}
    >
      <text class="plot-name" x={box.left + 4} y={box.top - 4}>
        E<tspan class="in-full">{words.meanOfAY}</tspan>
      </text>
      <Axes
        area={box}
        xTicks={[0, 0.4 * span, 0.8 * span].map((tick) => ({ text: grouped(tick), at: rounded(x(tick)) }))}
        yTicks={[0, 0.1, 0.2].map((tick) => ({ text: formatNumber(tick), at: rounded(y(tick)) }))}
        name={{ text: words.updatesText, below: 49 }}
        below={24}
      />
      {curve.length < 2 ? null : (
        <path class="loss-curve" d={`M${curve.map((point) => at(point).join(' ')).join('L')}`} />
      )}
      <circle class="now" {...{ cx, cy }} r={lit === 'E' ? 11 : 5} />
    </svg>
  );
}

function Inputs({ frame: { points, hiddenCuts }, lit }: Props) {
  return (
    <Plane scale={scale} names={['x₁', 'x₂']} label={words.inputPlane(said(points))}>
      {hiddenCuts.map((cut, j) => (
        <UnitLine key={`h${j + 1}`} cut={cut} name={j === 0 ? 'h₁' : 'h₂'} j={j} />
      ))}
      {points.map(({ x, target, right }, n) => (
        <PointMark
          key={x.join()}
          {...{ scale, target, right }}
          at={x}
          label={`(${x.join(', ')})`}
          current={lit === outputPart(n)}
        />
      ))}
    </Plane>
  );
}

function UnitLine({ cut, name, j }: { readonly cut: Cut; readonly name: string; readonly j: number }) {
  const line = lineWithin(cut, domain);
  if (line === undefined) return null;
  const [from, to] = line[0][0] < line[1][0] ? line : [line[1], line[0]];
  const [x, y] = besideLine(j === 0 ? [from, to] : [to, from]);
  return (
    <g class={`unit-line unit-line-${j + 1}`}>
      <Segment scale={scale} from={from} to={to} class="cut" />
      <text {...{ x, y }} dy="0.34em" text-anchor="middle">
        {name}
      </text>
    </g>
  );
}

/** A little way along a line from its first end, and as far beside it, on the side of the middle: the name lies on no line. */
function besideLine([from, to]: readonly [Point, Point]): [x: number, y: number] {
  const [fromX, fromY, toX, toY] = [scale.x(from[0]), scale.y(from[1]), scale.x(to[0]), scale.y(to[1])];
  const length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
  const [alongX, alongY] = [(toX - fromX) / length, (toY - fromY) / length];
  const [x, y] = [fromX + nameAway * alongX, fromY + nameAway * alongY];
  const inwards = (middle - x) * alongY - (middle - y) * alongX < 0 ? -1 : 1;
  return [rounded(x + inwards * nameAway * alongY), rounded(y - inwards * nameAway * alongX)];
}

function Hidden({ frame: { points, outputCut }, lit }: Props) {
  const spots = labelSpots(points.map(({ hidden }) => [scale.x(hidden[0]), scale.y(hidden[1])]));
  const places = points.map(
    ({ x, hidden }) => `(${x.join(', ')}) is at (${hidden.map((h) => h.toFixed(3)).join(', ')})`,
  );
  return (
    <Plane scale={scale} names={['h₁', 'h₂']} label={words.planeOfTheHidden(places.join('; '))}>
      <HalfPlane {...{ scale }} cut={outputCut} />
      {points.map(({ x, hidden, target }, n) => {
        const [px, py] = [scale.x(hidden[0]), scale.y(hidden[1])];
        const { dx, dy, anchor } = spots[n] as LabelSpot;
        return (
          <g key={x.join()} class={`sample ${target === 1 ? 'one' : 'zero'}`}>
            {lit === outputPart(n) ? <circle class="halo" cx={px} cy={py} r="14" /> : null}
            <circle cx={px} cy={py} r="7" />
            <text x={px + dx} y={py + dy} text-anchor={anchor}>
              ({x.join(', ')})
            </text>
          </g>
        );
      })}
    </Plane>
  );
}

const said = (points: XorFrame['points']) => points.map(({ x, output }) => words.gets(x.join(', '), output)).join('; ');
