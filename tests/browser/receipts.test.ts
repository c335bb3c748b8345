/** Receipts in the page: made of what the browser keeps, judged again elsewhere, and never taken for a receipt where one is damaged. */
import { buffer } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { writeReceipt } from '../../src/teach/receipt/code.ts';
import { answerTo, receiptOf } from '../teach/receipts/answers.ts';
import { engines, useEngine } from './engines.ts';
import { axe, useSite } from './harness.ts';

// A busy machine.
vi.setConfig({ testTimeout: 120_000 });

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
// In a sub-folder, and under a strict policy: so all of it has to work there.
const site = useSite({ prefix: '/a/b c/', headers: { 'content-security-policy': policy } });
const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;

const at = 29_943_000;
const kept = {
  'x9-5': { answer: ['0.5'], right: false, late: true, tries: 3, at },
  'p9-1': { answer: ['0'], right: true, tries: 1, at },
  'x8-1': { answer: ['2'], right: false, seed: 0 },
  'p9-2': { answer: [], right: false, again: true, tries: 1, at },
  'x9-2': { answer: 'damaged' },
};
const keep = (answers: object) =>
  `localStorage.setItem('perceptible.answers.1', ${JSON.stringify(JSON.stringify(answers))})`;

const textOf = async (file: Download) => (await buffer(await file.createReadStream())).toString();

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('what a browser keeps becomes a receipt, whose link opens it judged', async () => {
  const { page, problems } = await site.open('work/', narrow);
  await page.getByText('There are no answers in this browser yet').waitFor();
  await page.evaluate(keep(kept));
  await page.reload();
  await page.getByText('1 answer kept in this browser cannot be read').waitFor();
  const lesson8 = page.getByRole('checkbox', { name: /^8\..*: one answer/ });
  await lesson8.uncheck();
  await page.getByLabel('Your name or initials').fill('Zoë');
  // By keyboard alone.
  await page.getByLabel('Your name or initials').press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('The receipt is made: 2 answers in').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Your receipt');
  expect(await page.getByRole('img', { name: 'The link as a QR code' }).isVisible()).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(320);
  const address = await page.getByLabel('As a link').inputValue();
  const text = await page.getByLabel('As a text').inputValue();
  expect(address.endsWith(`#${text}`)).toBe(true);
  await page.evaluate(() => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      document.documentElement.dataset['saved'] = this.download;
      click.call(this);
    };
  });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(await textOf(file)).toContain(text);
  // A class's files are told apart. (Where a machine has no language set, its Chromium forgets a name with an ë: asked is the page.)
  expect(await page.evaluate(() => document.documentElement.dataset['saved'])).toBe('receipt-Zoë-lesson-9.txt');
  // Another choice is another receipt.
  await lesson8.check();
  expect(await page.getByLabel('As a link').count()).toBe(0);
  expect(problems()).toEqual([]);

  // Elsewhere, where nothing is kept.
  expect(address).toMatch(/\/a\/b%20c\/teach\/receipts\/(index\.html)?#R1\./);
  const other = await site.open(`teach/receipts/#${text}`, narrow);
  const receipt = other.page.locator('.receipt');
  await receipt.getByText('Zoë: 0 of 1 exercise right; ').waitFor();
  const row = receipt.getByRole('row', { name: /Exercise 9\.\d+ Answer: 0\.5/ });
  expect(await row.locator('td').nth(1).innerText()).toContain('wrong');
  expect((await row.locator('td').nth(2).innerText()).length).toBeGreaterThan(5);
  expect(await row.locator('td').nth(3).innerText()).toBe('3');
  expect(await axe(other.page)).toEqual([]);
  expect(await width(other.page)).toBeLessThanOrEqual(320);
  expect(other.problems()).toEqual([]);
});

test('a class at once: pasted, dropped, opened from files; what is damaged is said, and the others are judged', async () => {
  const codes = await Promise.all(
    ['Ann', '=SUM(A1)', ''].map((name) =>
      writeReceipt(
        receiptOf([answerTo('x9-5', ['0.5']), answerTo('x9-99', ['7']), answerTo('x9-6', ['1'], { seed: 3 })], name),
      ),
    ),
  );
  const [ann = '', sum = '', nameless = ''] = codes;
  const { page, problems } = await site.open('teach/receipts/', { viewport: { width: 1280, height: 900 } });
  const field = page.getByLabel('Receipts: one, or as many');
  const check = page.getByRole('button', { name: 'Check' });
  await check.click();
  await page.getByText('Paste a receipt first.').waitFor();
  await field.fill('nothing of the kind');
  await check.click();
  await page.getByText('There is no receipt in this text').waitFor();
  await field.fill(`Ann: ${ann}\n${sum.replace(/.$/, (sign) => (sign === 'a' ? 'b' : 'a'))}\nR2.${ann.slice(3)}`);
  await check.click();
  await page.getByText('One receipt is checked. 2 pieces could not be used').waitFor();
  expect(await page.locator('.refused').getByText('It is damaged').count()).toBe(2);
  await page.locator('.receipt').getByText('1 not judged').first().waitFor();
  await page.getByText('There is no question “x9-99” in this version of the site.').waitFor();
  // The same once more is the same; a drop adds to it.
  await page.evaluate(
    ([first = '', second = '']) => {
      const data = new DataTransfer();
      for (const text of [first, second]) data.items.add(new File([text], 'receipt.txt', { type: 'text/plain' }));
      document
        .querySelector('h1')
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [ann, sum],
  );
  await page.getByText('One receipt is checked. One receipt stood here before.').waitFor();
  await page
    .getByLabel('Or open files')
    .setInputFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from(`Receipt\n\n${nameless}\n`) });
  await page.getByRole('heading', { name: '3 receipts' }).waitFor();
  await page.getByRole('link', { name: 'Receipt 3, without a name' }).click();
  await expect.poll(() => page.locator('#receipt-3').getAttribute('open')).not.toBeNull();
  expect(await axe(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all answers (CSV)' }).click(),
  ]);
  const csv = await textOf(file);
  expect(csv.startsWith('\uFEFFname,')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength(1 + 3 * 3);
  expect(csv).toContain("\r\n'=SUM(A1),");
  await page.getByRole('button', { name: 'Take all receipts away' }).click();
  expect(await page.locator('.receipt').count()).toBe(0);
  expect(problems()).toEqual([]);
});

