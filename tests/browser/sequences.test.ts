/** The figures of lesson 17 under a reader's hands, in a real browser on the built page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rightOf, taskOf, trained } from '../../src/exercises/sequences/letters.ts';
import { axe, useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const path = 'lessons/sequences/';

async function open(figure: string, hash = '', options = {}) {
  const visit = await site.open(`${path}${hash}`, options);
  const { page } = visit;
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} .stage`).hover();
  await page.locator(`#${figure} .transport button:enabled`).first().waitFor();
  await openReveals(page);
  return visit;
}
const sentence = (page: Page, figure: string) => page.locator(`#${figure} .sentence`).innerText();

test('a text that is typed is learned, and one that cannot be learned stays with the reason', async () => {
  const { page, problems } = await open('f17-4', '#f17-4=1,120');
  const field = page.locator('#f17-4-text');
  await field.fill('mango melon ');
  await field.press('Enter');
  const run = trained('next', 'mango melon ', true);
  const { right, asked } = rightOf(run.spec, run.said(120, run.spec.inputs));
  await expect.poll(() => sentence(page, 'f17-4')).toContain(`${right} of ${asked} answers`);
  await page.waitForFunction(() => location.hash.includes('learn:mango_melon_'));
  await field.fill('42');
  await field.press('Enter');
  await expect.poll(() => page.locator('#f17-4 .problem').innerText()).toMatch(/small letters/);
  expect(problems()).toEqual([]);
});

test('a network without memory is trained anew, and asked about another text', async () => {
  const { page } = await open('f17-4', '#f17-4=1,120,task:echo');
  const figure = page.locator('#f17-4');
  await figure.getByLabel('Memory').selectOption('off');
  await figure.getByLabel('Shown').selectOption('another');
  const run = trained('echo', 'abbabaabbaababbabaabab', false);
  const other = taskOf('echo', 'babbaabbbaababbaabba', run.alphabet);
  const { right, asked } = rightOf(other, run.said(120, other.inputs));
  await expect.poll(() => sentence(page, 'f17-4')).toContain(`${right} of ${asked} answers`);
});

test('another text is asked about once something is learned, on a phone in the open figure', async () => {
  const { page, problems } = await site.open(path, { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  await openReveals(page);
  const figure = page.locator('#f17-4');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.transport .primary:enabled').waitFor();
  const shown = figure.getByLabel('Shown');
  expect(await shown.isVisible()).toBe(false);
  await figure.getByRole('button', { name: 'Open', exact: true }).click();
  expect(await figure.getByLabel('Task').isVisible()).toBe(true);
  expect(await shown.isVisible()).toBe(false);
  await figure.locator('.transport .primary').click();
  await expect.poll(() => shown.isVisible()).toBe(true);
  await shown.selectOption('another');
  await expect.poll(() => sentence(page, 'f17-4')).toContain('of a text that it has not learned');
  expect(problems()).toEqual([]);
});

test('that the steps are added up stands in no exercise before it is asked', async () => {
  const { page } = await site.open(path);
  expect(await page.locator('#p17-2').isVisible()).toBe(true);
  expect(await page.getByText('both steps together').first().isVisible()).toBe(false);
  await openReveals(page);
  await expect.poll(() => page.getByText('both steps together').first().isVisible()).toBe(true);
});

test.each([
  ['f17-1', '1,5,operation,u.0.0.0:x'],
  ['f17-3', '1,3,n:999'],
  ['f17-4', '1,3,learn:<img src=x>'],
])('%s=%s gives a valid figure and a plain notice', async (figure, link) => {
  const { page, problems } = await open(figure, `#${figure}=${link}`);
  await expect.poll(() => page.locator(`#${figure} .notice`).count()).toBe(1);
  expect(await page.locator(`#${figure} img`).count()).toBe(0);
  expect(await sentence(page, figure)).not.toMatch(/NaN|undefined|Infinity/);
  expect(problems()).toEqual([]);
});

test('a kind of network is chosen in the map and in the menu, without a fault for assistive technology', async () => {
  const visit = await site.open(path, { colorScheme: 'dark' });
  const { page } = visit;
  const figure = page.locator('#f17-5');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.stage').hover();
  await figure.locator('select:enabled').waitFor();
  await figure.locator('.kind').nth(6).click();
  await expect.poll(() => sentence(page, 'f17-5')).toMatch(/adversarial/);
  await figure.getByLabel('Kind').selectOption('LSTM');
  await expect.poll(() => sentence(page, 'f17-5')).toMatch(/gates/);
  expect(await axe(page)).toEqual([]);
});
