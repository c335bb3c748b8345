/** A table from a link or a file of unknown shape. */
import {
  field,
  item,
  optional,
  type Place,
  readList,
  readName,
  readNumber,
  readObject,
  report,
} from '../../engine/reader.ts';
import { type ColumnUse, columnUses, type TableSource } from './kinds.ts';
import { dataLimits } from './limits.ts';

const { rows: mostRows, columns: mostColumns, cell: longest } = dataLimits.table;
/** How many bad rows are named: all of them would fill the page. */
const named = 5;

/** What could be read of it; what is wrong stands in the place's list, and readSource then refuses the whole. */
export function readTable(value: unknown, place: Place): TableSource | undefined {
  const object = readObject(value, place, ['kind', 'name', 'columns', 'decimal', 'rows', 'lines']);
  if (object === undefined) return undefined;
  const name = readText(object['name'], field(place, 'name'));
  const decimal = readName(object['decimal'], field(place, 'decimal'), ['.', ','] as const, 'a decimal mark');
  const columns = readColumns(object['columns'], field(place, 'columns'));
  const rows = readRows(object['rows'], field(place, 'rows'), columns?.length);
  const lines = optional(object['lines'], field(place, 'lines'), (given, at) => readLines(given, at, rows?.length));
  if (name === undefined || decimal === undefined || columns === undefined || rows === undefined) return undefined;
  return { kind: 'table', name, columns, decimal, rows, ...(lines === undefined ? {} : { lines }) };
}

function readText(value: unknown, place: Place): string | undefined {
  if (typeof value === 'string' && value.length <= longest) return value;
  report(
    place,
    value === undefined ? 'it is missing' : 'it is no text of such a length',
    `a text of up to ${longest} signs`,
  );
  return undefined;
}

/** A list that is not too long; no entry of a longer one is looked at. */
function readShortList(value: unknown, place: Place, most: number, what: string): readonly unknown[] | undefined {
  const list = readList(value, place, `a list of ${what}`);
  if (list === undefined || list.length <= most) return list;
  report(place, `it has ${list.length}`, `at most ${most} ${what}`);
  return undefined;
}

function readColumns(value: unknown, place: Place): ColumnUse[] | undefined {
  const list = readShortList(value, place, mostColumns, 'columns');
  const columns = list?.map((entry, k): ColumnUse | undefined => {
    const at = item(place, k);
    const object = readObject(entry, at, ['name', 'use']);
    if (object === undefined) return undefined;
    const name = readText(object['name'], field(at, 'name'));
    const use = readName(object['use'], field(at, 'use'), columnUses, 'a use of a column');
    return name === undefined || use === undefined ? undefined : { name, use };
  });
  return columns?.every((column) => column !== undefined) ? columns : undefined;
}

function readRows(value: unknown, place: Place, columns: number | undefined): string[][] | undefined {
  const list = readShortList(value, place, mostRows, 'rows');
  if (list === undefined || columns === undefined) return undefined;
  const isRow = (row: unknown): row is string[] =>
    Array.isArray(row) &&
    row.length === columns &&
    row.every((cell) => typeof cell === 'string' && cell.length <= longest);
  const bad = list.flatMap((row, n) => (isRow(row) ? [] : [n]));
  for (const n of bad.slice(0, named))
    report(item(place, n), 'it is no row', `a list of ${columns} texts of up to ${longest} signs, one for each column`);
  return bad.length === 0 ? (list as string[][]) : undefined;
}

function readLines(value: unknown, place: Place, rows: number | undefined): number[] | undefined {
  const list = readShortList(value, place, mostRows, 'lines');
  if (list === undefined || rows === undefined) return undefined;
  if (list.length !== rows) {
    report(place, `it has ${list.length}`, `${rows}, one for each row`);
    return undefined;
  }
  const lines: number[] = [];
  for (const [n, entry] of list.entries()) {
    const line = readNumber(entry, item(place, n), { whole: true, from: 1, to: dataLimits.table.bytes });
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines;
}
