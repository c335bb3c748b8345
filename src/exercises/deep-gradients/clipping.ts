/** Two ways to shorten a gradient that is too long. */
import { norm } from '../../engine/math/norm.ts';

export type Vector = readonly [number, number];

/** All parts times the same number, so that the length is at most the limit: what `clipNorm` of an experiment does. */
export function byNorm([x, y]: Vector, limit: number): Vector {
  const length = norm([x, y]);
  const scale = length > limit ? limit / length : 1;
  return [x * scale, y * scale];
}

/** Each part for itself, brought between −limit and the limit. */
export const byValue = ([x, y]: Vector, limit: number): Vector => {
  const within = (part: number) => Math.max(-limit, Math.min(limit, part));
  return [within(x), within(y)];
};

/** Where an arrow points, in degrees from the first axis, from −180 to 180. */
export const direction = ([x, y]: Vector) => (Math.atan2(y, x) * 180) / Math.PI;

/** How far one arrow is turned from another, in degrees from 0 to 180; undefined where one of them has no length. */
export function turned([x, y]: Vector, [u, v]: Vector): number | undefined {
  if (norm([x, y]) === 0 || norm([u, v]) === 0) return undefined;
  return (Math.abs(Math.atan2(x * v - y * u, x * u + y * v)) * 180) / Math.PI;
}
