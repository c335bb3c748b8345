import { ticks } from 'd3-array';
import { useMemo } from 'preact/hooks';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { formatNumber } from '../../../notation/format.ts';
import { labelText } from '../../../notation/label.ts';
import { type PictureProps, sightOf } from '../picture/sight.ts';
import { linear } from '../plot/scale.ts';
import { ArrowView } from './ArrowView.tsx';
import { contourPaths } from './contours.ts';
import {
  arrowsOf,
  type DescentFrame,
  type Domain,
  descentFrame,
  enlargement,
  type Point,
  type Shown,
} from './frame.ts';
import { hundredth, PullArea } from './PullArea.tsx';
import { Readings, readingsHeight } from './Readings.tsx';

const side = 250;
const area = { left: 40, top: 6 };
const width = 300;

/** A function of two numbers from above: lines of equal value, the way so far, and where slope and memory point. */
export function DescentContour(props: PictureProps<DescentSpec> & Shown) {
  const { id, experiment, event, notation, highlight } = props;
  const sight = sightOf(props);
  const frame = descentFrame(props, sight, props.view);
  const [dx, dy] = frame.domains as readonly [Domain, Domain];
  const paths = useMemo(
    () => contourPaths(props.functionOf(experiment), [dx, dy], side),
    [experiment.function, dx[0], dx[1], dy[0], dy[1]],
  );
  const [x, y] = [linear(dx, [0, side]), linear(dy, [side, 0])];
  const place = ([a = 0, b = 0]: Point): [number, number] => [x(a), y(b)];
  const { here, next, way } = frame;
  const arrows = props.withoutArrows ? [] : arrowsOf(frame, sight, experiment.optimizer.learningRate);
  // Only where the numbers below say so are arrows longer than they are.
  const larger = props.bare ? 1 : enlargement(arrows, side / (dx[1] - dx[0]));
  const beyond = (point: Point | undefined) => point !== undefined && !inside(point, [dx, dy]);
  const [pointX, pointY] = frame.points as readonly [DescentFrame['value'], DescentFrame['value']];
  const litAs = (...cells: readonly DescentFrame['value'][]) =>
    cells.some((cell) => notation.part(cell) === highlight.lit) ? ' lit' : '';
  const doing = event === undefined ? 'nothing is computed yet' : `last computed: ${sight.words(event.write)}`;
  const label = `Lines of equal value; ${notation.words(pointX)} to the right, ${notation.words(pointY)} upwards; ${doing}`;
  const top = area.top + side + 30;
  const text = (point: Point) => place(point).map(round).join(' ');
  return (
    <svg
      class="descent of-two"
      viewBox={`0 0 ${width} ${props.bare ? top + 4 : top + 16 + readingsHeight(frame)}`}
      role="img"
      aria-label={label}
    >
      <svg aria-hidden="true" x={area.left} y={area.top} width={side} height={side} viewBox={`0 0 ${side} ${side}`}>
        <Ground {...{ paths, id }} fogUntil={props.fogUntil} been={way.map(place)} />
        {way.length > 1 ? <path class="way" d={`M${way.map(text).join('L')}`} /> : null}
        {way.slice(0, -1).map((point, k) => {
          const [cx, cy] = place(point).map(round) as [number, number];
          return <circle key={k} class="been" {...{ cx, cy }} r={2.5} />;
        })}
        {arrows.map(({ kind, by }) => (
          <ArrowView
            key={kind}
            {...{ kind }}
            from={place(here)}
            to={place(here.map((at, i) => at + larger * (by[i] as number)))}
          />
        ))}
        <circle
          class={`point${litAs(pointX, pointY)}`}
          cx={round(x(here[0] as number))}
          cy={round(y(here[1] as number))}
          r={5}
        />
        {next === undefined ? null : (
          <circle class="point next" cx={round(x(next[0] as number))} cy={round(y(next[1] as number))} r={5} />
        )}
      </svg>
      <rect class={`frame${litAs(frame.value)}`} x={area.left} y={area.top} width={side} height={side} />
      {props.move && (
        <PullArea
          {...{ x: area.left, y: area.top, width: side, height: side }}
          pull={(px, py) =>
            props.move?.([
              hundredth(linear([area.left, area.left + side], dx)(px)),
              hundredth(linear([area.top + side, area.top], dy)(py)),
            ])
          }
        />
      )}
      {ticks(...dx, 5).map((tick) => (
        <text
          key={`x${tick}`}
          class="tick-name"
          x={round(area.left + x(tick))}
          y={area.top + side + 14}
          text-anchor="middle"
          font-size={11}
        >
          {formatNumber(tick, { significant: 2 })}
        </text>
      ))}
      {ticks(...dy, 5).map((tick) => (
        <text
          key={`y${tick}`}
          class="tick-name"
          x={area.left - 5}
          y={round(area.top + y(tick)) + 4}
          text-anchor="end"
          font-size={11}
        >
          {formatNumber(tick, { significant: 2 })}
        </text>
      ))}
      <text
        class={`axis-name${litAs(pointX)}`}
        x={area.left + side}
        y={area.top + side + 28}
        text-anchor="end"
        {...sight.points(pointX)}
      >
        {labelText(notation.label(pointX))} →
      </text>
      <text class={`axis-name${litAs(pointY)}`} x={area.left} y={area.top + side + 28} {...sight.points(pointY)}>
        ↑ {labelText(notation.label(pointY))}
      </text>
      {beyond(here) || beyond(next) ? (
        <text class="outside" x={area.left + side / 2} y={area.top + side + 28} text-anchor="middle">
          the point is outside
        </text>
      ) : null}
      {props.bare ? null : <Readings {...{ frame, sight, notation, larger, arrows }} y={top + 8} />}
    </svg>
  );
}

interface GroundProps {
  readonly id: string;
  /** Lines of equal value. */
  readonly paths: readonly string[];
  readonly fogUntil: string | undefined;
  /** The places from which it is seen in fog. */
  readonly been: readonly (readonly [x: number, y: number])[];
}

/** How far one sees in the fog. */
const sight = side / 9;

/** The map itself, or as much of it as one sees in fog from where one has been. */
function Ground({ id, paths, fogUntil, been }: GroundProps) {
  const ground = (
    <>
      <rect class="paper" width={side} height={side} />
      {paths.map((d, k) => (
        <path key={k} class="level" d={d} />
      ))}
    </>
  );
  if (fogUntil === undefined) return ground;
  return (
    <>
      <rect class="fog" width={side} height={side} />
      <clipPath id={`${id}-seen`}>
        {been.map(([cx, cy], k) => (
          <circle key={k} cx={round(cx)} cy={round(cy)} r={round(sight)} />
        ))}
      </clipPath>
      <text class="fog-name" x={side / 2} y={24} text-anchor="middle">
        fog, until {fogUntil}
      </text>
      <g class="seen" clip-path={`url(#${id}-seen)`}>
        {ground}
      </g>
    </>
  );
}

const round = (value: number) => Math.round(Math.max(-1e4, Math.min(1e4, value)) * 10) / 10;
const inside = (point: Point, domains: readonly Domain[]) =>
  point.every((at, i) => at >= (domains[i] as Domain)[0] && at <= (domains[i] as Domain)[1]);