test('a receipt has its rows as the lesson asks, as blocks on a phone, and loses no column on paper', async () => {
  const code = await writeReceipt(
    receiptOf([
      answerTo('x9-2', ['0.5', '0.5'], { at: at - 9 }),
      answerTo('x9-5', ['0.5'], { at: at - 5 }),
      answerTo('w9-1', ['0.5'], { at: at - 1 }),
    ]),
  );
  const { page, problems } = await site.open(`teach/receipts/#${code}`, {
    viewport: { width: 360, height: 740 },
  });
  const rows = page.locator('.receipt tbody tr');
  await rows.first().waitFor();
  const order = (await rows.getByRole('rowheader').allInnerTexts()).map((name) => name.trim());
  expect(order[0]).toMatch(/^Warm-up 1/);
  expect(order[1]).toBe('Exercise 9.1');
  expect(order).toHaveLength(3);
  /** Cells that reach beyond what is seen of their table. */
  const lost = () =>
    page.locator('.receipt .table-box').evaluate((box) => {
      const { right } = box.getBoundingClientRect();
      return [...box.querySelectorAll('tbody :is(td, th)')].filter(
        (cell) => cell.getBoundingClientRect().right > right + 1,
      ).length;
    });
  expect(await lost()).toBe(0);
  const [head, cell] = [rows.nth(1).getByRole('rowheader'), rows.nth(1).locator('td').first()];
  expect((await cell.boundingBox())?.y).toBeGreaterThanOrEqual(
    ((await head.boundingBox())?.y ?? 0) + ((await head.boundingBox())?.height ?? 0) - 1,
  );
  expect(await cell.evaluate((each) => getComputedStyle(each, '::before').content)).toContain('Answer');
  expect(await axe(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(360);
  // On A4, between margins.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 1009 });
  expect(await lost()).toBe(0);
  expect((await cell.boundingBox())?.x).toBeGreaterThan((await head.boundingBox())?.x ?? Number.POSITIVE_INFINITY);
  expect(problems()).toEqual([]);
});

test('a browser that keeps nothing is told so, and checks receipts all the same', async () => {
  const { page, problems } = await site.open('work/', narrow);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.reload();
  await page.getByText('This browser keeps no answers').waitFor();
  expect(await axe(page)).toEqual([]);
  const code = await writeReceipt(receiptOf([answerTo('x9-5', ['0.5'])], 'Ben'));
  await page.goto(site.url(`teach/receipts/#${code}`));
  await page.getByText('Ben: 0 of 1 exercise right').waitFor();
  expect(problems()).toEqual([]);
});

test('both pages are found: from the home page by who has answered, from a lesson, from the page for teachers', async () => {
  const { page, problems } = await site.open('', narrow);
  const link = page.getByRole('link', { name: 'Show my work' });
  expect(await link.count()).toBe(0);
  await page.evaluate(keep(kept));
  await page.reload();
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Show my work' }).waitFor();
  await page.goto(site.url('lessons/xor/index.html'));
  expect(await page.locator('.your-answers').getByRole('link', { name: 'Show my work' }).isVisible()).toBe(true);
  await page.goto(site.url('teach/index.html'));
  await page.getByRole('link', { name: 'Check receipts' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check receipts' }).waitFor();
  expect(problems()).toEqual([]);
});

describe.each(engines)('%s', (engine) => {
  const its = useEngine(engine);
  /** Waits until an expression has a value. */
  const until = (expression: string) =>
    expect
      .poll(() => its.evaluate(`String(${expression})`), { timeout: 30_000 })
      .not.toMatch(/^(null|undefined|false|)$/);

  test('makes a receipt and judges it, at 320 px', async () => {
    await its.open('work/index.html');
    await its.resize(320, 640);
    await until("document.querySelector('.show-work, article [role=status]')");
    // In a frame, as WebKit is driven, nothing is kept from one page to the next.
    await its.evaluate(`(${keep(kept)}, document.dispatchEvent(new CustomEvent('perceptible:answers')))`);
    await until("document.querySelector('.show-work .primary')");
    await its.evaluate("document.querySelector('.show-work .primary').click()");
    await until("document.querySelector('#work-text')");
    const code = String(await its.evaluate("document.querySelector('#work-text').value"));
    expect(await its.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await its.open(`teach/receipts/index.html#${code}`);
    await its.resize(320, 640);
    await until("document.querySelector('.receipt tr.wrong')");
    expect(await its.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await its.evaluate("document.querySelector('.receipt summary').textContent")).toContain(
      '0 of 2 exercises right',
    );
  });
});
