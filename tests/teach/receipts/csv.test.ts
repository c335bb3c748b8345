/** The file for spreadsheets: a row for each answer, and no cell that would be computed. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { checkReceipt } from '../../../src/teach/receipt/check.ts';
import { cellOf, csvOf } from '../../../src/teach/receipt/csv.ts';
import { minuteWords, tallyWords, triesWords } from '../../../src/teach/receipt/words.ts';
import { answerTo, loadQuestions, made, receiptOf } from './answers.ts';

const rowsOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

test('each answer is a row: who, what, how it was judged, and which mistake it shows', async () => {
  const receipt = receiptOf(
    [
      answerTo('x9-5', ['-0.5'], { tries: 3, late: true, seed: 2 }),
      answerTo('p9-1', [], { shown: true, at: undefined }),
      answerTo('x9-99', ['=1+1'], { tries: undefined, late: true }),
    ],
    '=HYPERLINK("http://x")',
  );
  const [heads, ...rows] = rowsOf(csvOf([await checkReceipt(receipt, loadQuestions)], { 'x9-5': 'Exercise 9.2' }));
  expect(heads).toHaveLength(11);
  expect(rows).toHaveLength(3);
  const name = `'=HYPERLINK("http://x")`;
  expect(rows[0]).toEqual([name, minuteWords(made), '9', 'p9-1', '0', '', '', 'looked at without a guess', '', '', '']);
  expect(rows[1]?.slice(0, 8)).toEqual([
    name,
    minuteWords(made),
    '9',
    'Exercise 9.2',
    '2',
    'new numbers, seed 2',
    '-0.5',
    'wrong',
  ]);
  expect(rows[1]?.[8]).not.toBe('');
  expect(rows[1]?.slice(9)).toEqual(['3', minuteWords(made - 30)]);
  expect(rows[2]?.slice(3, 8)).toEqual(['x9-99', '0', '', "'=1+1", 'not judged']);
  expect(rows[2]?.[9]).toBe('2 or more');
});

test.each([
  '=1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\u200b=1',
  '\ufeff=1',
])('“%s” is a text', (text) =>
  expect(Papa.parse<string[]>(cellOf(text)).data[0]?.[0]?.[0] ?? rowsOf(cellOf(text))[0]?.[0]?.[0]).toBe("'"),
);

test('no text becomes a formula, and every text comes back', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
      const row = rowsOf(`${['x', ...texts].map(cellOf).join(',')}\r\n`)[0]?.slice(1) ?? [];
      expect(row.map((cell, k) => (cell === `'${texts[k]}` ? cell.slice(1) : cell))).toEqual(texts);
      for (const cell of row) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[\s=+\-@]*[=+\-@]/);
    }),
  ));

test('what is said of receipts', () => {
  expect(tallyWords({ exercises: { right: 0, of: 0, first: 0 }, predictions: { right: 0, of: 0 }, unknown: 0 })).toBe(
    'Nothing to judge',
  );
  expect(tallyWords({ exercises: { right: 1, of: 1, first: 0 }, predictions: { right: 2, of: 3 }, unknown: 1 })).toBe(
    '1 of 1 exercise right, 0 with no wrong answer before; 2 of 3 predictions came out; 1 not judged',
  );
  expect(triesWords({ tries: undefined, late: false, result: 'right' })).toBe('');
  expect(minuteWords(undefined)).toBe('');
  expect(minuteWords(1e15)).toBe('');
  expect(minuteWords(made)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
});
