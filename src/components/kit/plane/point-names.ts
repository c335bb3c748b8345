/** Where the names of points stand in a plane: none on another, on a point or on an arrow, and one for points that fall together. */
import { type Box, meet } from '../diagram/labels.ts';
import { textWidth } from '../picture/fit.ts';
import type { Point } from './geometry.ts';

/** From the middle of a point to its name; a name to the left ends there. */
export interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly end?: true;
}

export interface PointName {
  readonly label: string;
  readonly spot: Spot;
}

/** Below to the right, where it can be: a tick or a cross stands above there, so that this comes last. */
const spots: readonly Spot[] = [
  { dx: 12, dy: 16 },
  { dx: -12, dy: 16, end: true },
  { dx: -12, dy: -8, end: true },
  { dx: 12, dy: -10 },
];
/** As large as names are set in a slot, and how far from each other points are told apart. */
const [letter, radius] = [14, 8] as const;

interface Named {
  readonly label: string;
  /** In the units of the picture. */
  readonly place: Point;
}

/** The names of points, in their order; undefined for a point whose name stands with that of another in the same place. */
export function placeNames(points: readonly Named[], arrow?: readonly [Point, Point]): (PointName | undefined)[] {
  const first = points.map(({ place }) => points.findIndex((other) => distance(place, other.place) < radius));
  const taken = [...points.map(({ place }) => around(place, radius)), ...(arrow ? boxesAlong(arrow) : [])];
  return points.map(({ place }, k) => {
    if (first[k] !== k) return undefined;
    const label = points.flatMap((point, n) => (first[n] === k ? [point.label] : [])).join(' and ');
    const free = spots.find((spot) => taken.every((box) => !meet(box, boxOf(place, label, spot))));
    const spot = free ?? (spots[0] as Spot);
    taken.push(boxOf(place, label, spot));
    return { label, spot };
  });
}

/** The room that a name takes. */
export function boxOf([x, y]: Point, label: string, { dx, dy, end }: Spot): Box {
  const width = textWidth(label, letter);
  const left = x + dx - (end ? width : 0);
  return { left, right: left + width, top: y + dy - 0.76 * letter, bottom: y + dy + 0.1 * letter };
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const around = ([x, y]: Point, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

/** An arrow as a row of small boxes, the last as large as its tip. */
function boxesAlong([from, to]: readonly [Point, Point]): Box[] {
  const parts = Math.max(1, Math.ceil(distance(from, to) / 4));
  return Array.from({ length: parts }, (_, k) => {
    const part = (k + 1) / parts;
    const at: Point = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    return around(at, k === parts - 1 ? 7 : 2);
  });
}
