/** Where the names of four points stand in the plane of the hidden units, wherever these are: none on another. */
import type { Point } from '../../kit/plane/geometry.ts';

/** From the middle of a point to its name. */
export interface LabelSpot {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'end';
}

const [beside, above, below] = [10, -9, 18] as const;

/**
 * The two points on the left have their names on the left, the others on the right; of each two the upper one has it above. So names
 * lie apart also while the points lie on one another.
 * @param places in the units of the picture, y downwards
 */
export function labelSpots(places: readonly Point[]): readonly LabelSpot[] {
  const order = [...places.keys()];
  const by = (axis: 0 | 1) => (a: number, b: number) => (places[a]?.[axis] ?? 0) - (places[b]?.[axis] ?? 0) || a - b;
  const leftmost = order.toSorted(by(0)).slice(0, places.length / 2);
  return order.map((k) => {
    const left = leftmost.includes(k);
    const side = order.filter((other) => leftmost.includes(other) === left).toSorted(by(1));
    return {
      dx: left ? -beside : beside,
      dy: side[0] === k ? above : below,
      anchor: left ? 'end' : 'start',
    };
  });
}
