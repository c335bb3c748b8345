/** The figures of lesson 14 under a reader's hands, in a real browser on the built page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runs } from '../../src/exercises/overfitting/recorded.ts';
import { axe, useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const path = 'lessons/overfitting/';

/** Opens the page and wakes a figure. */
async function open(figure: string, hash = '') {
  const visit = await site.open(path + hash, { reducedMotion: 'reduce' });
  const { page } = visit;
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} .stage`).hover();
  await page.locator(`#${figure} .transport button:enabled`).first().waitFor();
  await openReveals(page);
  return visit;
}
const sentence = (page: Page, figure: string) => page.locator(`#${figure} .sentence`).innerText();

test('a network trained past the turn goes back to the very update, in this browser the one of the text', async () => {
  const { page, problems } = await open('f14-1');
  const figure = page.locator('#f14-1');
  for (let k = 0; k < 3; k++) await figure.getByRole('button', { name: '+ 100 updates' }).click();
  await expect.poll(() => sentence(page, 'f14-1')).toMatch(/^After 300 updates/);
  const opened = await figure.locator('.validation-curve').first().getAttribute('d');
  await figure.getByRole('button', { name: /To the lowest/ }).click();
  await expect.poll(() => sentence(page, 'f14-1')).toMatch(new RegExp(`^After ${runs.nothing.turn} updates`));
  expect(await figure.locator('.validation-curve').first().getAttribute('d')).not.toBe(opened);
  await page.waitForFunction((at) => location.hash.includes(`f14-1=1,${at}`), runs.nothing.turn);
  expect(problems()).toEqual([]);
});

test('a patience ends the log, and a longer one goes on', async () => {
  const { page, problems } = await open('f14-2', '#f14-2=1,9,patience:3');
  const figure = page.locator('#f14-2');
  await expect.poll(() => sentence(page, 'f14-2')).toMatch(/Training stops, and epoch 6 is kept\.$/);
  await expect(figure.getByRole('button', { name: 'Next epoch' }).getAttribute('aria-disabled')).resolves.toBe('true');
  const field = figure.locator('#f14-2-patience-text');
  await field.fill('5');
  await field.press('Enter');
  await figure.getByRole('button', { name: 'Next epoch' }).click();
  await expect.poll(() => sentence(page, 'f14-2')).toMatch(/^After epoch 10 /);
  expect(problems()).toEqual([]);
});

test('the page has no violation that axe knows, with its figures awake', async () => {
  const { page } = await open('f14-3', '#f14-3=1,8');
  expect(await axe(page)).toEqual([]);
});
