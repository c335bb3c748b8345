/**
 * How much room a line can leave between the points of two labels, and how many mistakes the perceptron rule can make at most.
 * A point (x₁, x₂) is taken as (x₁, x₂, 1), so that the bias is a weight like the others, and turned over where its label is 0:
 * then a unit u is right about it where the product of both is above 0.
 */
type Vector = readonly [number, number, number];

const dot = (u: Vector, v: Vector) => u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
const minus = (u: Vector, v: Vector): Vector => [u[0] - v[0], u[1] - v[1], u[2] - v[2]];
const cross = (u: Vector, v: Vector): Vector => [
  u[1] * v[2] - u[2] * v[1],
  u[2] * v[0] - u[0] * v[2],
  u[0] * v[1] - u[1] * v[0],
];

export interface Margin {
  /** The weights and the bias that leave the most room, in no particular length. */
  readonly unit: Vector;
  /** γ²: γ is the least product of a turned point with that unit, brought to length 1. */
  readonly squared: number;
}

/**
 * The largest margin of labelled points in the plane; undefined where no line parts them, or there are none.
 *
 * The best unit points at the place of the turned points' hull that is nearest to the origin. That place lies on a point, an
 * edge or a face of the hull, so its direction is among those of single points, of pairs and of triples of them, and it is the
 * one whose least product is largest. Points in quarters are whole multiples of ¼: nothing is rounded before the last division.
 * @param inputs shape (points, 2)
 * @param labels 0 or 1 for each
 */
export function largestMargin(inputs: readonly (readonly number[])[], labels: readonly number[]): Margin | undefined {
  const turned = inputs.map(([x1 = 0, x2 = 0], n): Vector => (labels[n] === 1 ? [x1, x2, 1] : [0 - x1, 0 - x2, -1]));
  let best: Margin | undefined;
  const consider = (unit: Vector) => {
    const least = Math.min(...turned.map((point) => dot(unit, point)));
    const squared = (least * least) / dot(unit, unit);
    if (least > 0 && (best === undefined || squared > best.squared)) best = { unit, squared };
  };
  for (const [i, u] of turned.entries()) {
    consider(u);
    for (const [j, v] of turned.entries()) {
      if (j <= i) continue;
      const edge = minus(v, u);
      // The foot of the origin on the line through both, times the square of their distance.
      const t = 0 - dot(u, edge);
      const length = dot(edge, edge);
      consider([u[0] * length + edge[0] * t, u[1] * length + edge[1] * t, u[2] * length + edge[2] * t]);
      for (const w of turned.slice(j + 1)) {
        const face = cross(edge, minus(w, u));
        consider(face);
        consider([0 - face[0], 0 - face[1], 0 - face[2]]);
      }
    }
  }
  return best;
}

/** R²: the square of the largest length of a point (x₁, x₂, 1). */
export const largestSquare = (inputs: readonly (readonly number[])[]): number =>
  Math.max(...inputs.map(([x1 = 0, x2 = 0]) => x1 * x1 + x2 * x2 + 1));

/** (R ∕ γ)²: from weights and bias 0 the rule makes no more mistakes than this, whatever the order and the rate (Novikoff 1962). */
export function mistakeBound(inputs: readonly (readonly number[])[], labels: readonly number[]): number | undefined {
  const margin = largestMargin(inputs, labels);
  return margin && largestSquare(inputs) / margin.squared;
}
