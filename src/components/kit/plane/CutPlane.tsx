import type { ComponentChildren } from 'preact';
import { type Cut, lineWithin, type Point, toQuarter } from './geometry.ts';
import { Handle } from './Handle.tsx';
import { HalfPlane, Plane, Segment } from './Plane.tsx';
import { planeScale } from './scale.ts';

interface Props {
  readonly cut: Cut;
  readonly label: string;
  /** Undefined while the page's script sleeps, and where the line is not the reader's to move. */
  readonly change: ((cut: Cut) => void) | undefined;
  /** Without the arrow of the weights. */
  readonly bare?: boolean;
  children(scale: ReturnType<typeof planeScale>): ComponentChildren;
}

const domain = { min: -2.2, max: 2.2 };
/** Weights stay in the picture; the line may leave it. */
const bounds = { weight: 2, bias: 4 };

/** The input plane of a unit: the line to drag (it moves the bias) and the arrow of its weights to drag (it turns the line). */
export function CutPlane({ cut, label, change, bare = false, children }: Props) {
  const scale = planeScale(domain);
  const { w } = cut;
  const origin: Point = [0, 0];
  const line = lineWithin(cut, domain);
  const through = (to: Point) => change?.({ w, b: toQuarter(0 - w[0] * to[0] - w[1] * to[1], bounds.bias) });
  const tip = tipOf(w);
  const length = Math.hypot(...tip);
  /** The letter stands where the arrow points to, away from the names of the points it passes. */
  const beyond = (part: number) => (length === 0 ? 0 : Math.round((16 * part) / length));
  const point = (to: Point) =>
    change?.({ ...cut, w: [toQuarter(to[0], bounds.weight), toQuarter(to[1], bounds.weight)] });
  return (
    <Plane {...{ scale, label }} names={['x₁', 'x₂']}>
      <HalfPlane {...{ scale, cut }} />
      {line ? (
        <Handle scale={scale} drag={through}>
          <Segment scale={scale} from={line[0]} to={line[1]} class="grip" />
        </Handle>
      ) : null}
      {children(scale)}
      {bare ? null : (
        <g class="weight-arrow">
          <Segment scale={scale} from={origin} to={tip} class="shaft" />
          <Handle scale={scale} drag={point}>
            <circle class="grip" cx={scale.x(tip[0])} cy={scale.y(tip[1])} r={14} />
            <circle class="tip" cx={scale.x(tip[0])} cy={scale.y(tip[1])} r={6} />
            <text x={scale.x(tip[0]) + beyond(tip[0])} y={scale.y(tip[1]) + 5 - beyond(tip[1])} text-anchor="middle">
              w
            </text>
          </Handle>
        </g>
      )}
    </Plane>
  );
}

/** Where the arrow ends: at the weights, or where it would leave the picture. */
export function tipOf([w1, w2]: Point): Point {
  const shrink = Math.max(1, Math.abs(w1) / domain.max, Math.abs(w2) / domain.max);
  return [w1 / shrink, w2 / shrink];
}
