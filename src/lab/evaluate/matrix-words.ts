/** What the confusion matrix says, in words and with its numbers put into the formulas. */
import type { ConfusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { className, type DataName } from '../protocol/data-sets.ts';
import { grouped, percent } from '../protocol/words.ts';

/** One cell: row and column of the matrix. */
export interface MatrixCell {
  readonly label: number;
  readonly digit: number;
}

/** A rate with everything that goes into it. */
export interface Substituted {
  /** "1 + 0 + 942": the terms of the denominator. */
  readonly terms: string;
  readonly hits: number;
  readonly whole: number;
  /** "942 / 980 = 96.1 %"; says so where nothing can be divided. */
  readonly value: string;
}

/** Of the images that show this digit or other class, the share that is read as it. */
export function recall(matrix: ConfusionMatrix, digit: number): Substituted {
  return substitute(matrix[digit]!, digit);
}

/** Of the images that are read as this digit, the share that shows it. */
export function precision(matrix: ConfusionMatrix, digit: number): Substituted {
  return substitute(
    matrix.map((row) => row[digit]!),
    digit,
  );
}

function substitute(counts: readonly number[], digit: number): Substituted {
  const hits = counts[digit]!;
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const value = whole === 0 ? '0 / 0, written as 0' : `${grouped(hits)} / ${grouped(whole)} = ${percent(hits / whole)}`;
  return { terms: counts.map(grouped).join(' + '), hits, whole, value };
}

/** "4 read as 9: 23 images"; the count as it stands in the cell. */
export function matrixCellName(data: DataName, { label, digit }: MatrixCell, count: number): string {
  const images = `${grouped(count)} ${count === 1 ? 'image' : 'images'}`;
  return `${className(data, label)} read as ${className(data, digit)}: ${images}`;
}

/** How dark a cell is: 0 for none, 5 for a twentieth of its row and more. The steps are those of the legend. */
export function shade(count: number, rowTotal: number): number {
  if (count === 0) return 0;
  const share = count / rowTotal;
  return 1 + shadeBounds.filter((least) => share >= least).length;
}

/** Least share of the row for each shade from the second on. */
export const shadeBounds = [0.005, 0.01, 0.02, 0.05] as const;

/** The wrong cell with the most images, the first of equal ones; undefined when there is no mistake. */
export function largestConfusion(matrix: ConfusionMatrix): MatrixCell | undefined {
  let found: MatrixCell | undefined;
  for (const [label, row] of matrix.entries()) {
    for (const [digit, count] of row.entries()) {
      const most = found ? matrix[found.label]![found.digit]! : 0;
      if (label !== digit && count > most) found = { label, digit };
    }
  }
  return found;
}

/** The cell an arrow key leads to; the edges hold. Undefined for other keys. */
export function neighbour({ label, digit }: MatrixCell, key: string, size: number): MatrixCell | undefined {
  const last = size - 1;
  switch (key) {
    case 'ArrowUp':
      return { label: Math.max(0, label - 1), digit };
    case 'ArrowDown':
      return { label: Math.min(last, label + 1), digit };
    case 'ArrowLeft':
      return { label, digit: Math.max(0, digit - 1) };
    case 'ArrowRight':
      return { label, digit: Math.min(last, digit + 1) };
    case 'Home':
      return { label, digit: 0 };
    case 'End':
      return { label, digit: last };
    default:
      return undefined;
  }
}
