/** Lines of equal value of a function of two numbers, as paths in the units of a picture. */
import { quantileSorted } from 'd3-array';
import { contours } from 'd3-contour';
import type { Domain } from './frame.ts';

/** Places of the grid in each direction: enough for smooth lines, few enough for short markup. */
const places = 40;
/** So many places beyond each edge of what is seen: lines are bent where the grid ends. */
const beyond = 1;
const levels = 10;

/**
 * The regions above each level, the lowest level first: drawn over each other they grow darker towards what is high.
 * @param f the function; where it is not finite the highest finite value stands for it
 */
export function contourPaths(
  f: (point: readonly number[]) => number,
  [dx, dy]: readonly [Domain, Domain],
  side: number,
): string[] {
  const across = places + 2 * beyond;
  const at = ([from, to]: Domain, k: number) => from + ((to - from) * (k - beyond + 0.5)) / places;
  const values = Array.from({ length: across * across }, (_, k) =>
    f([at(dx, k % across), at(dy, across - 1 - Math.floor(k / across))]),
  );
  const known = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const highest = known.at(-1) ?? 0;
  const filled = values.map((value) => (Number.isFinite(value) ? value : highest));
  // Levels by rank, not by value, and closer where it is low: there the way ends.
  const thresholds = Array.from({ length: levels }, (_, k) => quantileSorted(known, ((k + 0.5) / levels) ** 1.8) ?? 0);
  const unit = side / places;
  const point = ([x = 0, y = 0]: readonly number[]) => `${round((x - beyond) * unit)} ${round((y - beyond) * unit)}`;
  return contours()
    .size([across, across])
    .thresholds([...new Set(thresholds)])(filled)
    .map(({ coordinates }) =>
      coordinates.map((rings) => rings.map((ring) => `M${ring.slice(0, -1).map(point).join('L')}Z`).join('')).join(''),
    );
}

const round = (value: number) => Math.round(value * 10) / 10;
