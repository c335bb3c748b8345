/** Pen strokes to a grey picture, dark on light. */
import type { Grey } from './grey.ts';

/** Side of the drawing: ten units for a pixel of MNIST. */
export const padSide = 280;
/** Half the width of the pen: a digit drawn over two thirds of the pad comes out as thick as those of MNIST. */
export const penRadius = 11;
/** Longest side of a digit at that size, pen included: ten units become one of the 20 pixels of MNIST's digits. */
export const digitOnPad = 200;
/** What is shorter is a dot, and stays as it is. */
const dotSize = 4;

/** In units of the pad, from its left and upper edge. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
}

/** Points in the order in which the pen passed them; a single one is a dot. */
export type Stroke = readonly PenPoint[];

/** The same strokes in the middle of the pad, as large as the pen is made for: a tiny digit and a huge one get the same pen. */
export function withOnePen(strokes: readonly Stroke[]): readonly Stroke[] {
  const points = strokes.flat();
  const [across, down] = [rangeOf(points.map(({ x }) => x)), rangeOf(points.map(({ y }) => y))];
  const longest = Math.max(across.size, down.size);
  if (longest < dotSize) return strokes;
  const scale = (digitOnPad - 2 * penRadius) / longest;
  const placed = (at: number, { middle }: Range) => padSide / 2 + scale * (at - middle);
  return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: placed(x, across), y: placed(y, down) })));
}

interface Range {
  readonly middle: number;
  readonly size: number;
}

function rangeOf(values: readonly number[]): Range {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ) as [number, number];
  return { middle: (least + most) / 2, size: most - least };
}

/** Ink 0 on paper 255; at the edge of a stroke, grey by how much of the pixel it covers. */
export function rasterise(strokes: readonly Stroke[], side = padSide, radius = penRadius): Grey {
  const values = new Float32Array(side * side).fill(255);
  for (const stroke of strokes) {
    stroke.forEach((point, k) => {
      inkSegment(values, side, radius, stroke[Math.max(0, k - 1)]!, point);
    });
  }
  return { width: side, height: side, values };
}

function inkSegment(values: Float32Array, side: number, radius: number, from: PenPoint, to: PenPoint): void {
  const reach = radius + 1;
  const clamp = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const [top, bottom] = [clamp(Math.min(from.y, to.y) - reach), clamp(Math.max(from.y, to.y) + reach)];
  for (let row = top; row <= bottom; row++) {
    // Only what lies near the part of the segment beside this row: a link can bring a thousand lines across the pad.
    const [near, far] = [row - reach, row + 1 + reach].map((y) => from.x + (to.x - from.x) * shareAt(y, from.y, to.y));
    const [left, right] = [clamp(Math.min(near!, far!) - reach), clamp(Math.max(near!, far!) + reach)];
    for (let col = left; col <= right; col++) {
      const k = side * row + col;
      if (values[k] === 0) continue;
      const covered = Math.min(1, Math.max(0, radius + 0.5 - distance(col + 0.5, row + 0.5, from, to)));
      values[k] = Math.min(values[k]!, 255 * (1 - covered));
    }
  }
}

/** How far along from `start` to `end` a value lies, from 0 to 1; between equal ones everything from below to above. */
function shareAt(value: number, start: number, end: number): number {
  if (start === end) return value < start ? 0 : 1;
  return Math.min(1, Math.max(0, (value - start) / (end - start)));
}

/** Distance of (x, y) from the segment. */
function distance(x: number, y: number, from: PenPoint, to: PenPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}
