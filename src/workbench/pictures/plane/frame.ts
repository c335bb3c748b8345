/** The frame of a plane: its axes, and from numbers to places in the picture. */
import { ticks } from 'd3-array';
import type { Area, Tick } from '../../../components/kit/plot/Axes.tsx';
import { linear, type Range, rounded } from '../../../components/kit/plot/scale.ts';
import { formatNumber } from '../../../notation/format.ts';

/** The picture in its own units; the canvas below it lies at the same place: see plane.css. */
export const box = { width: 360, height: 372 } as const;
export const area: Area = { left: 40, right: 348, top: 24, bottom: 332 };

export interface PlaneFrame {
  x(value: number): number;
  y(value: number): number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

export function planeFrame([across, up]: readonly [Range, Range]): PlaneFrame {
  const x = linear(across, [area.left, area.right]);
  const y = linear(up, [area.bottom, area.top]);
  const ticksOf = (range: Range, at: (value: number) => number): Tick[] =>
    ticks(...range, 5).map((value) => ({ text: formatNumber(value, { significant: 3 }), at: rounded(at(value)) }));
  return { x, y, xTicks: ticksOf(across, x), yTicks: ticksOf(up, y) };
}

/** From places of a grid of `size` along each axis to places of the picture. */
export function gridPlace(size: number) {
  const x = linear([0, size], [area.left, area.right]);
  const y = linear([0, size], [area.top, area.bottom]);
  return (column: number, row: number) => [x(column), y(row)] as const;
}
