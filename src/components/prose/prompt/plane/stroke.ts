/** What a stroke of the pointer draws of a curve that is asked for at certain places. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stroke that comes this near to an end of the curve, as a share of its width, means the end as well. */
const near = 0.08;

/**
 * The curve after the pointer has moved from one point to the next: the places that it has passed, the place nearest to it,
 * and an end that it has come near to, unless that is drawn already.
 * @param values a text for each of the xs, empty where nothing is drawn
 * @param from where the pointer was before; undefined where the stroke begins
 * @param onStep brings a height to the steps of its axis
 */
export function stroke(
  xs: readonly number[],
  values: readonly string[],
  from: Point | undefined,
  to: Point,
  onStep: (y: number) => number,
): string[] {
  const distances = xs.map((x) => Math.abs(x - to.x));
  const nearest = distances.indexOf(Math.min(...distances));
  const [first = 0, last = 0] = [xs[0], xs.at(-1)];
  return xs.map((x, k) => {
    const value = values[k] ?? '';
    const isPassed = from !== undefined && (x - from.x) * (x - to.x) < 0;
    if (k === nearest) return String(onStep(to.y));
    if (isPassed) return String(onStep(from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y)));
    const isEnd = x === first || x === last;
    const isNear = Math.abs(x - to.x) <= near * (last - first);
    return isEnd && isNear && value === '' ? String(onStep(to.y)) : value;
  });
}
