/** Where a number of a grid reaches a level: the region as a path, and its border without the edges of the grid. */
import { contours } from 'd3-contour';

export interface Contour {
  /** The region in which the numbers are at least the level, as a closed path; empty where there is none. */
  readonly region: string;
  /** Its border, where it does not run along the edges of the grid. */
  readonly border: string;
}

type Place = (column: number, row: number) => readonly [x: number, y: number];

/**
 * Between two places of the grid the numbers are taken to lie on a straight line: the border is as fine as that.
 * @param values shape (size · size), row by row from the top
 * @param place from places of the grid, 0 to size, to places of the picture
 */
export function contourOf(values: ArrayLike<number>, size: number, level: number, place: Place): Contour {
  // What is no number is in no region.
  const known = Array.from(values, (value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value));
  const { coordinates } = contours().size([size, size]).contour(known, level);
  let [region, border] = ['', ''];
  for (const ring of coordinates.flat()) {
    let pen = 'M';
    for (const [k, [column = 0, row = 0]] of ring.entries()) {
      const at = place(column, row).map(tenth).join(' ');
      const isEdge = column === 0 || row === 0 || column === size || row === size;
      if (k < ring.length - 1) region += `${k === 0 ? 'M' : 'L'}${at}`;
      if (!isEdge) border += `${pen}${at}`;
      pen = isEdge ? 'M' : 'L';
    }
    region += 'Z';
  }
  return { region, border };
}

const tenth = (value: number) => Math.round(value * 10) / 10;
