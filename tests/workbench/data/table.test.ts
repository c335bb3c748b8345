import { describe, expect, test } from 'vitest';
import { isHole, readCell } from '../../../src/workbench/data/cells.ts';
import { withUse } from '../../../src/workbench/data/column-choice.ts';
import {
  type ColumnUseName,
  type Preparation,
  type Prepared,
  prepare,
  type TableSource,
} from '../../../src/workbench/data/source.ts';

const how: Preparation = { features: ['x', 'y'], standardise: false, validation: 0, test: 0, seed: 1 };

function table(uses: Readonly<Record<string, ColumnUseName>>, rows: readonly (readonly string[])[]): TableSource {
  const columns = Object.entries(uses).map(([name, use]) => ({ name, use }));
  return { kind: 'table', name: 'a table', columns, decimal: '.', rows };
}
function ready(source: TableSource, more: Partial<Preparation> = {}): Prepared {
  const result = prepare(source, { ...how, ...more });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}
const problems = (source: TableSource) => {
  const result = prepare(source, how);
  return 'problems' in result ? result.problems.map(({ problem }) => problem) : [];
};

describe('a cell', () => {
  test.each([
    ['1.5', '.', 1.5],
    ['1,5', ',', 1.5],
    [' −2 ', '.', -2],
    ['+3e-2', '.', 0.03],
    ['.5', '.', 0.5],
    [',5', ',', 0.5],
    ['1,234', '.', 1234],
    ['1.234', ',', 1234],
    ['1.234.567,8', ',', 1234567.8],
    ['1 234,5', ',', 1234.5],
    ["1'234.5", '.', 1234.5],
    ['12 %', '.', 0.12],
    ['-0', '.', 0],
  ] as const)('%j with %j before the decimals is %d', (cell, decimal, value) => {
    expect(readCell(cell, decimal)).toBe(value);
  });

  test.each([
    ['1,5', '.'],
    ['1.5', ','],
    ['12,34', '.'],
    ['0x10', '.'],
    ['1e16', '.'],
    ['1e999', '.'],
    ['Infinity', '.'],
    ['=1+1', '.'],
    ['1 2', '.'],
    ['12 kg', '.'],
    ['', '.'],
    ['%', '.'],
    ['1.2.3', '.'],
  ] as const)('%j with %j before the decimals is no number', (cell, decimal) => {
    expect(readCell(cell, decimal)).toBeUndefined();
  });

  test.each(['', ' ', '?', 'NA', 'n/a', '#N/A', 'NaN', 'null', '-', '#DIV/0!'])('%j says nothing', (cell) => {
    expect(isHole(cell)).toBe(true);
  });

  test.each(['0', 'none', 'no', 'nano', '--x'])('%j says something', (cell) => {
    expect(isHole(cell)).toBe(false);
  });
});

describe('columns', () => {
  test('go in as a number, as 0 or 1 of two categories, or as a 1 in the place of its category', () => {
    const rows = [
      ['1', 'no', 'red', 'a'],
      ['2', 'yes', 'blue', 'b'],
      ['3', 'yes', 'green', 'a'],
    ];
    const source = table({ size: 'number', sold: 'categories', colour: 'categories', who: 'class' }, rows);
    expect(ready(source)).toMatchObject({
      rawNames: ['size', 'sold = yes', 'colour = blue', 'colour = green', 'colour = red'],
      raw: [
        [1, 0, 0, 0, 1],
        [2, 1, 1, 0, 0],
        [3, 1, 0, 1, 0],
      ],
      targetNames: ['who'],
    });
  });

  test('classes that are numbers stand in the order of numbers, texts in that of letters', () => {
    const of = (cells: readonly string[]) =>
      ready(
        table(
          { x: 'number', y: 'class' },
          cells.map((cell) => ['1', cell]),
        ),
      ).classes;
    expect(of(['10', '9', '2'])).toEqual(['2', '9', '10']);
    expect(of(['b', 'a', '7'])).toEqual(['7', 'a', 'b']);
  });

  test('a value is standardised with the inputs, by the training rows alone, and can be brought back', () => {
    const rows = Array.from({ length: 40 }, (_, n) => [String(n), String(1000 + n * n)]);
    const { targets, targetScale, split } = ready(table({ x: 'number', y: 'value' }, rows), {
      standardise: true,
      test: 0.3,
    });
    const trained = split.training.map((n) => targets[n]?.[0] as number);
    expect(trained.reduce((sum, value) => sum + value, 0) / trained.length).toBeCloseTo(0, 12);
    for (const [n, [target]] of (targets as [number][]).entries())
      expect(target * targetScale.scale + targetScale.mean).toBeCloseTo(1000 + n * n, 8);
  });

  test('names of columns are those of features', () => {
    const source = table({ 'petal length': 'number', w: 'number', y: 'value' }, [
      ['1', '2', '3'],
      ['2', '3', '4'],
    ]);
    expect(ready(source, { features: ['x', 'yy', 'xy', 'sin-x'] }).names).toEqual([
      'petal length',
      'w²',
      '(petal length)·w',
      'sin (petal length)',
    ]);
  });
});

