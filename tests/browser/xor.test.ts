/** The figures of lesson 3 under a reader's hands, on the built page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import reluJson from '../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import { twoPlanesFrame } from '../../src/components/figures/two-planes/frame.ts';
import { gainEdits, xorVariants } from '../../src/components/figures/two-planes/variants.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { createForwardRun } from '../../src/engine/trace/forward-run.ts';
import { solvedOfHundred } from '../../src/exercises/xor/hundred-starts.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';
import { axe, useSite } from './harness.ts';
import { pressWhen } from './press-when.ts';

const site = useSite();
const digits = { decimals: 6 } as const;
const sigmoid = experimentOf(sigmoidJson);
const variants = xorVariants(sigmoid, experimentOf(reluJson));

async function openLesson(hash = '', options = {}) {
  const visit = await site.open(`lessons/xor/${hash}`, options);
  for (const id of ['#f3-4', '#f3-3', '#f3-1', '#f3-2']) {
    await visit.page.locator(id).scrollIntoViewIfNeeded();
    await visit.page.locator(`${id} button.primary:enabled`).waitFor();
  }
  return visit;
}

const sentence = (page: Page, id: string) => page.locator(`${id} .sentence`).innerText();
const expected = (experiment: Experiment, done: number) =>
  twoPlanesFrame(createForwardRun(experiment), done, digits).sentence;

test('F3.2 goes to its end and back by the keyboard, with the engine’s sentence at every stop', async () => {
  const { page, problems } = await openLesson();
  const step = variants['step'] as Experiment;
  const read = [await sentence(page, '#f3-2')];
  await page.locator('#f3-2 button.primary').focus();
  for (let k = 0; k < 12; k++) {
    await page.keyboard.press('ArrowRight');
    read.push(await sentence(page, '#f3-2'));
  }
  expect(read).toEqual(Array.from({ length: 13 }, (_, k) => expected(step, k)));
  await page.keyboard.press('ArrowLeft');
  expect(await sentence(page, '#f3-2')).toBe(expected(step, 11));
  await page.keyboard.press('Home');
  expect(await sentence(page, '#f3-2')).toBe(expected(step, 0));
  expect(problems()).toEqual([]);
});

test('h1, h2 and a of the formula light their lines in F3.2', async () => {
  const { page, problems } = await openLesson();
  const formula = page.locator('.katex-display').filter({ has: page.locator('[data-cell="a[0][1][1]"]') });
  for (const [cell, line] of [
    ['a[0][1][0]', 'unit-line-1'],
    ['a[0][1][1]', 'unit-line-2'],
    ['a[0][2][0]', 'unit-line-out'],
  ] as const) {
    const letter = formula.locator(`.katex-html [data-cell="${cell}"]`).first();
    await letter.hover();
    await page.locator(`#f3-2 .${line}.lit`).waitFor();
    expect(await page.locator('#f3-2 .unit-line.lit').count()).toBe(1);
  }
  expect(problems()).toEqual([]);
});

test('units and gain are chosen, and the link brings them back', async () => {
  const { page, problems } = await openLesson();
  await page
    .locator('#f3-2')
    .getByRole('combobox', { name: /^Units/ })
    .selectOption('sigmoid');
  await page.locator('#f3-2').getByLabel(/^Gain/).fill('1');
  await page.locator('#f3-2').getByRole('button', { name: 'To the end' }).click();
  const flat = edited(sigmoid, gainEdits(1));
  expect(await sentence(page, '#f3-2')).toBe(expected(flat, 12));
  expect(await page.locator('#f3-2 .standing').innerText()).toBe('2 of 4 right');
  await page.waitForFunction(() => location.hash.includes('as:sigmoid'));
  const again = await openLesson(new URL(page.url()).hash);
  expect(await sentence(again.page, '#f3-2')).toBe(expected(flat, 12));
  expect(await again.page.locator('#f3-2 .notice').count()).toBe(0);
  expect([...problems(), ...again.problems()]).toEqual([]);
});

// The tally is counted after the line is drawn: a look straight after a press may still see the count before it.
test('F3.1 counts the lines that were tried and keeps the best score', async () => {
  const { page } = await openLesson();
  const figure = page.locator('#f3-1');
  await expect.poll(() => figure.locator('.tally').innerText()).toBe('Lines tried: 1. Best so far: 2 of 4.');
  await figure.getByRole('button', { name: 'b plus 0.25' }).click();
  await figure.getByRole('button', { name: 'b plus 0.25' }).click();
  await expect.poll(() => figure.locator('.tally').innerText()).toBe('Lines tried: 3. Best so far: 3 of 4.');
  await figure.getByRole('button', { name: 'b less 0.25' }).click();
  await expect.poll(() => figure.locator('.tally').innerText()).toBe('Lines tried: 3. Best so far: 3 of 4.');
});

test('the rule moves the line of F3.1 point by point, and the table says where it moved', async () => {
  const { page, problems } = await openLesson('#f3-1=1,16,operation,w.1.0.0:0,w.1.0.1:0,b.1.0:0');
  const figure = page.locator('#f3-1');
  await figure.locator('summary', { hasText: 'Let the perceptron rule' }).click();
  const told = figure.locator('.fold .sentence');
  await figure.getByRole('button', { name: 'Train on one point' }).click();
  await expect.poll(() => told.innerText()).toBe('The unit was wrong at (0, 0), so the line has moved.');
  await figure.getByRole('button', { name: 'Train 1,000 epochs' }).click();
  await expect.poll(() => told.innerText()).toContain('In the last epoch the line moved 4 times');
  expect(await figure.locator('.fold tbody td:nth-child(3)').allInnerTexts()).toEqual(Array(4).fill('moved'));
  expect(problems()).toEqual([]);
});

test('F3.3 bends the grid with the function that was chosen', async () => {
  const { page } = await openLesson('#f3-3=1,3,operation,as:relu');
  expect(await sentence(page, '#f3-3')).toBe('ReLU bends the grid. The output’s line gets 4 of 4 right.');
  await page.locator('#f3-3').getByRole('combobox', { name: 'Activation' }).selectOption('linear');
  expect(await sentence(page, '#f3-3')).toContain('3 of 4');
});

test('F3.4 trains a hundred networks, stops when told, and counts what the engine counts', async () => {
  const { page, problems } = await openLesson();
  const button = page.locator('#f3-4 button.primary');
  await button.click();
  await pressWhen(page.locator('#f3-4'), '.sentence', / so far/, 'Stop');
  await page.locator('#f3-4 .sentence').filter({ hasText: 'then it was stopped' }).waitFor();
  await button.click();
  await page.locator('#f3-4 table').waitFor({ timeout: 50_000 });
  expect(await sentence(page, '#f3-4')).toBe(`${solvedOfHundred} of 100 networks with 2 hidden units have solved XOR.`);
  expect(await page.locator('#f3-4 .starts .solved').count()).toBe(solvedOfHundred);
  expect(problems()).toEqual([]);
});

test('hostile addresses give valid figures', async () => {
  const { page, problems } = await openLesson(
    '#f3-2=1,99999999,operation,as:constructor&f3-3=2,x&f3-1=1,4,operation,w.9.9.9:3',
  );
  for (const id of ['#f3-1', '#f3-2', '#f3-3']) expect(await sentence(page, id)).not.toBe('');
  expect(problems()).toEqual([]);
});

test('no accessibility rule is broken', async () => {
  const { page } = await openLesson();
  await page.locator('#f3-2 [aria-label="To the end"]').click();
  expect(await axe(page, 'all', 'figure')).toEqual([]);
});
