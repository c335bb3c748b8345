/** The figures of lesson 13 under a reader's hands, in a real browser on the built page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { trainedFor } from '../../src/components/figures/iris-split/frame.ts';
import { leaking, pipeline, touched } from '../../src/exercises/evaluation/pipeline.ts';
import { testedBySepals } from '../../src/exercises/evaluation/sepals.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();
const path = 'lessons/evaluation/';

/** Opens the page and wakes a figure; without guesses to make, all that predictions fold is open. */
async function open(figure: string, hash = '', options = {}, guesses = false) {
  const visit = await site.open(path + hash, { reducedMotion: 'reduce', ...options });
  const { page } = visit;
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} .stage`).hover();
  await page.locator(`#${figure} .transport button:enabled`).first().waitFor();
  if (!guesses)
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details.reveal')) fold.setAttribute('open', '');
    });
  return visit;
}
const sentence = (page: Page, figure: string) => page.locator(`#${figure} .sentence`).innerText();

test('flowers fall into their cells one a press, and a pressed cell lists its own', async () => {
  const { page, problems } = await open('f13-1', '#f13-1=1,29');
  const figure = page.locator('#f13-1');
  const cell = figure.locator('[data-mark="cell 2 1"]');
  const [before, last] = [Number(await cell.locator('.count').textContent()), testedBySepals()[29]];
  expect([last?.truth, last?.predicted]).toEqual([2, 1]);
  await figure.getByRole('button', { name: 'Next flower' }).click();
  await expect.poll(() => cell.locator('.count').textContent()).toBe(String(before + 1));
  await cell.locator('rect').click();
  await expect.poll(() => figure.locator('.own caption').textContent()).toMatch(/virginica and were called versicolor/);
  expect(await figure.locator('.own tbody tr').count()).toBe(before + 1);
  await page.waitForFunction(() => location.hash.includes('cell:virginica-versicolor'));
  expect(problems()).toEqual([]);
});

test('the threshold is pulled in the picture and typed, and the counts follow', async () => {
  const { page } = await open('f13-2', '#f13-2=1,1');
  const figure = page.locator('#f13-2');
  const box = await figure.locator('rect.hit').boundingBox();
  if (box === null) throw new Error('the picture is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width, box.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => sentence(page, 'f13-2'))
    .toBe('With the threshold 1: 0 of 10 sick are caught, 10 missed, and 0 healthy are alarmed.');
  const field = figure.locator('#f13-2-threshold-text');
  await field.fill('0,1');
  await field.press('Enter');
  await expect
    .poll(() => sentence(page, 'f13-2'))
    .toBe('With the threshold 0.1: 10 of 10 sick are caught, 0 missed, and 15 healthy are alarmed.');
});

test('the page trains the network of the split that is asked for, with the engine’s own outcome', async () => {
  const { page, problems } = await open('f13-4', '#f13-4=1,3,split:90');
  const shown = () =>
    page
      .locator('#f13-4 [data-mark="matrix"] .cell')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
  await expect.poll(shown).toEqual(trainedFor(90).matrix.flat());
  const field = page.locator('#f13-4-split-text');
  await field.fill('0');
  await field.press('Enter');
  await expect.poll(shown).toEqual([11, 0, 0, 0, 12, 1, 0, 0, 6]);
  expect(problems()).toEqual([]);
});

test('the switch marks what the test cards have touched, with the keyboard as well', async () => {
  const { page } = await open('f13-5', '#f13-5=1,7,leak:scaler');
  const figure = page.locator('#f13-5');
  expect(await figure.locator('.box.touched').count()).toBe(0);
  await figure.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  const made = pipeline('scaler').filter(({ stage }) => stage !== 'fresh');
  await expect
    .poll(() => figure.locator('.box.touched').count())
    .toBe(made.filter(({ id }) => touched(made).has(id)).length);
  expect(await figure.locator('.box.leak').count()).toBe(leaking(made).length);
  await figure.getByLabel('Work').selectOption('none');
  await expect.poll(() => figure.locator('.box.leak').count()).toBe(0);
});

describe('a hostile or old link', () => {
  test.each([
    ['f13-1', '1,31,rate:recall'],
    ['f13-1', '1,3,cell:setosa-tulip'],
    ['f13-2', '1,2,threshold:1e999'],
    ['f13-3', '1,2,k:8'],
    ['f13-3', '9,2'],
    ['f13-4', '1,2,split:-1'],
    ['f13-5', '1,2,leak:<img src=x>'],
  ])('%s=%s gives a valid figure and a plain notice', async (figure, link) => {
    const { page, problems } = await open(figure, `#${figure}=${link}`);
    await expect.poll(() => page.locator(`#${figure} .notice`).count()).toBe(1);
    expect(await page.locator(`#${figure} img`).count()).toBe(0);
    expect(await sentence(page, figure)).not.toMatch(/NaN|undefined|Infinity/);
    expect(problems()).toEqual([]);
  });

  test('a step beyond the last of fewer folds is the last', async () => {
    const { page } = await open('f13-3', '#f13-3=1,13,k:2');
    await expect.poll(() => sentence(page, 'f13-3')).toMatch(/^Everyone was tested once/);
  });
});

test('lesson 12 leads on to it', async () => {
  const { page } = await site.open('lessons/mnist-lab/');
  expect(await page.locator('.lesson-nav a').last().getAttribute('href')).toContain('evaluation');
});

test('has no fault for assistive technology, with its marks on, in the dark', async () => {
  const { page } = await open('f13-5', '#f13-5=1,8,leak:tuning,marks:on', { colorScheme: 'dark' });
  expect(await axe(page)).toEqual([]);
});

test('what a prediction asks for is kept back in its figure until a guess is made', async () => {
  const { page } = await open('f13-3', '#f13-3=1,10,data:irises,k:3', {}, true);
  await expect.poll(() => sentence(page, 'f13-3')).toMatch(/What comes out is what Prediction 13\.\d asks\.$/);
  expect(await page.locator('#f13-3 .score').allTextContents()).toEqual(['?', '?', '?']);
  await page.locator('#p13-2 input').fill('40');
  await page.locator('#p13-2').getByRole('button', { name: 'Commit' }).click();
  await expect
    .poll(() => page.locator('#f13-3 .score').allTextContents())
    .toEqual(['0/50 = 0 %', '0/50 = 0 %', '0/50 = 0 %']);
});
