/** What a plane of numbers is made of. */
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Sight } from '../picture/sight.ts';

/** One place of a plane: a number, below it its gradient where it has one. */
export interface PlaneCell {
  readonly cell: Cell;
  readonly gradient?: Cell | undefined;
  /** Other cells of the run that this place stands for: what happens to them lights it too. */
  readonly also?: readonly Cell[];
}

/** A place of the padding: 0, and no number of the run. */
export const padding = 'padding';
export type Place = PlaneCell | typeof padding;

/** Rows and columns of a plane, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface NumberPlaneProps {
  readonly sight: Sight;
  /** What the plane is: "image", "filter 1". */
  readonly caption: string;
  readonly places: readonly (readonly Place[])[];
  /** Which letters' colour the numbers have. */
  readonly tone: 'input' | 'weight' | 'z' | 'a' | 'target' | 'loss';
  /** The window at work, or the place that it leads to. */
  readonly outline?: Area | undefined;
  /** Names above the columns and before the rows, where they are more than counts. */
  readonly columns?: readonly string[];
  readonly rows?: readonly string[];
}

/** How full the colour of a number is: its size, as a share of the largest of its plane. At most two fifths: the number stays readable. */
export function heat(value: number, scale: number): number {
  if (scale === 0) return 0;
  const share = Math.abs(value) / scale;
  // Of two that are no numbers neither is the larger.
  return Math.round(40 * (share < 1 ? share : 1)) / 100;
}
