/** The figures of lesson 15 under a reader's hands, in a real browser on the built page. */
import { expect, test } from 'vitest';
import { axe, useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const path = 'lessons/cnn/';

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

test('windows are stepped, and another image keeps the place', async () => {
  const { page, figure, problems } = await open('f15-1', '#f15-1=1,1,operation');
  const map = figure.locator('text[data-cell="map[0][0][0]"]');
  expect(await map.textContent()).toBe('2');
  await figure.getByRole('button', { name: 'Next window' }).click();
  await expect.poll(() => figure.locator('text[data-cell="map[0][0][1]"]').textContent()).toBe('2');
  await figure.getByRole('combobox', { name: 'Image' }).selectOption('moved');
  await expect.poll(() => figure.locator('text[data-cell="mapSum[0][0][1]"]').textContent()).toBe('0');
  await page.waitForFunction(() => location.hash.includes('as:upright.stride-1.moved'));
  expect(problems()).toEqual([]);
});

test('the gradient of another weight is the sum of what meets it', async () => {
  const { figure } = await open('f15-2', '#f15-2=1,23,operation');
  const result = () => figure.locator('.equation strong').first().textContent();
  const before = await result();
  await figure.getByRole('combobox', { name: 'Gradient of the weight' }).selectOption('4');
  await expect.poll(result).not.toBe(before);
  expect(await result()).toBe(await figure.locator('text[data-cell="kernelGradient[0][0][1][1]"]').textContent());
});

test.each([
  ['f15-1', '1,999999,operation,as:upright.stride-9.right'],
  ['f15-2', '1,3,operation,weight:9'],
  ['f15-3', '1,3,pooling:none'],
  ['f15-4', '1,7'],
])('a hostile link, %s=%s, gives a valid figure and a plain notice', async (id, link) => {
  const { figure, problems } = await open(id, `#${id}=${link}`);
  await expect.poll(() => figure.locator('.notice').count()).toBe(1);
  expect(await figure.locator('.sentence').innerText()).not.toMatch(/NaN|undefined|Infinity/);
  expect(problems()).toEqual([]);
});

test('has no fault for assistive technology, in the dark', async () => {
  const { page } = await open('f15-2', '#f15-2=1,8,operation', { colorScheme: 'dark' });
  expect(await axe(page)).toEqual([]);
});
