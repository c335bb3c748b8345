/** A table's rows as examples: cells read as numbers or categories, rows with holes left out and named. */
import type { Problem } from '../../engine/problems.ts';
import { isHole, readCell, shownCell } from './cells.ts';
import type { Examples } from './examples.ts';
import type { ColumnUse, LeftOutRow, Problems, TableSource } from './kinds.ts';
import { dataLimits } from './limits.ts';

interface Column extends ColumnUse {
  readonly index: number;
}

/** The line of the file on which a row begins. */
export const lineOf = ({ lines }: TableSource, row: number): number => lines?.[row] ?? row + 2;

const isNumber = ({ use }: ColumnUse) => use === 'number' || use === 'value';
const isTarget = ({ use }: ColumnUse) => use === 'value' || use === 'class';

/** @returns problems where columns cannot be used as is asked, or no row is whole */
export function tableExamples(table: TableSource): Examples | Problems {
  const used = table.columns.map((column, index): Column => ({ ...column, index })).filter(({ use }) => use !== 'out');
  const targets = used.filter(isTarget);
  const inputs = used.filter((column) => !isTarget(column));
  const problems = columnProblems(targets, inputs);
  if (problems.length > 0) return { problems };

  const { whole, leftOut } = sifted(table, used);
  const levels = new Map(used.filter((column) => !isNumber(column)).map((column) => [column, levelsOf(whole, column)]));
  const more = levelProblems(levels);
  if (whole.length === 0)
    more.unshift({
      path: 'source.rows',
      problem: 'no row has something in every column that is used',
      expected: 'at least one such row; leave out the column with the holes',
    });
  if (more.length > 0) return { problems: more };

  const coded = inputs.map((column) => encoder(column, levels.get(column) ?? [], table.decimal));
  const base = {
    raw: whole.map((row) => coded.flatMap(({ encode }) => encode(row))),
    rawNames: coded.flatMap(({ names }) => names),
    targetNames: targets.map(({ name }) => name),
    leftOut,
  };
  const [target] = targets as [Column, ...Column[]];
  const classes = levels.get(target);
  if (classes !== undefined)
    return { ...base, classes, labels: whole.map((row) => classes.indexOf(cellOf(row, target))) };
  const values = whole.map((row) => targets.map((column) => numberIn(row, column, table.decimal)));
  return { ...base, values, ownUnits: true };
}

type Row = readonly string[];
const cellOf = (row: Row, { index }: Column) => (row[index] ?? '').trim();
const numberIn = (row: Row, { index }: Column, decimal: '.' | ',') => readCell(row[index] ?? '', decimal) as number;

/** There may be several values, with an output each; classes are one column. */
function columnProblems(targets: readonly Column[], inputs: readonly Column[]): Problem[] {
  const problems: Problem[] = [];
  if (inputs.length === 0)
    problems.push({ path: 'source.columns', problem: 'no column is an input', expected: 'at least one input' });
  if (targets.length !== 1 && (targets.length === 0 || !targets.every(isNumber)))
    problems.push({
      path: 'source.columns',
      problem: targets.length === 0 ? 'no column is the target' : `${targets.length} columns are the target`,
      expected: 'one target, a value or a class, or several values',
    });
  return problems;
}

/** Rows that say something in every column that is used, and the others with the first cell that does not. */
function sifted(table: TableSource, used: readonly Column[]) {
  const whole: Row[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const [n, row] of table.rows.entries()) {
    const fault = faultIn(row, used, table.decimal);
    if (fault === undefined) whole.push(row);
    else leftOut.push({ line: lineOf(table, n), ...fault });
  }
  return { whole, leftOut };
}

function faultIn(row: Row, used: readonly Column[], decimal: '.' | ','): Omit<LeftOutRow, 'line'> | undefined {
  for (const column of used) {
    const cell = cellOf(row, column);
    if (isHole(cell))
      return { column: column.name, why: cell === '' ? 'it is empty' : `${shownCell(cell)} says nothing` };
    if (isNumber(column) && readCell(cell, decimal) === undefined)
      return { column: column.name, why: `${shownCell(cell)} is not a number that can be used` };
  }
  return undefined;
}

/** The different texts of a column: numbers in their order, then the others in that of their letters. */
function levelsOf(rows: readonly Row[], column: Column): string[] {
  const numbers = (text: string) => (text === '' ? Number.NaN : Number(text));
  return [...new Set(rows.map((row) => cellOf(row, column)))].sort((a, b) => {
    const [x, y] = [numbers(a), numbers(b)];
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
    if (x !== y && !Number.isNaN(x)) return x - y;
    return a < b ? -1 : 1;
  });
}

function levelProblems(levels: ReadonlyMap<Column, readonly string[]>): Problem[] {
  return [...levels].flatMap(([column, { length }]) => {
    const path = `source.columns[${column.index}]`;
    const most = column.use === 'class' ? dataLimits.tableClasses : dataLimits.categories;
    const what = column.use === 'class' ? 'classes' : 'categories';
    if (length > most)
      return [{ path, problem: `column ${shownCell(column.name)} has ${length} ${what}`, expected: `at most ${most}` }];
    if (length === 1 && column.use === 'class')
      return [{ path, problem: `column ${shownCell(column.name)} has one class only`, expected: 'at least 2 classes' }];
    return [];
  });
}

interface Encoder {
  readonly names: readonly string[];
  encode(row: Row): readonly number[];
}

/** A number goes in as it is; one of two categories as 0 or 1; one of more as a 1 in the place of its own. */
function encoder(column: Column, levels: readonly string[], decimal: '.' | ','): Encoder {
  if (isNumber(column)) return { names: [column.name], encode: (row) => [numberIn(row, column, decimal)] };
  const places = levels.length === 2 ? levels.slice(1) : levels;
  return {
    names: places.map((level) => `${column.name} = ${level}`),
    encode: (row) => places.map((level) => (cellOf(row, column) === level ? 1 : 0)),
  };
}