describe('rows', () => {
  const rows = [
    ['1', 'a', ''],
    ['', 'b', 'x'],
    ['x', 'b', 'x'],
    ['3', '?', 'x'],
    ['4', 'b', 'x'],
  ];

  test('with a hole in a column that is used are left out, by the line and the column that is to blame', () => {
    const { raw, leftOut } = ready(table({ size: 'number', who: 'class', note: 'out' }, rows));
    expect(raw).toEqual([[1], [4]]);
    expect(leftOut).toEqual([
      { line: 3, column: 'size', why: 'it is empty' },
      { line: 4, column: 'size', why: '“x” is not a number that can be used' },
      { line: 5, column: 'who', why: '“?” says nothing' },
    ]);
  });

  test('may have several values as targets, as they are given; one example is enough', () => {
    const source = table({ size: 'number', up: 'value', down: 'value' }, [['1', '0.5', '-2']]);
    const { targets, targetNames, task, targetScale } = ready(source, { standardise: true });
    expect({ targets, targetNames, task, targetScale }).toEqual({
      targets: [[0.5, -2]],
      targetNames: ['up', 'down'],
      task: 'values',
      targetScale: { mean: 0, scale: 1 },
    });
  });

  test('have the lines that the file gave them', () => {
    const source = { ...table({ size: 'number', who: 'class', note: 'out' }, rows), lines: [10, 20, 30, 40, 50] };
    expect(ready(source).leftOut.map(({ line }) => line)).toEqual([20, 30, 40]);
  });
});

describe('what cannot be trained on is said', () => {
  const rows = [
    ['1', 'a'],
    ['2', 'b'],
  ];

  test.each([
    [{ x: 'number', y: 'number' }, 'no column is the target'],
    [{ x: 'value', y: 'class' }, '2 columns are the target'],
    [{ x: 'out', y: 'class' }, 'no column is an input'],
    [{ x: 'number', y: 'value' }, 'no row has something in every column that is used'],
  ] as const)('%j: %s', (uses, said) => {
    expect(problems(table(uses, rows))).toContain(said);
  });

  test('too many classes, too many categories, and one class only', () => {
    const many = Array.from({ length: 30 }, (_, n) => [String(n), `kind ${n}`]);
    expect(problems(table({ x: 'number', y: 'class' }, many))).toEqual(['column “y” has 30 classes']);
    expect(problems(table({ x: 'value', y: 'categories' }, many))).toEqual(['column “y” has 30 categories']);
    expect(
      problems(
        table({ x: 'number', y: 'class' }, [
          ['1', 'a'],
          ['2', 'a'],
        ]),
      ),
    ).toEqual(['column “y” has one class only']);
  });
});

describe('a choice for a column', () => {
  const columns = table({ a: 'number', b: 'class', c: 'out' }, []).columns;

  test('makes the former target an input when there is another', () => {
    expect(withUse(columns, 0, 'value').map(({ use }) => use)).toEqual(['value', 'categories', 'out']);
    expect(withUse(withUse(columns, 0, 'value'), 2, 'class').map(({ use }) => use)).toEqual([
      'number',
      'categories',
      'class',
    ]);
  });

  test('leaves the target what it is otherwise', () => {
    expect(withUse(columns, 2, 'number').map(({ use }) => use)).toEqual(['number', 'class', 'number']);
  });
});
