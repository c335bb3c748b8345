import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin, read, refusal, uses, utf8 } from './typed.ts';

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
