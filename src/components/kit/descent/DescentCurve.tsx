import { ticks } from 'd3-array';
import type { ComponentChildren } from 'preact';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { formatNumber } from '../../../notation/format.ts';
import { labelText } from '../../../notation/label.ts';
import { type PictureProps, sightOf } from '../picture/sight.ts';
import { linear } from '../plot/scale.ts';
import { ArrowView } from './ArrowView.tsx';
import { arrowsOf, type DescentFrame, type Domain, descentFrame, enlargement, type Shown } from './frame.ts';
import { hundredth, PullArea } from './PullArea.tsx';
import { Readings, readingsHeight } from './Readings.tsx';

const size = { width: 300, height: 230 };
const area = { left: 40, right: 294, top: 8, bottom: 204 };
const samples = 160;

/** Where a value of the number lies in the picture. */
export interface CurvePlaces {
  /** On the curve where the point at hand stands on it, too; before its height is known on the axis. */
  here(w: number): readonly [x: number, y: number];
  onCurve(w: number): readonly [x: number, y: number];
  onAxis(w: number): readonly [x: number, y: number];
}

interface Props extends PictureProps<DescentSpec>, Shown {
  /** What else is drawn, behind the point. */
  readonly behind?: ((places: CurvePlaces) => ComponentChildren) | undefined;
}

/** The numbers of an axis; of one that is next to nothing long its beginning, for a step between them would be no number. */
const ticksIn = ([from, to]: Domain, about: number) => (Math.abs(to - from) < 1e-300 ? [from] : ticks(from, to, about));

/** A function of one number: its curve, the point on it, its slope there as a tangent, and the way so far. */
export function DescentCurve(props: Props) {
  const { experiment, event, notation, highlight } = props;
  const sight = sightOf(props);
  const frame = descentFrame(props, sight, props.view);
  const [point] = frame.points as readonly [DescentFrame['value']];
  const litAs = (cell: DescentFrame['value']) => (highlight.lit === notation.part(cell) ? ' lit' : '');
  /** The terms of a function are its height together. */
  const curveLit = highlight.lit?.startsWith('term ') ? ' lit' : litAs(frame.value);
  const f = props.functionOf(experiment);
  const domain = frame.domains[0] as Domain;
  const points = Array.from({ length: samples + 1 }, (_, k): [number, number] => {
    const w = domain[0] + ((domain[1] - domain[0]) * k) / samples;
    return [w, f([w])];
  });
  const x = linear(domain, [area.left, area.right]);
  const range = props.view === undefined ? rangeOf(points, frame, f) : wholeRange(points);
  const y = linear(range, [area.bottom, area.top]);
  const here = frame.here[0] as number;
  const [value, slope] = [sight.value(frame.value), sight.value(frame.gradients[0] as DescentFrame['value'])];
  const arrows = arrowsOf(frame, sight, experiment.optimizer.learningRate);
  // Only where the numbers below say so are arrows longer than they are.
  const larger = props.bare ? 1 : enlargement(arrows, (area.right - area.left) / (domain[1] - domain[0]));
  const doing = event === undefined ? 'nothing is computed yet' : `last computed: ${sight.words(event.write)}`;
  const label = `Curve of the function, ${notation.words(point)} to the right; ${doing}`;
  const height = props.bare ? size.height + 10 : size.height + 16 + readingsHeight(frame);
  const inside = (at: number) => at >= domain[0] && at <= domain[1];
  const next = frame.next?.[0];
  const onAxis = (w: number) => [round(x(w)), area.bottom] as const;
  const onCurve = (w: number) => [round(x(w)), round(y(f([w])))] as const;
  return (
    <svg class="descent" viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label}>
      <rect class="paper" x={area.left} y={area.top} width={area.right - area.left} height={area.bottom - area.top} />
      {ticksIn(range, 4).map((tick) => (
        <g key={`y${tick}`} class="tick">
          <path d={`M${area.left} ${round(y(tick))}H${area.right}`} />
          <text x={area.left - 4} y={round(y(tick)) + 4} text-anchor="end" font-size={11}>
            {formatNumber(tick, { significant: 2 })}
          </text>
        </g>
      ))}
      {ticksIn(domain, 5).map((tick) => (
        <text
          key={`x${tick}`}
          class="tick-name"
          x={round(x(tick))}
          y={area.bottom + 18}
          text-anchor="middle"
          font-size={11}
        >
          {formatNumber(tick, { significant: 2 })}
        </text>
      ))}
      {/* An inner drawing cuts off what leaves the area. */}
      <svg
        aria-hidden="true"
        x={area.left}
        y={area.top}
        width={area.right - area.left}
        height={area.bottom - area.top + 7}
        viewBox={`${area.left} ${area.top} ${area.right - area.left} ${area.bottom - area.top + 7}`}
      >
        <path
          class={`curve${curveLit}`}
          d={`M${points
            .filter(finite)
            .map(([w, v]) => `${round(x(w))} ${round(y(v))}`)
            .join('L')}`}
        />
        {frame.way.length > 1 ? (
          <path
            class="way hops"
            d={`M${frame.way
              .map(([w = 0]) => [w, f([w])] as const)
              .filter(finite)
              .map(([w, v]) => `${round(x(w))} ${round(y(v))}`)
              .join('L')}`}
          />
        ) : null}
        {frame.way
          .slice(0, -1)
          .map(([w = 0], k) =>
            Number.isNaN(f([w])) ? null : (
              <circle key={k} class="been" cx={round(x(w))} cy={round(y(f([w])))} r={2.5} />
            ),
          )}
        {slope !== undefined && value !== undefined ? (
          <path
            class="tangent"
            d={`M${[-1, 1].map((side) => tangentEnd(x(here), y(value), slope, side, x, y)).join('L')}`}
          />
        ) : null}
        {props.behind?.({ here: value === undefined ? onAxis : onCurve, onCurve, onAxis })}
        <path
          class="foot"
          d={`M${round(x(here))} ${area.bottom}V${round(value === undefined ? area.bottom : y(value))}`}
        />
        {arrows.map((arrow) => (
          <ArrowView
            key={arrow.kind}
            kind={arrow.kind}
            from={[x(here), arrow.kind === 'memory' ? area.bottom - 6 : area.bottom - 14]}
            to={[
              x(here + larger * (arrow.by[0] as number)),
              arrow.kind === 'memory' ? area.bottom - 6 : area.bottom - 14,
            ]}
          />
        ))}
        <circle
          class={`point${value === undefined ? ' unknown-height' : ''}${litAs(point)}`}
          cx={round(x(here))}
          cy={round(value === undefined ? area.bottom : y(value))}
          r={5}
        />
        {next === undefined ? null : <circle class="point next" cx={round(x(next))} cy={area.bottom} r={5} />}
      </svg>
      {props.move && (
        <PullArea
          {...{ x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top }}
          pull={(px) => props.move?.([hundredth(linear([area.left, area.right], domain)(px))])}
        />
      )}
      {[here, next].map((at, k) =>
        at === undefined || inside(at) ? null : (
          <text
            key={k}
            class="outside"
            x={at < domain[0] ? area.left + 4 : area.right - 4}
            y={area.bottom - 20}
            text-anchor={at < domain[0] ? 'start' : 'end'}
          >
            {at < domain[0] ? '← outside' : 'outside →'}
          </text>
        ),
      )}
      {props.bare ? (
        <g class="axis-names">
          <text class={`axis-name loss${curveLit}`} x={area.left + 4} y={area.top + 14} {...sight.points(frame.value)}>
            ↑ {labelText(notation.label(frame.value))}
          </text>
          <text
            class={`axis-name${litAs(point)}`}
            x={area.right}
            y={area.bottom + 33}
            text-anchor="end"
            {...sight.points(point)}
          >
            {labelText(notation.label(point))} →
          </text>
        </g>
      ) : (
        <Readings {...{ frame, sight, notation, larger }} arrows={arrows} y={size.height} />
      )}
    </svg>
  );
}

