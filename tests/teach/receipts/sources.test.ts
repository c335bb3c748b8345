/** What is given to the page that checks receipts: pasted text and files are told apart, and each thing that is of no use is named once. */
import { expect, test } from 'vitest';
import { usualLink, writeClass } from '../../../src/teach/class/class-link.ts';
import { writeReceipt } from '../../../src/teach/receipt/code.ts';
import { givenIn } from '../../../src/teach/receipt/sources.ts';
import { receiptOf } from './answers.ts';

const code = await writeReceipt(receiptOf([], 'Ann'));

test('a file is known by its name where it is of no use, and its title is not missed', () => {
  const given = givenIn([
    { file: 'a.txt', text: `Receipt of Ann: no answers\n\n${code}\n` },
    { file: 'b.png', text: undefined, isPicture: true },
    { file: 'c.zip', text: undefined },
    { file: 'd.txt', text: ' \n' },
    { file: 'e.txt', text: 'My homework' },
  ]);
  expect([...given.codes]).toEqual([[code, 'a.txt']]);
  expect(given.unused.map(({ file, text, why }) => [file, text, why])).toEqual([
    ['b.png', '', 'picture'],
    ['c.zip', '', 'noText'],
    ['d.txt', '', 'empty'],
    ['e.txt', '', 'none'],
  ]);
  expect(given.others).toBe(false);
});

test('what is left out of a pasted text is noticed', () => {
  expect(givenIn([{ text: `From Ann: ${code}` }]).others).toBe(true);
  expect(givenIn([{ text: 'nothing of the kind' }]).others).toBe(false);
});

test('a class link is read, and one that is damaged is of no use', () => {
  const link = writeClass({ ...usualLink, ids: ['x9-5'] });
  expect(givenIn([{ text: `${code} ${link}` }]).link?.ids).toEqual(['x9-5']);
  expect(givenIn([{ text: `${link}x` }])).toMatchObject({
    link: undefined,
    unused: [{ text: `${link}x`, why: 'link' }],
  });
});
