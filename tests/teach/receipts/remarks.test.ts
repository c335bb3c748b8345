/** What is noticed of receipts beside each other: copied numbers, one name twice, what is missing of what was set. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { seedOfName } from '../../../src/teach/class/own-numbers.ts';
import { checkReceipt } from '../../../src/teach/receipt/check.ts';
import { csvOf, marksOf } from '../../../src/teach/receipt/csv.ts';
import type { ReceiptAnswer } from '../../../src/teach/receipt/receipt.ts';
import { remarksOn } from '../../../src/teach/receipt/remarks.ts';
import { remarkWords } from '../../../src/teach/receipt/words.ts';
import { answerTo, loadQuestions, receiptOf } from './answers.ts';

const names = { 'x9-5': 'Exercise 9.1', 'x9-6': 'Exercise 9.6' };
const checked = (name: string, ...answers: readonly ReceiptAnswer[]) =>
  checkReceipt(receiptOf(answers, name), loadQuestions);
const of = (name: string, slot = 'x9-5') => answerTo(slot, ['0.5'], { seed: seedOfName(name) ?? 0 });
const wordsOf = (receipts: Parameters<typeof remarksOn>[0], link?: { readonly ids: readonly string[] }) =>
  remarksOn(receipts, link).map((each) => remarkWords(each, names));

test('the numbers of another name are noticed, and whose they are where that one is here', async () => {
  const receipts = [
    await checked('Ben Kurz', of('ben  kurz')),
    await checked('Cara', of('Ben Kurz'), of('Dora', 'x9-6')),
  ];
  expect(wordsOf(receipts)).toEqual([
    [],
    ['Has the numbers of “Ben Kurz” in Exercise 9.1.', 'Has the numbers of another name in Exercise 9.6.'],
  ]);
});

test('numbers of the lesson, new ones and those of a sheet are nobody’s', async () => {
  const receipt = await checked(
    'Ann',
    answerTo('x9-5', ['1']),
    answerTo('x9-6', ['1'], { seed: 7 }),
    answerTo('sheet-7-3-x9-5', ['1'], { seed: 7003 }),
  );
  expect(wordsOf([receipt])).toEqual([[]]);
});

test('one name on several receipts is noticed, however it is written; no name is none', async () => {
  const receipts = [
    await checked('Finn'),
    await checked(''),
    await checked(' finn'),
    await checked(''),
    await checked('FINN'),
  ];
  expect(wordsOf(receipts)).toEqual([
    ['The same name is on receipts 3 and 5.'],
    [],
    ['The same name is on receipts 1 and 5.'],
    [],
    ['The same name is on receipts 1 and 3.'],
  ]);
});

test('what is set and has no answer is missing, also where it was answered on paper or only looked at', async () => {
  const receipt = await checked(
    'Ann',
    answerTo('again-x9-5', ['0.5']),
    answerTo('sheet-7-3-x9-6', ['1'], { seed: 7003 }),
    answerTo('x9-2', [], { shown: true }),
  );
  const link = { ids: ['x9-5', 'x9-6', 'x9-2'] };
  expect(remarksOn([receipt], link)[0]?.set).toEqual({ of: 3, answered: 1, right: 0, missing: ['x9-6', 'x9-2'] });
  expect(wordsOf([receipt], link)).toEqual([['Not answered: Exercise 9.6 and x9-2.']]);
});

const rowsOf = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

test('the table of answers says whose numbers an answer has', async () => {
  const rows = rowsOf(csvOf([await checked('Cara', of('Ben'), of('cara', 'x9-6'))], names));
  expect(rows.map(({ numbers }) => numbers)).toEqual([
    `numbers of another name, seed ${seedOfName('Ben')}`,
    'the numbers of this name',
  ]);
});

test('the table of marks has a row a receipt, with what was set where that is known', async () => {
  const receipts = [await checked('Ben', of('Ben')), await checked('Cara', of('Ben'), answerTo('p9-1', ['0']))];
  const plain = rowsOf(marksOf(receipts, names));
  expect(plain.map((row) => [row['name'], row['exercises answered'], row['exercises right'], row['remarks']])).toEqual([
    ['Ben', '1', '0', ''],
    ['Cara', '1', '0', 'Has the numbers of “Ben” in Exercise 9.1.'],
  ]);
  expect(plain[0]).not.toHaveProperty('exercises set');
  const [ben] = rowsOf(marksOf(receipts, names, { ids: ['x9-5', 'x9-6'] }));
  expect(ben).toMatchObject({
    'exercises set': '2',
    'set and answered': '1',
    'set and right': '0',
    'set and not answered': 'Exercise 9.6',
    remarks: '',
  });
});
