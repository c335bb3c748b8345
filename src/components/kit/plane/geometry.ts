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

/** Beyond these, sums and squares of a cut may leave the range of numbers. */
const [tiny, huge] = [1e-100, 1e100];

/** The same line and the same sides, in numbers that can be multiplied. */
function tamed(cut: Cut): Cut {
  const largest = Math.max(Math.abs(cut.w[0]), Math.abs(cut.w[1]), Math.abs(cut.b));
  if (largest === 0 || (largest > tiny && largest < huge)) return cut;
  return { w: [cut.w[0] / largest, cut.w[1] / largest], b: cut.b / largest };
}

export const sumAt = ({ w, b }: Cut, x: Point) => w[0] * x[0] + w[1] * x[1] + b;

/** The part of the square in which the sum is 0 or more, as a polygon; empty where there is none. */
export function firingSide(given: Cut, { min, max }: Domain): Point[] {
  const cut = tamed(given);
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
  const { w, b } = tamed(cut);
  const length = norm(w);
  // Beside the bias the weights are nothing: the line is further away than anything that is drawn.
  if (length < tiny) return undefined;
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
 * How far a point is from the line, in units of the axes: positive on the side that fires. Undefined where both weights are 0,
 * and where it is further than a number can say.
 * @param z the unit's sum at the point
 */
export function signedDistance(z: number, w: Point): number | undefined {
  const largest = Math.max(Math.abs(w[0]), Math.abs(w[1]));
  if (largest === 0) return undefined;
  const ordinary = largest > tiny && largest < huge;
  const distance = ordinary ? z / norm(w) : z / largest / norm([w[0] / largest, w[1] / largest]);
  return Number.isFinite(distance) ? distance : undefined;
}

/** The nearest multiple of a quarter, within ±bound: sums of quarters are exact, so a tie is a tie. */
export function toQuarter(value: number, bound: number): number {
  const rounded = Math.round(value * 4) / 4;
  return Math.max(-bound, Math.min(bound, rounded)) + 0;
}

/** Slanting lines over the part of the square in which the sum is 0 or more. Some browsers leave out an SVG pattern's fill. */
export function hatching(given: Cut, domain: Domain): (readonly [Point, Point])[] {
  const cut = tamed(given);
  const side = domain.max - domain.min;
  return Array.from({ length: hatchLines }, (_, k) => side * ((2 * k + 1) / hatchLines - 1)).flatMap((shift) => {
    const slant = lineWithin({ w: [1, -1], b: shift }, domain);
    if (slant === undefined) return [];
    const [from, to] = slant;
    const [zFrom, zTo] = [sumAt(cut, from), sumAt(cut, to)];
    if (zFrom < 0 && zTo < 0) return [];
    const edge = between(from, to, zFrom / (zFrom - zTo));
    return [[zFrom < 0 ? edge : from, zTo < 0 ? edge : to] as const];
  });
}
const hatchLines = 62;

function between(from: Point, to: Point, part: number): Point {
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}
