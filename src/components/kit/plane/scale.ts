/** From numbers to places in the picture of a plane, and back. */
import { linear, type Range, within } from '../plot/scale.ts';
import type { Domain, Point } from './geometry.ts';

/** Side of the picture in its own units, and the room for numbers at the axes. */
export const side = 360;
const margin = 26;

/** To a hundredth: what is dragged in the picture is read back from it. */
const rounded = (place: number) => Math.round(100 * within(place)) / 100;

export interface Scale {
  readonly domain: Domain;
  x(value: number): number;
  y(value: number): number;
  /** The numbers at a place of the picture, which may lie outside the square. */
  at(left: number, top: number): Point;
}

export function planeScale(domain: Domain): Scale {
  const values: Range = [domain.min, domain.max];
  const [across, up]: [Range, Range] = [
    [margin, side - margin],
    [side - margin, margin],
  ];
  const [x, y] = [linear(values, across), linear(values, up)];
  const [xAt, yAt] = [linear(across, values), linear(up, values)];
  return {
    domain,
    x: (value) => rounded(x(value)),
    y: (value) => rounded(y(value)),
    at: (left, top) => [xAt(left), yAt(top)],
  };
}

/** `x,y x,y …` as a polygon wants it. */
export const pointsOf = (scale: Scale, points: readonly Point[]) =>
  points.map(([x, y]) => `${scale.x(x)},${scale.y(y)}`).join(' ');

/** Whole numbers of the domain. */
export function wholeTicks({ min, max }: Domain): number[] {
  const first = Math.ceil(min);
  return Array.from({ length: Math.floor(max) - first + 1 }, (_, k) => first + k);
}
