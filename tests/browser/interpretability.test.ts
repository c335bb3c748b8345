/** The figures of lesson 16 under a reader's hands, in a real browser on the built page. */
import { expect, test } from 'vitest';
import { axe, useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const path = 'lessons/interpretability/';

/** Opens the page and wakes a figure. */
async function open(figure: string, hash = '', options = {}) {
  const visit = await site.open(path + hash, { reducedMotion: 'reduce', ...options });
  const { page } = visit;
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} .stage`).hover();
  await page.locator(`#${figure} .transport button:enabled`).first().waitFor();
  await openReveals(page);
  return { ...visit, figure: page.locator(`#${figure}`) };
}

test('pictures of weights are named one by one, and another network has other units', async () => {
  const { figure, problems } = await open('f16-1');
  const names = () => figure.locator('.weights-picture .unit text').allTextContents();
  expect(await names()).toEqual(Array(10).fill('?'));
  await figure.getByRole('button', { name: 'Next picture' }).click();
  await expect.poll(names).toEqual(['7', ...Array(9).fill('?')]);
  await figure.getByRole('combobox', { name: 'Network' }).selectOption('hidden');
  await expect.poll(async () => (await names()).length).toBe(16);
  expect(problems()).toEqual([]);
});

test('another score has other slopes, and both checks are passed', async () => {
  const { page, figure } = await open('f16-2', '#f16-2=1,14');
  const row = () => figure.locator('.paths-picture .row').first().locator('text').allTextContents();
  const before = await row();
  expect(Number(before[0])).toBe(Number(before[1]));
  await figure.getByRole('combobox', { name: 'Explain' }).selectOption('3');
  await expect.poll(row).not.toEqual(before);
  await page.waitForFunction(() => location.hash.includes('score:3'));
});

test('a 3 is fooled step by step, and gone back from', async () => {
  const { figure } = await open('f16-4');
  const readAs = () => figure.locator('.fool-picture .best text').textContent();
  expect(await readAs()).toBe('3');
  const next = figure.getByRole('button', { name: 'Next step' });
  await next.click();
  await next.click();
  await expect.poll(readAs).toContain('8');
  await figure.getByRole('button', { name: 'Back one step' }).click();
  await expect.poll(readAs).toBe('3');
});

test('a network that is trained here is looked into, and tested with random weights', async () => {
  const { page, problems } = await site.open(path, { reducedMotion: 'reduce' });
  const figure = page.locator('#f16-6');
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('button', { name: 'Train it now' }).hover();
  await figure.getByRole('button', { name: 'Train it now' }).click();
  await figure.getByRole('button', { name: 'To the end' }).first().waitFor({ timeout: 60_000 });
  const ink = () => figure.locator('.saliency-picture .number').allTextContents();
  expect(await ink()).toEqual(['?']);
  // What Figure 16.3 keeps back is not to be seen here either.
  await expect.poll(() => figure.locator('.sentence').innerText()).toMatch(/is what Prediction 16\.4 asks\.$/);
  await openReveals(page);
  await figure.getByRole('button', { name: 'To the end' }).first().click();
  await expect.poll(async () => Number((await ink())[0])).toBeLessThan(1);
  await figure.getByRole('combobox', { name: 'Weights' }).selectOption('all-random');
  await expect.poll(async () => (await ink()).length).toBe(2);
  expect(problems()).toEqual([]);
}, 120_000);

test.each([
  ['f16-3', '#f16-3=1,16', 'Map', 'Every patch of 2 × 2 pixels'],
  ['f16-2', '#f16-2=1,14', 'By', 'Pixel 4 is made black'],
])('where settings leave fewer steps, %s stands at the last of them', async (id, link, setting, said) => {
  const { figure } = await open(id, link);
  await expect.poll(() => figure.locator('.sentence').innerText()).not.toMatch(/What comes next is/);
  await figure.getByRole('combobox', { name: setting }).selectOption('covered');
  await expect.poll(() => figure.locator('.sentence').innerText()).toContain(said);
});

test.each([
  ['f16-1', '1,17'],
  ['f16-2', '1,3,score:4'],
  ['f16-3', '1,3,weights:none'],
  ['f16-4', '1,21'],
  ['f16-5', '1,3,game:nand'],
])('a hostile link, %s=%s, gives a valid figure and a plain notice', async (id, link) => {
  const { figure, problems } = await open(id, `#${id}=${link}`);
  await expect.poll(() => figure.locator('.notice').count()).toBe(1);
  expect(await figure.locator('.sentence').innerText()).not.toMatch(/NaN|undefined|Infinity/);
  expect(problems()).toEqual([]);
});

test('has no fault for assistive technology, in the dark', async () => {
  const { page } = await open('f16-3', '#f16-3=1,16,map:share', { colorScheme: 'dark' });
  expect(await axe(page)).toEqual([]);
});
