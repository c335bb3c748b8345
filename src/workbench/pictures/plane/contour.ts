/** Where a number of a grid reaches a level: the region as a path, and its border without the edges of the grid. */

export interface Contour {
  /** The region in which the numbers are at least the level, as a closed path; empty where there is none. */
  readonly region: string;
  /** Its border, where it does not run along the edges of the grid. */
  readonly border: string;
}

type Place = (column: number, row: number) => readonly [x: number, y: number];

/** The sides of a square between four places, as what leads from its middle to theirs. In halves of a place. */
const [left, top, right, bottom] = [
  [-1, 0],
  [0, -1],
  [1, 0],
  [0, 1],
] as const;
type Side = readonly [number, number];

/**
 * How the border runs through a square, by which of its places are within: 1 for the one below left, 2 below right, 4 above right,
 * 8 above left. From one side to another, and so that what is within lies on the same hand. Where places across from each other
 * are within, they are not taken to be joined.
 */
const runs: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [[bottom, left]],
  [[right, bottom]],
  [[right, left]],
  [[top, right]],
  [
    [bottom, left],
    [top, right],
  ],
  [[top, bottom]],
  [[top, left]],
  [[left, top]],
  [[bottom, top]],
  [
    [left, top],
    [right, bottom],
  ],
  [[right, top]],
  [[left, right]],
  [[bottom, right]],
  [[left, bottom]],
  [],
];

/**
 * Between two places of the grid the numbers are taken to lie on a straight line: the border is as fine as that.
 * @param values shape (size · size), row by row from the top
 * @param place from places of the grid, 0 to size, to places of the picture
 */
export function contourOf(values: ArrayLike<number>, size: number, level: number, place: Place): Contour {
  const rings = ringsOf(values, size, level);
  let [region, border] = ['', ''];
  for (const ring of rings) {
    let pen = 'M';
    for (let k = 0; k <= ring.length; k++) {
      const [column, row] = ring[k % ring.length] as Side;
      const at = place(column, row).map(tenth).join(' ');
      const isEdge = column === 0 || row === 0 || column === size || row === size;
      if (k < ring.length) region += `${k === 0 ? 'M' : 'L'}${at}`;
      if (!isEdge) border += `${pen}${at}`;
      pen = isEdge ? 'M' : 'L';
    }
    region += 'Z';
  }
  return { region, border };
}

/** The closed lines around what is within, place by place. */
function ringsOf(values: ArrayLike<number>, size: number, level: number): Side[][] {
  // What is no number is in no region, and neither is what lies beyond the grid.
  const isWithin = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < size && row < size && (values[row * size + column] as number) >= level;
  const width = 2 * size + 1;
  /** Where the border goes on from the middle of a side: numbers of sides, in halves of a place; −1 where it does not run. */
  const next = new Int32Array(width * width).fill(-1);
  const begun: number[] = [];
  for (let row = 0; row <= size; row++)
    for (let column = 0; column <= size; column++) {
      const within =
        Number(isWithin(column - 1, row)) +
        2 * Number(isWithin(column, row)) +
        4 * Number(isWithin(column, row - 1)) +
        8 * Number(isWithin(column - 1, row - 1));
      for (const [from, to] of runs[within] as (typeof runs)[number]) {
        const side = (2 * row + from[1]) * width + 2 * column + from[0];
        next[side] = (2 * row + to[1]) * width + 2 * column + to[0];
        begun.push(side);
      }
    }
  const rings: Side[][] = [];
  for (const first of begun) {
    const ring: Side[] = [];
    for (let side = first; next[side] !== -1; ) {
      ring.push(crossing(values, size, level, (side % width) / 2, Math.floor(side / width) / 2));
      const to = next[side] as number;
      next[side] = -1;
      side = to;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Where the level is reached between two places beside each other: by the middle between them, on which side the number is. */
function crossing(values: ArrayLike<number>, size: number, level: number, column: number, row: number): Side {
  const isAcross = Number.isInteger(column);
  const along = isAcross ? column : row;
  if (along === 0 || along === size) return [column, row];
  const second = Math.floor(row) * size + Math.floor(column);
  const [before, after] = [values[second - (isAcross ? 1 : size)] as number, values[second] as number];
  const way = (level - before) / (after - before);
  // From the middle of one place to that of the other; where one is no number or without bounds, in the middle of both.
  const at = along - 0.5 + (Number.isFinite(way) ? Math.max(0, Math.min(1, way)) : 0.5);
  return isAcross ? [at, row] : [column, at];
}

const tenth = (value: number) => Math.round(value * 10) / 10;