const finite = ([, value]: readonly [number, number]) => Number.isFinite(value);
const round = (value: number) => Math.round(Math.max(-1e4, Math.min(1e4, value)) * 10) / 10;

/** All of the curve: a view that is given does not follow what happens in it. */
function wholeRange(points: readonly (readonly [number, number])[]): Domain {
  const values = points.map(([, value]) => value).filter(Number.isFinite);
  return withMargin(Math.min(...values), Math.max(...values), 0.06);
}

/** Farther from 0 no picture reaches: the way from one of its ends to the other has to be a number. */
const farthest = Number.MAX_VALUE / 4;

/** From the lowest to the highest, with a share of it free at both ends. */
function withMargin(low: number, high: number, share: number): Domain {
  const [from, to] = [Math.max(low, -farthest), Math.min(high, farthest)];
  const margin = share * (to - from) || 1;
  return [from - margin, to + margin];
}

/** The highest that is drawn: three quarters of the curve, and every point of the way that lies on it. */
function rangeOf(
  points: readonly (readonly [number, number])[],
  { domains, way }: DescentFrame,
  f: (point: number[]) => number,
): Domain {
  const values = points
    .map(([, value]) => value)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const [from, to] = domains[0] as Domain;
  const start = (way[0] as readonly number[])[0] as number;
  const wanted = start >= from && start <= to ? f([start]) : Number.NEGATIVE_INFINITY;
  const [low, high] = [values[0] ?? 0, Math.max(values[Math.floor(values.length * 0.8)] ?? 1, wanted)];
  return withMargin(low, high, 0.08);
}

/** An end of a piece of the tangent, 70 long in the picture. */
function tangentEnd(
  left: number,
  top: number,
  slope: number,
  side: number,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const [dx, dy] = [x(1) - x(0), (y(1) - y(0)) * slope];
  const length = Math.hypot(dx, dy);
  // Too steep for a number, it stands upright; where neither way is one, it lies.
  const [across, up] =
    length > 0 && length < Number.POSITIVE_INFINITY
      ? [dx / length, dy / length]
      : length > 0
        ? [0, Math.sign(dy)]
        : [1, 0];
  return `${round(left + side * 35 * across)} ${round(top + side * 35 * up)}`;
}
