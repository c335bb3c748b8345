/** What a prediction asks is kept back by the figure above it, until a guess is made: no press and no link leads there before. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { standing, toEnd } from './step-figures-page.ts';

const site = useSite();

/** Opens the fold behind a prediction, as its answer does. */
const guess = (page: Page, prompt: string) =>
  page
    .locator(`details.reveal[data-prompt="${prompt}"]`)
    .first()
    .evaluate((fold) => fold.setAttribute('open', ''));

test.each([
  // The lesson, a link beyond what is asked, the prediction, where the figure stands before it, and where after.
  ['gradient-descent', 'f7-4=1,13', 'p7-8', 'Nudge 3 of 13', 'Nudge 13 of 13'],
  ['training-loop', 'f10-4=1,6', 'p10-6', 'Pass 1 of 30', 'Pass 6 of 30'],
  ['deep-gradients', 'f11-1=1,10,n:10', 'p11-1', 'Layer 3 of 10', 'Layer 10 of 10'],
  ['deep-gradients', 'f11-2=1,12', 'p11-7', 'Layer 1 of 12', 'Layer 12 of 12'],
  ['deep-gradients', 'f11-4=1,3', 'p11-8', 'Step 2 of 3', 'Step 3 of 3'],
])('in %s, %s', async (lesson, hash, prompt, before, after) => {
  const { page, problems } = await site.open(`lessons/${lesson}/#${hash}`, { reducedMotion: 'reduce' });
  const id = hash.replace(/=.*/, '');
  const figure = page.locator(`#${id}`);
  await expect.poll(() => standing(page, id)).toBe(before);
  const label = await page.locator(`#${prompt} .label`).innerText();
  expect(await figure.locator('.sentence').innerText()).toMatch(
    new RegExp(`What comes next is what ${label} asks\\.$`),
  );
  expect(await figure.locator('.step').innerText()).toContain(`first your guess in ${label}`);
  expect(await figure.locator('button.primary').first().isDisabled()).toBe(true);
  await toEnd(page, id);
  expect(await standing(page, id)).toBe(before);
  await guess(page, prompt);
  await expect.poll(() => standing(page, id)).toBe(after);
  expect(await figure.locator('.step').innerText()).not.toContain('first your guess');
  expect(problems()).toEqual([]);
});

test('Figure 6.4 waits for the guess about one prediction, then for that about all ten', async () => {
  const { page } = await site.open('lessons/loss/#f6-4=1,10', { reducedMotion: 'reduce' });
  await expect.poll(() => standing(page, 'f6-4')).toBe('Point 0 of 10');
  await guess(page, 'p6-3');
  await expect.poll(() => standing(page, 'f6-4')).toBe('Point 3 of 10');
  await guess(page, 'p6-5');
  await expect.poll(() => standing(page, 'f6-4')).toBe('Point 10 of 10');
});

test('Figure 11.4 keeps back what becomes of changed sums, once the plain ones are known', async () => {
  const { page } = await site.open('lessons/deep-gradients/#f11-4=1,3,times:2,plus:3', { reducedMotion: 'reduce' });
  await expect.poll(() => standing(page, 'f11-4')).toBe('Step 2 of 3');
  await guess(page, 'p11-8');
  await expect.poll(() => page.locator('#f11-4 .sentence').innerText()).toContain('what Prediction 11.8 asks');
  expect(await standing(page, 'f11-4')).toBe('Step 2 of 3');
  await guess(page, 'p11-6');
  await expect.poll(() => standing(page, 'f11-4')).toBe('Step 3 of 3');
});

test('Figure 11.2 keeps nothing back of other starts, and 11.1 nothing of short rows', async () => {
  const { page } = await site.open('lessons/deep-gradients/#f11-2=1,12,start:He&f11-1=1,4,f:relu,w:-1,n:4', {
    reducedMotion: 'reduce',
  });
  await expect.poll(() => standing(page, 'f11-2')).toBe('Layer 12 of 12');
  expect(await standing(page, 'f11-1')).toBe('Layer 4 of 4');
  await page.evaluate(() => {
    location.hash = '#f11-1=1,5';
  });
  await expect.poll(() => standing(page, 'f11-1')).toBe('Layer 5 of 5');
});

test('the balls of Figure 7.2 wait for the guess', async () => {
  const { page } = await site.open('lessons/gradient-descent/#f7-2=1,300,update', { reducedMotion: 'reduce' });
  const sentence = page.locator('#f7-2 .sentence');
  await expect
    .poll(() => sentence.innerText())
    .toMatch(/w is 0\.1\..* The second ball is at 0\.11\. What comes next is what Prediction 7\.6 asks\.$/);
  await guess(page, 'p7-6');
  await expect.poll(() => sentence.innerText()).toMatch(/The second ball is at 0\.9456\.$/);
});

test.each([
  ['f8-1', 'p8-1', 'Step 3 of 15'],
  ['f8-2', 'p8-1', 'Step 4 of 18'],
])('written as an expression of one’s own, the graph of %s is kept back as well', async (id, prompt, before) => {
  const { page, problems } = await site.open('lessons/computational-graphs/', { reducedMotion: 'reduce' });
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('button.primary:enabled').first().waitFor();
  await figure.locator('summary', { hasText: 'Write your own expression' }).click();
  await figure.getByRole('button', { name: 'Draw its graph' }).click();
  await toEnd(page, id);
  await expect.poll(() => standing(page, id)).toBe(before);
  await guess(page, prompt);
  await toEnd(page, id);
  await expect.poll(() => standing(page, id)).not.toBe(before);
  expect(problems()).toEqual([]);
});
