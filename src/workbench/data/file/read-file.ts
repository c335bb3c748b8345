/** A file or a pasted text as a table: what was recognised, what the columns are probably for, and what to say about it. */
import { grouped } from '../../../language.ts';
import type { ColumnUse, TableSource } from '../kinds.ts';
import { dataLimits } from '../limits.ts';
import { type GuessedColumn, guessColumns } from './columns.ts';
import { decode } from './decode.ts';
import { type Dialect, type Refused, separatorWords } from './dialect.ts';
import { commonWidth, recognise } from './recognise.ts';
import { type Row, splitRows, unsoundLine, withPlainLines } from './rows.ts';

export interface FileRead {
  readonly table: TableSource;
  readonly dialect: Dialect;
  readonly columns: readonly GuessedColumn[];
  /** What the reader should know, in sentences; the first of each kind by line and column. */
  readonly notices: readonly string[];
}

const { bytes: mostBytes, rows: mostRows, columns: mostColumns, cell: longestCell } = dataLimits.table;
const stays = 'What was here before stays.';
const counted = (count: number, one: string, more = `${one}s`) => `${grouped(count)} ${count === 1 ? one : more}`;

/**
 * Reads a table from the bytes of a file. Total: any bytes give a table or a refusal.
 * @param name what the table is called
 * @param asked what the reader has corrected; all else is recognised
 */
export function readFile(bytes: Uint8Array, name: string, asked: Partial<Dialect> = {}): FileRead | Refused {
  if (bytes.length > mostBytes)
    return {
      refused: `This file has ${counted(bytes.length, 'byte')}; ${counted(mostBytes, 'byte')} are taken. ${stays}`,
    };
  const decoded = decode(bytes, asked.encoding);
  if ('refused' in decoded) return decoded;
  const { comments, hint, text } = withoutPreamble(withPlainLines(decoded.text));
  if (text.trim() === '') return { refused: `There is no text in it. ${stays}` };
  const dialect = { encoding: decoded.encoding, ...recognise(text, { ...hint, ...asked }) };
  // One row more than are taken, and one of names: then there are more.
  const rows = splitRows(text, dialect, mostRows + 2).map((row) => ({ ...row, line: row.line + comments }));
  const width = commonWidth(rows.slice(0, 200));
  const widest = rows.find(({ cells }) => cells.length > mostColumns);
  if (width > mostColumns && widest !== undefined)
    return {
      refused: `Line ${widest.line} has ${counted(widest.cells.length, 'column')}; up to ${mostColumns} are taken. ${stays}`,
    };
  const quoted = dialect.quotes || asked.quotes === false ? [] : quoteNotice(text, dialect, comments);
  const body = withNames(rows, width, dialect.header);
  if (body.rows.length === 0) return { refused: `There is no row in it below the names of the columns. ${stays}` };
  return assembled(body, { name, dialect, notices: [...decoded.notices, ...quoted] });
}

function quoteNotice(text: string, dialect: Dialect, above: number): string[] {
  const quoteLine = unsoundLine(text, dialect.separator);
  if (quoteLine === undefined) return [];
  return [
    `The quotation marks in line ${quoteLine + above} do not fit together; they are read as signs like any other.`,
  ];
}

/** Lines before the table that are none of its own: comments, and Excel's word on its separator. */
function withoutPreamble(text: string) {
  const lineAt = (from: number) => {
    const end = text.indexOf('\n', from);
    return text.slice(from, end === -1 ? text.length : end);
  };
  let [comments, from] = [0, 0];
  let line = lineAt(from);
  while (/^\s*#/.test(line)) {
    comments += 1;
    from += line.length + 1;
    line = lineAt(from);
  }
  const said = /^"?sep=([,;\t|])"?$/i.exec(line.trim())?.[1];
  if (said === undefined) return { comments, hint: {}, text: text.slice(from) };
  const hint = { separator: said as Dialect['separator'] };
  return { comments: comments + 1, hint, text: text.slice(from + line.length + 1) };
}

interface Body {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** Names of the columns, each its own, and the rows below. R leaves out the name of the first. */
function withNames(rows: readonly Row[], width: number, header: boolean): Body {
  const first = header ? (rows[0]?.cells ?? []) : [];
  const given = first.length === width - 1 ? ['row', ...first] : first.slice(0, width);
  const taken = new Map<string, number>();
  const names = Array.from({ length: width }, (_, k) => {
    const name = (given[k] ?? '').replace(/\s+/g, ' ').slice(0, 60) || `column ${k + 1}`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
  return { names, rows: header ? rows.slice(1) : rows };
}

/** Empty cells behind the last column are no cells. */
const fits = ({ cells }: Row, width: number) => cells.slice(width).every((cell) => cell === '');

interface About {
  readonly name: string;
  readonly dialect: Dialect;
  readonly notices: readonly string[];
}

function assembled({ names, rows }: Body, { name, dialect, notices }: About): FileRead {
  const width = names.length;
  const fitting = rows.filter((row) => fits(row, width));
  const kept = fitting.slice(0, mostRows);
  const cut = (cell: string) => (cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell);
  const cells = kept.map((row) => names.map((_, k) => cut(row.cells[k] ?? '')));
  const columns = guessColumns(names, cells, dialect.decimal);
  const lines = kept.map(({ line }) => line);
  const isPlain = lines.every((line, n) => line === n + 2);
  const table: TableSource = {
    kind: 'table',
    name: name.slice(0, longestCell),
    columns: columns.map(({ name, use }): ColumnUse => ({ name, use })),
    decimal: dialect.decimal,
    rows: cells,
    ...(isPlain ? {} : { lines }),
  };
  return { table, dialect, columns, notices: [...notices, ...faults(names, rows, fitting, dialect)] };
}

function faults(names: readonly string[], rows: readonly Row[], fitting: readonly Row[], dialect: Dialect): string[] {
  const width = names.length;
  const wide = rows.filter((row) => !fits(row, width));
  const said: string[] = [];
  if (width === 1)
    said.push(
      `Only one column was found between signs of the kind ${separatorWords[dialect.separator]}; choose another separator if there are more.`,
    );
  if (wide.length > 0)
    said.push(
      `Line ${wide[0]?.line} has ${counted(wide[0]?.cells.length ?? 0, 'cell')} where ${width} are expected${
        wide.length > 1 ? `, as have ${wide.length - 1} more` : ''
      }; ${wide.length > 1 ? 'they are' : 'it is'} left out.`,
    );
  const last = fitting[mostRows - 1];
  if (fitting.length > mostRows && last !== undefined)
    said.push(`It has more than ${counted(mostRows, 'row')}; those up to line ${last.line} are taken.`);
  const long = fitting.find(({ cells }) => cells.some((cell) => cell.length > longestCell));
  if (long !== undefined) {
    const column = long.cells.findIndex((cell) => cell.length > longestCell);
    said.push(
      `Cells of more than ${longestCell} signs are cut, the first in line ${long.line}, column ${names[column] ?? column + 1}.`,
    );
  }
  return said;
}
