import { formatNumber } from '../notation/format.ts';

/** A piece of the plane to place a point in or to draw a curve in. */
export interface Plane {
  readonly x: Axis;
  readonly y: Axis;
  /** What is there to see from the start. */
  readonly points?: readonly { readonly x: number; readonly y: number; readonly label: string }[];
}

export interface Axis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** How fine an answer can be: the step of the slider. */
  readonly step: number;
}

/** Where a slider stands before its point is placed: at its end, which says nothing of the answer as the middle might. */
export const startOf = ({ min }: Axis) => min;

/** Places of an axis in words: "epoch 2", "epoch 1, 2 and 8", "z = 2". */
export function placesOn({ label }: Pick<Axis, 'label'>, places: readonly number[]): string {
  const numbers = places.map((place) => formatNumber(place));
  const list = [numbers.slice(0, -1).join(', '), ...numbers.slice(-1)].filter((part) => part !== '').join(' and ');
  return label.length > 1 ? `${label} ${list}` : `${label} = ${list}`;
}

/** The places at which nothing is drawn yet. */
export const undrawn = (xs: readonly number[], ys: readonly string[]) => xs.filter((_, k) => (ys[k] ?? '') === '');
