import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/workbench/data/file/read-file.ts';
import { dataLimits, prepare } from '../../../src/workbench/data/source.ts';
import { how, read, refusal, table, utf8 } from './typed.ts';

describe('files that are not as they should be', () => {
  test('a mark that is never closed swallows nothing', () => {
    const { table, notices, dialect } = read(unclosed);
    expect(dialect.quotes).toBe(false);
    expect(table.rows).toHaveLength(20);
    expect(notices).toEqual([expect.stringMatching(/^The quotation marks in line 6 do not fit together/)]);
  });
  const unclosed = table(20, (n) => `${n % 7},${n === 4 ? '"' : ''}${n % 3},x${n % 2}`);

  test('a row with too many cells is named and left out, one with too few has holes', () => {
    const { table: fitting, notices } = read(
      table(20, (n) => (n === 3 ? '1,2,3,4' : n === 5 ? '1,2' : `${n % 7},${n % 5},x${n % 2}`)),
    );
    expect(fitting.rows).toHaveLength(19);
    expect(fitting.rows[4]).toEqual(['1', '2', '']);
    expect(notices).toEqual(['Line 5 has 4 cells where 3 are expected; it is left out.']);
  });

  test('numbers that cannot be computed with leave their row out, by line and column', () => {
    const odd = ['NaN', 'Infinity', '1e999', '1e300', '=1+1', '0x10', '<b>7</b>', '1,2'];
    const text = table(60, (n) => `${n < odd.length ? odd[n] : n % 9}\t${n % 5}.5\tx${n % 2}`, 'a\tb\tc');
    const prepared = prepare(read(text, { decimal: '.' }).table, how);
    if ('problems' in prepared) throw new Error(JSON.stringify(prepared.problems));
    expect(prepared.leftOut.map(({ line, column }) => [line, column])).toEqual(odd.map((_, n) => [n + 2, 'a']));
    expect(prepared.leftOut[6]?.why).toBe('“<b>7</b>” is not a number that can be used');
  });

  test('one column is said to be one', () => {
    expect(read('height\n1\n2\n4\n').notices[0]).toMatch(/^Only one column was found/);
  });

  test('10,000 columns are refused, with the line and what is taken', () => {
    const wide = new Array(10_000).fill('1').join(',');
    expect(refusal(utf8(`${wide}\n${wide}`))).toBe(
      'Line 1 has 10,000 columns; up to 100 are taken. What was here before stays.',
    );
  });

  test('more bytes than are taken are refused in words', () => {
    expect(refusal(new Uint8Array(dataLimits.table.bytes + 1))).toMatch(
      /^This file has 5,000,001 bytes; 5,000,000 bytes are taken/,
    );
  });

  test('more rows than are taken are cut, and the line is said', () => {
    const { table: cut, notices } = read(table(10_005, (n) => `${n % 7},${n % 5},x${n % 2}`));
    expect(cut.rows).toHaveLength(10_000);
    expect(notices).toEqual(['It has more than 10,000 rows; those up to line 10001 are taken.']);
  });

  test('long cells are cut, and the first is named', () => {
    const { table: cut, notices } = read(table(9, (n) => `${n % 7},${n % 5},${n === 3 ? 'x'.repeat(300) : 'y'}`));
    expect(cut.rows[3]?.[2]).toHaveLength(200);
    expect(notices).toEqual(['Cells of more than 200 signs are cut, the first in line 5, column c.']);
  });

  test.each(['', '   \n\n', '\ufeff', '#\n'])('%j has no rows, which is said', (text) => {
    expect(refusal(utf8(text))).toMatch(/There is no (text|row) in it/);
  });

  test('any bytes give a table that can be prepared or a refusal, and no error', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '1',
        '2,5',
        '"',
        ',',
        ';',
        '\t',
        '|',
        ' ',
        '\n',
        '\r\n',
        'red',
        '=A1',
        '<script>',
        'é',
        '#',
        'sep=',
        '__proto__',
      ),
      { maxLength: 80 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      pieces.map((parts) => utf8(parts.join(''))),
      fc.string().map(utf8),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const result = readFile(given, 'any');
        if ('refused' in result) return;
        expect(result.table.rows.every((row) => row.length === result.table.columns.length)).toBe(true);
        const prepared = prepare(result.table, how);
        if (!('problems' in prepared)) expect(prepared.inputs.flat().every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  // A second on an idle machine; a way that looks at some signs again and again takes minutes.
  test.each([
    ['marks without end', '"'.repeat(1_000_000)],
    ['marks within cells', '"a"b,'.repeat(600_000)],
    ['one line of commas', ','.repeat(3_000_000)],
    ['one open mark and a long text', `"${'word, '.repeat(700_000)}`],
    ['half a million short rows', '1,2\n'.repeat(500_000)],
    ['lines of spaces', `${' '.repeat(100)}\n`.repeat(40_000)],
    ['comments alone', '#\n'.repeat(1_000_000)],
  ])('%s, some megabytes of it, are answered soon', (_name, text) => {
    const start = performance.now();
    readFile(utf8(text), 'large');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
