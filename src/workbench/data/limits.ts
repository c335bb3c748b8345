/** What a page can hold and a reader can follow. */
export const dataLimits = {
  points: { from: 4, to: 2000 },
  classes: { from: 2, to: 6 },
  noise: { from: 0, to: 1 },
  seed: { from: 0, to: 4_294_967_295 },
  /** Validation and test together. */
  aside: 0.9,
  ownPoints: 500,
  /** Own points lie between −this and this. */
  ownReach: 6,
  table: { bytes: 5_000_000, rows: 10_000, columns: 100, cell: 200 },
  /** Classes of a target, and values of a column that goes in as categories. */
  tableClasses: 20,
  categories: 12,
  /** Squares and products of larger numbers would soon leave the range of numbers. */
  number: 1e15,
} as const;
