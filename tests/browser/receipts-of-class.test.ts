/** Receipts of a class beside each other, and files as pupils hand them in. */
import { buffer } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { usualLink, writeClass } from '../../src/teach/class/class-link.ts';
import { seedOfName } from '../../src/teach/class/own-numbers.ts';
import { writeReceipt } from '../../src/teach/receipt/code.ts';
import { answerTo, receiptOf } from '../teach/receipts/answers.ts';
import { axe, useSite } from './harness.ts';

// A busy machine.
vi.setConfig({ testTimeout: 120_000 });

const site = useSite({ prefix: '/a/b c/' });
const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;

const textOf = async (file: Download) => (await buffer(await file.createReadStream())).toString();

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a class link beside receipts tells what is missing; copied numbers and one name twice are noticed, on the page and in the marks', async () => {
  const answer = (slot: string, name: string) => answerTo(slot, ['0.5'], { seed: seedOfName(name) ?? 0 });
  const codes = await Promise.all([
    writeReceipt(receiptOf([answer('x9-5', 'Ben'), answer('x9-6', 'Ben')], 'Ben')),
    writeReceipt(receiptOf([answer('x9-5', 'Ben')], 'Cara')),
    writeReceipt(receiptOf([answer('x9-5', 'ben')], 'ben')),
  ]);
  const link = writeClass({ ...usualLink, ids: ['x9-5', 'x9-6'], own: true });
  const { page, problems } = await site.open('teach/receipts/', { viewport: { width: 360, height: 740 } });
  const texts = [...codes, site.url(`lessons/backprop/?class=${link}`)];
  await page.getByLabel('Receipts: one, or as many').fill(texts.join('\n'));
  await page.getByRole('button', { name: 'Check' }).click();
  await page
    .getByText('3 receipts are checked. The class link is read: 2 exercises are set.', { exact: true })
    .waitFor();
  await page.getByText(/^Set by the class link: Exercise 9\.\d+, Exercise 9\.\d+\.$/).waitFor();
  const noticed = await page.locator('.receipts .noticed').allInnerTexts();
  expect(noticed[0]).toMatch(/The same name is on receipt 3\.$/);
  expect(noticed[1]).toMatch(/Has the numbers of “Ben” in Exercise 9\.\d+\.\s+Not answered: Exercise 9\.\d+\.$/);
  expect(await axe(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(360);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save marks, a row a pupil (CSV)' }).click(),
  ]);
  const rows = (await textOf(file)).trim().split('\r\n');
  expect(rows).toHaveLength(1 + 3);
  expect(rows[2]).toMatch(/^Cara,[^,]*,2,1,0,Exercise 9\.\d+,.*Has the numbers of “Ben”/);
  // A slip of the hand costs nothing.
  await page.getByRole('button', { name: 'Take all receipts away' }).click();
  expect(await page.locator('.receipt').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByText('The receipts are back.').waitFor();
  expect(await page.locator('.receipt').count()).toBe(3);
  expect(problems()).toEqual([]);
});

test('of files the one that cannot be used is named, a picture in one sentence; of the title in a saved one nothing is said', async () => {
  const [ann = '', ben = ''] = await Promise.all(
    ['Ann', 'Ben'].map((name) => writeReceipt(receiptOf([answerTo('x9-5', ['0.5'])], name))),
  );
  const { page, problems } = await site.open('teach/receipts/', narrow);
  await page.locator('.receipts input[type=file]:enabled').waitFor();
  await page.getByLabel('Or open files').setInputFiles([
    { name: 'ann.txt', mimeType: 'text/plain', buffer: Buffer.from(`Receipt of Ann: one answer\n\n${ann}\n`) },
    { name: 'ben.txt', mimeType: 'text/plain', buffer: Buffer.from(ben.slice(0, -1)) },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) },
  ]);
  await page.getByText('One receipt is checked. 2 pieces could not be used: see below.', { exact: true }).waitFor();
  const refused = await page.locator('.refused li').allInnerTexts();
  expect(refused[0]).toMatch(/^photo\.png:\s+This is a picture\. [^\ufffd]{1,120}$/);
  expect(refused[1]).toMatch(/^ben\.txt:\s+R1\..*It is damaged/);
  expect(refused).toHaveLength(2);
  expect(await axe(page)).toEqual([]);
  expect(problems()).toEqual([]);
});

test('where questions cannot be fetched nothing is lost, and the next try has it', async () => {
  const code = await writeReceipt(receiptOf([answerTo('x9-5', ['0.5'])]));
  const { page } = await site.open('teach/receipts/');
  const check = page.getByRole('button', { name: 'Check' });
  await page.getByLabel('Receipts: one').fill(code);
  site.fault(/\.js$/, 'missing');
  await check.click();
  await page.getByText('No receipts are checked. The exercises could not be loaded.').waitFor();
  expect(await page.getByLabel('Receipts: one').inputValue()).toBe(code);
  site.clearFaults();
  await check.click();
  await page.getByText('One receipt is checked.').waitFor();
});
