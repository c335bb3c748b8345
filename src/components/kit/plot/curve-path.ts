/** Curves in a picture: samples of a function, its range, and the path through them. */
import { linear, rounded } from './scale.ts';

export type Point = readonly [x: number, y: number];

/** A piece of the plane and the box of the picture that shows it. */
export interface View {
  readonly x: readonly [min: number, max: number];
  readonly y: readonly [min: number, max: number];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place in the picture of a point of the plane. */
export const place = ({ x, y, left, top, width, height }: View, [px, py]: Point): Point => [
  rounded(linear(x, [left, left + width])(px)),
  rounded(linear(y, [top + height, top])(py)),
];

/** A function at equal distances; in two pieces where it jumps at 0. */
export function sample(f: (x: number) => number, [from, to]: readonly [number, number], count: number, jumps = false) {
  const xs = Array.from({ length: count + 1 }, (_, k) => from + ((to - from) * k) / count);
  const points = (at: readonly number[]) => at.map((x): Point => [x, f(x)]);
  if (!jumps) return [points(xs)];
  const before = points(xs.filter((x) => x < 0));
  return [[...before, [0, f(-Number.MIN_VALUE)] as Point], points([0, ...xs.filter((x) => x > 0)])];
}

/** The path through samples, as the `d` of an SVG path. */
export const pathOf = (view: View, pieces: readonly (readonly Point[])[]) =>
  pieces
    .map((points) => points.map((point, k) => `${k === 0 ? 'M' : 'L'}${place(view, point).join(' ')}`).join(''))
    .join('');

/** The range of the samples with a margin, 0 always included. */
export function rangeOf(pieces: readonly (readonly Point[])[]): readonly [number, number] {
  const ys = pieces.flat().map(([, y]) => y);
  const [low, high] = [Math.min(0, ...ys), Math.max(0, ...ys)];
  const margin = 0.08 * (high - low);
  return [low - margin, high + margin];
}

/** Round numbers inside a range, at most about six of them. */
export function ticksOf([from, to]: readonly [number, number]): number[] {
  const step = [0.05, 0.1, 0.25, 0.5, 1, 2, 5].find((size) => (to - from) / size <= 6) ?? 10;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, k) => (first + k) * step);
}
