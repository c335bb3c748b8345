import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../../src/workbench/data/file/dialect.ts';
import { type FileRead, readFile } from '../../../src/workbench/data/file/read-file.ts';
import { dataLimits, type Preparation, prepare } from '../../../src/workbench/data/source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const how: Preparation = { features: ['x', 'y'], standardise: true, validation: 0, test: 0.2, seed: 1 };

function read(text: string | Uint8Array, asked: Partial<Dialect> = {}): FileRead {
  const result = readFile(typeof text === 'string' ? utf8(text) : text, 'typed.csv', asked);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
const refusal = (bytes: Uint8Array) => {
  const result = readFile(bytes, 'typed.csv');
  return 'refused' in result ? result.refused : 'it was read';
};
const uses = ({ columns }: FileRead) => columns.map(({ use }) => use);

/** A small table whose rows are made by a function. */
const table = (rows: number, cells: (n: number) => string, names = 'a,b,c') =>
  [names, ...Array.from({ length: rows }, (_, n) => cells(n))].join('\n');

describe('encodings', () => {
  const text = 'Größe,Art\n1.5,Möwe\n2.5,Käuzchen\n';
  const wide = (little: boolean, mark: boolean) =>
    Uint8Array.from(
      [...(mark ? `\ufeff${text}` : text)].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark, low byte first', wide(true, true), 'utf-16le'],
    ['UTF-16 with a mark, high byte first', wide(false, true), 'utf-16be'],
    ['UTF-16 without a mark, low byte first', wide(true, false), 'utf-16le'],
    ['UTF-16 without a mark, high byte first', wide(false, false), 'utf-16be'],
    ['Windows-1252', latin(text), 'windows-1252'],
  ])('%s is recognised', (_name, bytes, encoding) => {
    const { dialect, table } = read(bytes);
    expect(dialect.encoding).toBe(encoding);
    expect(table.columns.map(({ name }) => name)).toEqual(['Größe', 'Art']);
    expect(table.rows[1]).toEqual(['2.5', 'Käuzchen']);
  });

  test('Windows-1252 is said, with the line that tells', () => {
    expect(read(latin('a,b\n1,x\n2,Möwe\n')).notices[0]).toMatch(
      /^Line 3 is not UTF-8, so the file is read as Windows-1252/,
    );
  });

  test('lines of two encodings are each read in their own, and the odd one is named', () => {
    const bytes = Uint8Array.from([...utf8('a,b\n1,Möwe\n'), ...latin('2,Käuzchen\n')]);
    const { table, notices } = read(bytes);
    expect(table.rows).toEqual([
      ['1', 'Möwe'],
      ['2', 'Käuzchen'],
    ]);
    expect(notices[0]).toMatch(/^Line 3 is not UTF-8, so it is read as Windows-1252/);
  });

  test('another encoding can be chosen', () => {
    expect(read(utf8(text), { encoding: 'windows-1252' }).table.rows[0]?.[1]).toBe('MÃ¶we');
  });

  test.each([
    ['PK\u0003\u0004 and so on', /zip archive, as workbooks/],
    ['%PDF-1.7', /a PDF/],
    ['\u0089PNG\r\n', /a picture/],
    ['a,b\n1,\0\n', /line 2 holds a zero byte/],
  ])('%j is no table', (signs, said) => {
    expect(refusal(latin(signs))).toMatch(said);
    expect(refusal(latin(signs))).toMatch(/What was here before stays\.$/);
  });
});

describe('dialects', () => {
  const written = fc.record({
    separator: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    decimal: fc.constantFrom('.' as const, ',' as const),
    header: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    quoted: fc.boolean(),
    numbers: fc.array(
      fc.tuple(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: -9999, max: 9999 }),
        fc.constantFrom('red', 'green'),
      ),
      { minLength: 6, maxLength: 30 },
    ),
  });

  test('separator, decimal mark and names are recognised in whatever way a table is written', () => {
    fc.assert(
      fc.property(written, ({ separator, decimal, header, end, quoted, numbers }) => {
        const mark = quoted || (separator === ',' && decimal === ',') ? '"' : '';
        // An odd hundredth: without decimals there is no mark to recognise.
        const digits = (value: number) => ((2 * value + 1) / 100).toFixed(2).replace('.', decimal);
        const rows = numbers.map(([a, b, word]) => [digits(a), digits(b), word]);
        const lines = [...(header ? [['width', 'depth', 'colour']] : []), ...rows];
        const text = lines.map((row) => row.map((cell) => `${mark}${cell}${mark}`).join(separator)).join(end);
        const { dialect, table } = read(text);
        expect(dialect).toMatchObject({ separator, decimal, header });
        expect(table.rows).toEqual(rows);
      }),
    );
  });

  test('each can be corrected', () => {
    const text = 'a;b\n1,5;x\n2,5;y\n';
    expect(read(text, { separator: ',' }).table.columns).toHaveLength(2);
    expect(read(text, { header: false }).table.rows).toHaveLength(3);
    expect(uses(read(text, { decimal: '.' }))[0]).not.toBe('number');
  });

  test("Excel's word on the separator is taken, and its line is counted", () => {
    const { dialect, table } = read('sep=|\na|b\n1|x\n|y\n3|x');
    expect(dialect.separator).toBe('|');
    expect(table.lines).toEqual([3, 4, 5]);
  });

  test('cells that hold lines are whole, and the rows below keep their own lines', () => {
    const { table } = read('a,b\n1,"two\nlines"\n2,one\n');
    expect(table.rows[0]).toEqual(['1', 'two\nlines']);
    expect(table.lines).toEqual([2, 4]);
  });

  test('names that come twice, or not at all, are made different', () => {
    expect(read('a,a,\n1,2,3\n4,5,7\n').table.columns.map(({ name }) => name)).toEqual(['a', 'a (2)', 'column 3']);
  });
});

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
