/** How many mistakes there can be from a start at 0, and the points that decide it. */
import { largestMargin, largestSquare } from '../../../engine/margin.ts';
import type { PartName } from '../../../notation/parts.ts';
import type { RulePoint } from '../perceptron-rule/frame.ts';

/** What the symbols of the bound stand for in the picture, as the text names them too. */
export const boundParts = { radius: 'radius', margin: 'margin' } as const satisfies Record<string, PartName>;

export interface Bound {
  /** R². */
  readonly square: number;
  readonly gamma: number;
  /** R² ∕ γ². */
  readonly bound: number;
  /** The points of each part: the farthest ones, and those nearest to the line that leaves the most room. */
  readonly points: Readonly<Record<keyof typeof boundParts, ReadonlySet<number>>>;
}

/** Two lengths that differ by less are the same, but for rounding. */
const hair = 1e-9;

/** Undefined where no line parts the points. */
export function boundOf(points: readonly RulePoint[]): Bound | undefined {
  const inputs = points.map(({ x }) => x);
  const labels = points.map(({ target }) => target);
  const margin = largestMargin(inputs, labels);
  if (margin === undefined) return undefined;
  const square = largestSquare(inputs);
  const [u1, u2, u3] = margin.unit;
  const room = inputs.map(([x1, x2], n) => (labels[n] === 1 ? 1 : -1) * (u1 * x1 + u2 * x2 + u3));
  const least = Math.min(...room) * (1 + hair);
  const far = square * (1 - hair);
  const those = (are: (n: number) => boolean) => new Set(inputs.flatMap((_, n) => (are(n) ? [n] : [])));
  return {
    square,
    gamma: Math.sqrt(margin.squared),
    bound: square / margin.squared,
    points: {
      radius: those((n) => largestSquare([inputs[n] as RulePoint['x']]) >= far),
      margin: those((n) => (room[n] as number) <= least),
    },
  };
}
