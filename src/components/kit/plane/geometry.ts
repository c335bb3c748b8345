/** Lines and half-planes in a square piece of the plane: what a unit with two inputs cuts. */
import { norm } from '../../../engine/math/norm.ts';

export type Point = readonly [number, number];

/** The unit's sum is w·x + b; it is 0 on the line. */
export interface Cut {
  readonly w: Point;
  readonly b: number;
}

/** The square [min, max] × [min, max]. */
export interface Domain {
  readonly min: number;
  readonly max: number;
}

export const sumAt = ({ w, b }: Cut, x: Point) => w[0] * x[0] + w[1] * x[1] + b;

/** The part of the square in which the sum is 0 or more, as a polygon; empty where there is none. */
export function firingSide(cut: Cut, { min, max }: Domain): Point[] {
  const corners: Point[] = [
    [min, min],
    [max, min],
    [max, max],
    [min, max],
  ];
  return corners.flatMap((here, k) => {
    const next = corners[(k + 1) % corners.length] as Point;
    const [zHere, zNext] = [sumAt(cut, here), sumAt(cut, next)];
    const kept = zHere >= 0 ? [here] : [];
    return zHere >= 0 === zNext >= 0 ? kept : [...kept, between(here, next, zHere / (zHere - zNext))];
  });
}

/** Where the line enters and leaves the square; undefined where it does not meet it, or there is no line (both weights 0). */
export function lineWithin(cut: Cut, { min, max }: Domain): readonly [Point, Point] | undefined {
  const { w, b } = cut;
  const length = norm(w);
  if (length === 0) return undefined;
  // Along the line from its foot below the origin, cut off where a coordinate leaves the square.
  const foot: Point = [(-b * w[0]) / length ** 2, (-b * w[1]) / length ** 2];
  const along: Point = [-w[1] / length, w[0] / length];
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const k of [0, 1] as const) {
    if (along[k] === 0) {
      if (foot[k] < min || foot[k] > max) return undefined;
      continue;
    }
    const ends = [(min - foot[k]) / along[k], (max - foot[k]) / along[k]];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  if (from >= to) return undefined;
  const at = (t: number): Point => [foot[0] + t * along[0], foot[1] + t * along[1]];
  return [at(from), at(to)];
}

/**
 * How far a point is from the line, in units of the axes: positive on the side that fires. Undefined where both weights are 0.
 * @param z the unit's sum at the point
 */
export function signedDistance(z: number, w: Point): number | undefined {
  const length = norm(w);
  return length === 0 ? undefined : z / length;
}

/** The nearest multiple of a quarter, within ±bound: sums of quarters are exact, so a tie is a tie. */
export function toQuarter(value: number, bound: number): number {
  const rounded = Math.round(value * 4) / 4;
  return Math.max(-bound, Math.min(bound, rounded)) + 0;
}

function between(from: Point, to: Point, part: number): Point {
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}
