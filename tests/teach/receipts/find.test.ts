/** Receipts in mails, lists and broken lines. */
import { expect, test } from 'vitest';
import { writeReceipt } from '../../../src/teach/receipt/code.ts';
import { findReceipts } from '../../../src/teach/receipt/find-receipts.ts';
import { answerTo, receiptOf } from './answers.ts';

const codeOf = (name: string) => writeReceipt(receiptOf([answerTo('x9-5', ['0.5'])], name));
const site = 'https://example.org/nets/teach/receipts/#';

test('one alone, in a link, in a sentence', async () => {
  const code = await codeOf('Ann');
  for (const text of [code, ` ${code}\n`, site + code, `<${site}${code}>`, `[receipt](${site}${code}).`, `Ann:${code}`])
    expect(findReceipts(text).codes, text).toEqual([code]);
  expect(findReceipts(`Here it is: ${site}${code}. Bye!`)).toMatchObject({ codes: [code], strange: [], others: true });
  expect(findReceipts(code)).toEqual({ codes: [code], link: undefined, strange: [], others: false });
});

test('many, each once, in their order', async () => {
  const [ann, ben] = [await codeOf('Ann'), await codeOf('Ben')];
  for (const between of [' ', '\n', ', ', ';', '\r\n\r\nFrom Ben:\r\n'])
    expect(findReceipts([ann, site + ben, ann].join(between)).codes).toEqual([ann, ben]);
});

test('one that a mail has broken into lines', async () => {
  const [ann, ben] = [await codeOf('Ann'), await codeOf('Ben')];
  const broken = (text: string, every: number) => text.replace(new RegExp(`.{${every}}`, 'g'), '$&\r\n');
  for (const every of [12, 30, 76])
    expect(
      findReceipts(`${broken(site + ann, Math.max(every, site.length + 10))} ${broken(ben, every)} Bye`),
    ).toMatchObject({
      codes: [ann, ben],
      strange: [],
      others: true,
    });
});

test('a damaged one is handed on, and takes nothing of the next with it', async () => {
  const [ann, ben] = [await codeOf('Ann'), await codeOf('Ben')];
  const damaged = ann.replace('R1.', 'R1.A');
  expect(findReceipts(`${damaged} and ${ben}`)).toMatchObject({ codes: [damaged, ben], strange: [], others: true });
  expect(findReceipts(`${ann.slice(0, -3)}\n${ben}`).codes).toEqual([ann.slice(0, -3), ben]);
  expect(findReceipts(ann.slice(1)).strange).toEqual([ann.slice(1)]);
});

test.each(['', ' \n', 'no receipt', 'R2D2 is here', 'R1. first of all'])('“%s” has none', (text) => {
  expect(findReceipts(text)).toMatchObject({ codes: [], strange: [] });
});

test('a class link beside receipts is found, and a receipt that was opened with one is a receipt', async () => {
  const ann = await codeOf('Ann');
  const link = 'C1.x1-4_5.sa.abc';
  for (const text of [`${link}\n${ann}`, `https://example.org/lessons/xor/?class=${link}#x1-4 ${ann}`])
    expect(findReceipts(text)).toEqual({ codes: [ann], link, strange: [], others: false });
  expect(findReceipts(`https://example.org/teach/receipts/?class=${link}#${ann}`)).toMatchObject({
    codes: [ann],
    link: undefined,
  });
});
