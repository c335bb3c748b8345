import type { ComponentChildren } from 'preact';
import { asWritten } from '../../../language.ts';
import type { Cut, Point } from './geometry.ts';
import { firingSide, hatching, lineWithin } from './geometry.ts';
import type { Spot } from './point-names.ts';
import { pointsOf, type Scale, side, wholeTicks } from './scale.ts';

interface PlaneProps {
  readonly scale: Scale;
  /** Names of the axes. */
  readonly names: readonly [string, string];
  /** The picture in words. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Axes of a square piece of the plane. What is drawn in it are its children; they place themselves by the same scale. */
export function Plane({ scale, names, label, children }: PlaneProps) {
  const { min, max } = scale.domain;
  const [left, right, bottom, top] = [scale.x(min), scale.x(max), scale.y(min), scale.y(max)];
  return (
    <svg class="input-plane" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect class="paper" x={left} y={top} width={right - left} height={bottom - top} />
      {wholeTicks(scale.domain).map((tick, k, { length }) => (
        <g key={tick} class={`grid${tick === 0 ? ' zero' : ''}${k === length - 1 ? ' last' : ''}`}>
          <line x1={scale.x(tick)} x2={scale.x(tick)} y1={top} y2={bottom} />
          <line x1={left} x2={right} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text x={scale.x(tick)} y={bottom + 13} text-anchor="middle">
            {asWritten(tick)}
          </text>
          <text x={left - 6} y={scale.y(tick) + 4} text-anchor="end">
            {asWritten(tick)}
          </text>
        </g>
      ))}
      <text class="axis" x={right} y={bottom + 25} text-anchor="end">
        {names[0]} →
      </text>
      <text class="axis" x={4} y={top - 8}>
        ↑ {names[1]}
      </text>
      {children}
    </svg>
  );
}

interface HalfPlaneProps {
  readonly scale: Scale;
  readonly cut: Cut;
}

/** The side on which a unit fires, hatched, and the line where its sum is 0. */
export function HalfPlane({ scale, cut }: HalfPlaneProps) {
  const firing = firingSide(cut, scale.domain);
  const line = lineWithin(cut, scale.domain);
  return (
    <g class="half-plane">
      <polygon class="fires" points={pointsOf(scale, firing)} />
      <path
        class="hatch"
        d={hatching(cut, scale.domain)
          .map((ends) => `M${pointsOf(scale, ends)}`)
          .join('')}
      />
      {line ? <Segment scale={scale} from={line[0]} to={line[1]} class="cut" /> : null}
    </g>
  );
}

interface SegmentProps {
  readonly scale: Scale;
  readonly from: Point;
  readonly to: Point;
  readonly class: string;
}

export function Segment({ scale, from, to, class: name }: SegmentProps) {
  return <line class={name} x1={scale.x(from[0])} y1={scale.y(from[1])} x2={scale.x(to[0])} y2={scale.y(to[1])} />;
}

interface PointMarkProps {
  readonly scale: Scale;
  readonly at: Point;
  /** What the point should be: a disc for 1, a ring for 0. */
  readonly target: number;
  /** What the unit says of it: undefined before it was asked. */
  readonly right: boolean | undefined;
  readonly current?: boolean;
  readonly label?: string;
  /** Where its label stands, where it cannot be below to the right. */
  readonly spot?: Spot;
}

/** A point with its target, and a tick or a cross once it was tested. */
export function PointMark({ scale, at, target, right, current = false, label, spot }: PointMarkProps) {
  const [x, y] = [scale.x(at[0]), scale.y(at[1])];
  return (
    <g class={`sample ${target === 1 ? 'one' : 'zero'}${current ? ' current' : ''}`}>
      {current ? <circle class="halo" cx={x} cy={y} r={14} /> : null}
      <circle cx={x} cy={y} r={8} />
      {label === undefined ? null : (
        <text x={x + (spot?.dx ?? 12)} y={y + (spot?.dy ?? 16)} text-anchor={spot?.end && 'end'}>
          {label}
        </text>
      )}
      {right === undefined ? null : (
        <path
          class={right ? 'verdict good' : 'verdict bad'}
          d={right ? `M${x + 11} ${y - 12}l4 5 7 -10` : `M${x + 12} ${y - 17}l9 9m0 -9l-9 9`}
        />
      )}
    </g>
  );
}
