/** From numbers to places in the picture of a plane, and back. */
import type { Domain, Point } from './geometry.ts';

/** Side of the picture in its own units, and the room for numbers at the axes. */
export const side = 360;
const margin = 26;

export interface Scale {
  readonly domain: Domain;
  x(value: number): number;
  y(value: number): number;
  /** The numbers at a place of the picture, which may lie outside the square. */
  at(left: number, top: number): Point;
}

export function planeScale(domain: Domain): Scale {
  const { min, max } = domain;
  const unit = (side - 2 * margin) / (max - min);
  return {
    domain,
    x: (value) => round(margin + (value - min) * unit),
    y: (value) => round(side - margin - (value - min) * unit),
    at: (left, top) => [min + (left - margin) / unit, min + (side - margin - top) / unit],
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

/** Two decimals: a hundredth of a pixel is not seen, and the markup stays short. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
