import type { Experiment } from '../../../engine/experiment.ts';
import { lineWithin, type Point } from '../../kit/plane/geometry.ts';
import { Handle } from '../../kit/plane/Handle.tsx';
import { Plane, Segment } from '../../kit/plane/Plane.tsx';
import { planeScale, type Scale, side } from '../../kit/plane/scale.ts';
import { Clip } from '../../kit/plot/Clip.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { domain, type ErrorsFrame, type MeasuredPoint } from './frame.ts';
import * as words from './words.tsx';

interface Props {
  readonly frame: ErrorsFrame;
  readonly stage: RunStage<Experiment>;
}

/** Where the grip that turns the line stands; the other one stands at 0 and lifts it. */
const turnAt = 5;
const scale = planeScale(domain);

/** The points, the line with its two grips, and the square on each error that was measured. */
export function ErrorsPlane({ frame, stage: { id, awake, edit } }: Props) {
  const { w, b, points, current } = frame;
  const ends = lineWithin({ w: [w, -1], b }, domain);
  const grips = [
    { x: 0, name: 'b', drag: ([, y]: Point) => edit({ 'b.1.0': hundredth(y) }) },
    { x: turnAt, name: 'w', drag: ([, y]: Point) => edit({ 'w.1.0.0': hundredth((y - b) / turnAt) }) },
  ];
  return (
    <>
      <Plane scale={scale} names={['x', 'y']} label={describe(frame)}>
        <Clip id={`${id}-paper`} area={area}>
          {points.map((point, n) => (
            <ErrorSquare key={point.x} {...{ point }} current={n === current} />
          ))}
          {ends === undefined ? null : <Segment scale={scale} from={ends[0]} to={ends[1]} class="fitted-line" />}
        </Clip>
        {points.map(({ x, target }) => (
          <circle key={x} class="fitted-point" cx={scale.x(x)} cy={scale.y(target)} r="5" />
        ))}
        {grips.map(({ x, name, drag }) => (
          <Grip
            key={name}
            at={[x, w * x + b]}
            {...{ scale, name }}
            rising={w >= 0}
            drag={awake ? drag : () => undefined}
          />
        ))}
      </Plane>
      <p class="legend">
        {words.discsThePointsPull(
          points.some(({ output }) => output !== undefined) ? words.squaresTheSquaredErrors : null,
          <i>b</i>,
          <i>w</i>,
        )}
      </p>
    </>
  );
}

const hundredth = (value: number) => Math.round(value * 100) / 100 + 0;

const area = {
  left: scale.x(domain.min),
  right: scale.x(domain.max),
  top: scale.y(domain.max),
  bottom: scale.y(domain.min),
};

/** The square on the segment between a point and the line above or below it. */
function ErrorSquare({ point, current }: { readonly point: MeasuredPoint; readonly current: boolean }) {
  const { x, target, output } = point;
  if (output === undefined) return null;
  const [from, to] = [scale.y(target), scale.y(output)].toSorted((a, b) => a - b) as [number, number];
  const left = scale.x(x);
  const long = Math.round(100 * Math.min(to - from, 2 * side)) / 100;
  return (
    <g class={`error-square${current ? ' current' : ''}`}>
      <rect x={left} y={from} width={long} height={long} />
      <path d={`M${left} ${scale.y(target)}V${scale.y(output)}`} />
    </g>
  );
}

interface GripProps {
  readonly scale: Scale;
  readonly at: Point;
  readonly name: string;
  /** Whether the line rises to the right: then there is room for the name below it. */
  readonly rising: boolean;
  drag(to: Point): void;
}

/** A place of the line that the pointer pulls up and down; it stays in reach where the line has left the picture. */
function Grip({ scale: { x, y }, at, name, rising, drag }: GripProps) {
  const { min, max } = domain;
  const height = Math.max(min, Math.min(max, at[1]));
  return (
    <Handle {...{ scale, drag }}>
      <g class="line-grip">
        <circle class="grip" cx={x(at[0])} cy={y(height)} r="16" />
        <circle class="knob" cx={x(at[0])} cy={y(height)} r="7" />
        <text x={x(at[0]) + 10} y={y(height) + (rising ? 18 : -8)}>
          {name}
        </text>
      </g>
    </Handle>
  );
}

function describe({ points, w, b, mean }: ErrorsFrame): string {
  const said = points.map(({ x, target, output }) => words.atXThePoint(x, target, output));
  const loss = mean === undefined ? '' : words.meanSquaredError(mean);
  return words.lineOfSlope(w, b, said.join('; '), loss);
}
