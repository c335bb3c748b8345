/** A text as rows of cells, each with the line on which it begins. */
import Papa from 'papaparse';
import type { Dialect, Separator } from './dialect.ts';

export interface Row {
  /** 1 for the first line. */
  readonly line: number;
  readonly cells: readonly string[];
}

type Writing = Pick<Dialect, 'separator' | 'quotes'>;

/** One sign ends every line, whatever the file has: its lines are counted by it. */
export const withPlainLines = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** No text has this sign: so no sign is a quotation mark. */
const never = '\uffff';

/**
 * @param text with plain lines, its quotation marks sound where they are to hold cells together: see unsoundLine
 * @param most how many rows to read, from the first
 */
export function splitRows(text: string, { separator, quotes }: Writing, most: number): Row[] {
  const aligned = separator === ' ';
  const { data } = Papa.parse<string[]>(aligned ? withTabs(text) : text, {
    delimiter: aligned ? '\t' : separator,
    newline: '\n',
    quoteChar: quotes ? '"' : never,
    preview: most,
  });
  const rows: Row[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map((cell) => cell.trim()) });
    line += 1 + cells.reduce((ends, cell) => ends + breaksIn(cell), 0);
  }
  return rows;
}

/**
 * The line on which a cell begins with a quotation mark that is never closed, or closed before the cell ends. One look at every
 * sign: what splits cells would need hours for some megabytes of such marks.
 */
export function unsoundLine(text: string, separator: Separator): number | undefined {
  const ends = (sign: string | undefined) => sign === separator || sign === '\n' || sign === undefined;
  let [line, starts] = [1, true];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"' && starts) {
      const close = closingMark(text, at);
      if (close === -1 || !ends(text[close + 1])) return line;
      line += breaksIn(text.slice(at, close));
      at = close;
      starts = false;
    } else {
      starts = ends(text[at]);
      if (text[at] === '\n') line++;
    }
  }
  return undefined;
}

/** Where the mark at a place is closed; two in a row are one that is meant. −1: nowhere. */
function closingMark(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

const breaksIn = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

/** Spaces that line up columns, as one tab each; those within quotation marks stay. */
const withTabs = (text: string) =>
  text
    .split('\n')
    .map((row) => row.trim().replace(/"[^"]*"|[ \t]+/g, (part) => (part.startsWith('"') ? part : '\t')))
    .join('\n');
