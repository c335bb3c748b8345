/** Which separator, decimal mark and names a text has, judged by its first rows. */
import { isHole, readCell } from '../cells.ts';
import { type Dialect, type Separator, separators } from './dialect.ts';
import { type Row, splitRows, unsoundLine } from './rows.ts';

/** So many rows tell how the rest is written, as far as they stand among the first so many signs and columns. */
const looked = { rows: 60, signs: 300_000, columns: 200 };

type Asked = Partial<Omit<Dialect, 'encoding'>>;
type Writing = Omit<Dialect, 'encoding'>;

interface Reading extends Pick<Dialect, 'separator' | 'decimal'> {
  readonly rows: readonly Row[];
  readonly score: number;
}

/**
 * @param text with plain lines
 * @param asked what the reader has chosen
 */
export function recognise(text: string, asked: Asked = {}): Writing {
  const best = bestReading(text, asked, asked.quotes ?? true);
  const writing = (reading: Reading, quotes: boolean): Writing => ({
    separator: reading.separator,
    decimal: reading.decimal,
    header: asked.header ?? hasNames(reading.rows, reading.decimal),
    quotes,
  });
  if (asked.quotes !== undefined) return writing(best, asked.quotes);
  // A mark that is never closed would swallow the rest of the file.
  const isSound = unsoundLine(text, best.separator) === undefined;
  return isSound ? writing(best, true) : writing(bestReading(text, asked, false), false);
}

function bestReading(text: string, asked: Asked, quotes: boolean): Reading {
  const head = text.slice(0, looked.signs);
  const readings = (asked.separator === undefined ? separators : [asked.separator]).flatMap((separator) => {
    const isSound = quotes && unsoundLine(head, separator) === undefined;
    const rows = splitRows(head, { separator, quotes: isSound }, looked.rows);
    const decimals = asked.decimal === undefined ? (['.', ','] as const) : [asked.decimal];
    return decimals.map((decimal): Reading => ({ separator, decimal, rows, score: scored(rows, separator, decimal) }));
  });
  return readings.reduce((a, b) => (b.score > a.score ? b : a));
}

/** How much a reading looks like a table: columns in every row, and cells that are numbers or words. */
function scored(rows: readonly Row[], separator: Separator, decimal: '.' | ','): number {
  const width = commonWidth(rows);
  if (width < 2) return 0;
  const even = rows.filter(({ cells }) => cells.length === width).length / rows.length;
  const cells = rows.flatMap((row) => row.cells.slice(0, looked.columns));
  const numbers = cells.filter((cell) => readCell(cell, decimal) !== undefined).length;
  // A cell in which another separator stands was perhaps cut at the wrong one. Spaces stand in every sentence.
  const rest = new RegExp(separator === ';' ? '[\\t|]' : separator === ',' ? '[;\\t|]' : '[;\\t|,]');
  const torn = cells.filter((cell) => rest.test(cell) && readCell(cell, decimal) === undefined).length;
  const clean = 1 - torn / cells.length;
  // Decimal commas are for a table in which there are some; where semicolons part the cells, 1,234 is more likely one.
  if (decimal === ',' && !cells.some((cell) => /\d,\d/.test(cell))) return 0;
  const usual = separator === ' ' ? 0.5 : separator === ';' && decimal === ',' ? 1.02 : 1;
  return usual * even * even * clean * clean * (0.5 + numbers / cells.length) * (1 - 1 / (width + 1));
}

/** The number of cells that most rows have. */
export function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as [number, number])[0];
}

/** Whether the first row names the columns: no number in it, no name twice, and no cell that its column has again. */
function hasNames(rows: readonly Row[], decimal: '.' | ','): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return false;
  const names = first.cells.filter((cell) => cell !== '');
  if (names.length === 0 || names.some((name) => readCell(name, decimal) !== undefined)) return false;
  const numeric = rest.some(({ cells }) => cells.some((cell) => readCell(cell, decimal) !== undefined));
  if (numeric) return !first.cells.every((cell) => cell === '' || isHole(cell));
  return (
    new Set(names).size === names.length && !first.cells.some((cell, k) => rest.some(({ cells }) => cells[k] === cell))
  );
}
