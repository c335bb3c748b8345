/** "Why this number?" and "As code" in a figure of a built lesson. */
import { expect, test } from 'vitest';
import { exportCode } from '../../src/engine/export/export.ts';
import { mazur } from '../../src/exercises/backprop/variants.ts';
import { axe, useSite } from './harness.ts';
import { descend } from './why-page.ts';

const site = useSite();

/** The figure of lesson 9, where the gradient of w1 has just been computed. */
async function figureAtGradient() {
  const visit = await site.open('lessons/backprop/#f9-1=1,37,operation', { reducedMotion: 'reduce' });
  const figure = visit.page.locator('#f9-1');
  await figure.getByText('Update 1, step 37').waitFor();
  return { ...visit, figure };
}

test('a number’s button opens the operations that made it, down to what was given', async () => {
  const { page, figure, problems } = await figureAtGradient();
  await figure.locator('.step button.term').first().click();
  const why = figure.locator('.why');
  await why.waitFor();
  expect(await why.locator('h4').innerText()).toContain('0.008771355');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H4');
  await descend(why, 3);
  const given = await why.locator('li.given').allInnerTexts();
  expect(given.some((text) => text.includes('an input'))).toBe(true);
  expect(given.some((text) => text.includes('a parameter'))).toBe(true);
  expect(problems()).toEqual([]);
});

test.each([
  ['the mouse, beside the text', { viewport: { width: 1280, height: 800 } }],
  ['a finger, above the text', { viewport: { width: 360, height: 740 }, hasTouch: true }],
])('a number of the picture, pressed with %s, is explained over the stage, and nothing moves', async (way, options) => {
  const { page, problems } = await site.open('lessons/backprop/#f9-1=1,37,operation', options);
  const figure = page.locator('#f9-1');
  await figure.locator('button.primary:enabled').waitFor();
  const output = figure.locator('.picture [data-cell="a[0][2][0]"]');
  const before = await output.boundingBox();
  if (way.startsWith('a finger')) await output.tap();
  else await output.click();
  const why = figure.locator('.why');
  await why.getByText('0.751365070').first().waitFor();
  expect((await why.boundingBox())?.height).toBeGreaterThan(100);
  expect(await output.boundingBox()).toEqual(before);
  await why.getByRole('button', { name: 'Close' }).click();
  expect(await why.count()).toBe(0);
  // What was given is not explained but changed.
  await figure.locator('.picture [data-edit="w.1.0.0"]').click();
  await figure.locator('.number-field input').waitFor();
  expect(await why.count()).toBe(0);
  expect(problems()).toEqual([]);
});

test('beside its text a stage has one fold open at a time, below picture, line and transport, which stay in reach', async () => {
  const { page } = await site.open('lessons/backprop/#f9-1=1,37,operation', { viewport: { width: 1280, height: 800 } });
  const figure = page.locator('#f9-1');
  await figure.locator('button.primary:enabled').waitFor();
  // It is pinned, and all of it is in the window.
  await page.evaluate(() => scrollTo(0, 800));
  await figure.hover();
  const open = figure.locator('.below > .fold[open]');
  const top = async (part: string) => (await figure.locator(part).boundingBox())?.y ?? Number.NaN;
  let step = 37;
  for (const name of ['All numbers of this step', 'I compute the next one', 'As code']) {
    await figure.getByText(name, { exact: true }).click();
    await expect.poll(() => open.locator('> summary').allInnerTexts()).toEqual([name]);
    expect(await top('.below > .fold[open]')).toBeGreaterThan(await top('.steering'));
    expect((await open.boundingBox())?.height).toBeGreaterThan(60);
    // Stepping goes on, with what is unfolded in view.
    await figure.locator('.transport .primary').click();
    step += 1;
    await figure.getByText(`Update 1, step ${step}`).waitFor();
  }
  // The picture keeps its size, and so does that of a figure whose line stands beside its picture.
  expect((await figure.locator('.picture > svg').boundingBox())?.height).toBeGreaterThan(150);
  const other = page.locator('#f9-2');
  await other.evaluate((element) =>
    scrollTo(0, scrollY + element.closest('.scene')!.getBoundingClientRect().top + 300),
  );
  await other.locator('button.primary:enabled').waitFor();
  const folds = other.locator('.below > .fold[open] > summary');
  for (const name of ['All numbers of this step', 'As code']) {
    await other.getByText(name, { exact: true }).click();
    await expect.poll(() => folds.allInnerTexts()).toEqual([name]);
  }
});

test('each operation of the chain leads to its step, and the panel closes', async () => {
  const { figure } = await figureAtGradient();
  await figure.locator('.step button.term').first().click();
  await figure.locator('.why').getByRole('button', { name: 'Go to this step' }).first().click();
  await figure.getByText('Update 1, step 36').waitFor();
  await figure.locator('.why').getByRole('button', { name: 'Close' }).click();
  expect(await figure.locator('.why').count()).toBe(0);
});

test('a number of the table opens the same', async () => {
  const { figure } = await figureAtGradient();
  await figure.getByText('All numbers of this step').click();
  await figure.locator('td[data-cell="delta[0][2][0]"] button').click();
  expect(await figure.locator('.why h4').innerText()).toContain('0.138498562');
});

test('the experiment is written as code in each library, by keyboard, and copied with one press', async () => {
  const { page, figure, problems } = await figureAtGradient();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  expect(site.requests(/AsCode.*\.js$/)).toEqual([]);
  await figure.locator('.step button.term').first().click();
  await figure.getByText('As code').click();
  await figure.getByRole('tab', { name: 'PyTorch' }).focus();
  for (const target of ['pytorch', 'numpy', 'keras'] as const) {
    const exported = exportCode(mazur, target, 1);
    await expect.poll(() => figure.locator('[role=tabpanel] code').innerText()).toBe(exported.ok ? exported.code : '');
    await page.keyboard.press('ArrowRight');
  }
  await figure.getByText('There is no such program: scikit-learn').waitFor();
  await page.keyboard.press('ArrowRight');
  await figure.getByRole('button', { name: 'Copy the program' }).click();
  await figure.getByText('The program is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('import torch');
  expect(await axe(page, 'all', 'figure')).toEqual([]);
  expect(problems()).toEqual([]);
});
