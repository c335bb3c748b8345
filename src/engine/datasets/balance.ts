/** Means against imbalance: classes of which one has far fewer examples than another. */
import { createRng } from '../math/rng.ts';

/**
 * The weight of each class that makes all classes count the same: n / (k · n_c), with n examples, k classes and n_c examples of
 * class c (scikit-learn's `class_weight="balanced"`).
 * @param counts examples of each class, each at least 1
 */
export function classWeights(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => all / (counts.length * count));
}

/** The point that lies the part λ of the way from x to its neighbour. Shape (inputs). */
export const between = (x: readonly number[], neighbour: readonly number[], lambda: number): number[] =>
  x.map((value, i) => value + lambda * ((neighbour[i] as number) - value));

/** A point that SMOTE made, and what it was made of. */
export interface SyntheticPoint {
  readonly point: readonly number[];
  /** Positions among the points it was made of. */
  readonly from: number;
  readonly towards: number;
  readonly lambda: number;
}

/**
 * SMOTE (Chawla and others, 2002): new points of a small class. Each lies at random between a point, taken in turn, and one of its
 * nearest neighbours of the same class.
 * @param points the class's own, at least two; shape (points, inputs)
 * @param neighbours among how many of the nearest one is drawn, at most one fewer than there are points
 * @param seed stream `data`
 */
export function smote(
  points: readonly (readonly number[])[],
  count: number,
  neighbours: number,
  seed: number,
): SyntheticPoint[] {
  if (points.length < 2 || neighbours < 1 || neighbours > points.length - 1)
    throw new RangeError(`${points.length} points have no ${neighbours} neighbours each`);
  const rng = createRng(seed, 'data');
  const near = points.map((_, n) => nearest(points, n).slice(0, neighbours));
  return Array.from({ length: count }, (_, k) => {
    const from = k % points.length;
    const towards = near[from]?.[Math.floor(neighbours * rng.uniform())] as number;
    const lambda = rng.uniform();
    return {
      point: between(points[from] as readonly number[], points[towards] as readonly number[], lambda),
      from,
      towards,
      lambda,
    };
  });
}

/** All other points, the nearest first. */
function nearest(points: readonly (readonly number[])[], n: number): number[] {
  const far = (m: number) =>
    (points[m] as readonly number[]).reduce((sum, value, i) => {
      const apart = value - (points[n]?.[i] as number);
      return sum + apart * apart;
    }, 0);
  return points
    .map((_, m) => m)
    .filter((m) => m !== n)
    .sort((a, b) => far(a) - far(b) || a - b);
}
