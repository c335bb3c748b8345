/** Figures 1.1 and 1.2 under a reader's hands, on the built page of lesson 1. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import line from '../../content/experiments/decision-line.json' with { type: 'json' };
import unit from '../../content/experiments/perceptron.json' with { type: 'json' };
import { decisionFrame } from '../../src/components/figures/decision-line/frame.ts';
import { perceptronFrame } from '../../src/components/figures/perceptron/frame.ts';
import { createUnitRun } from '../../src/engine/trace/unit-run.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';
import { useSite } from './harness.ts';
import { drag, openerOf, sentence, testAccessible, testNarrowPage } from './plane-figures.ts';

const site = useSite();
const digits = { significant: 4 } as const;
const perceptron = experimentOf(unit);
const decisionLine = experimentOf(line);

const openLesson = openerOf(site, 'perceptron', ['#f1-2', '#f1-1']);
const table = (page: Page) => page.locator('#f1-2 .state tbody').innerText();

test('F1.1 goes to its end and back, with the engine’s sentence at every step', async () => {
  const { page, problems } = await openLesson();
  const expected = [0, 1, 2, 3, 4].map(
    (done) => perceptronFrame(createUnitRun(perceptron, 'threshold'), done, digits).sentence,
  );
  expect(await sentence(page, '#f1-1')).toBe(expected[4]);
  await page.locator('#f1-1 [aria-label="Back to the start"]').press('Enter');
  const read: string[] = [await sentence(page, '#f1-1')];
  for (let k = 0; k < 4; k++) {
    await page.locator('#f1-1 button.primary').press('Enter');
    read.push(await sentence(page, '#f1-1'));
  }
  expect(read).toEqual(expected);
  await page.locator('#f1-1 button.primary').press('Enter');
  expect(await sentence(page, '#f1-1')).toBe(expected[4]);
  for (const [key, step] of [
    ['ArrowLeft', 3],
    ['Home', 0],
    ['ArrowLeft', 0],
    ['End', 4],
    ['ArrowLeft', 3],
    ['ArrowRight', 4],
  ] as const) {
    await page.keyboard.press(key);
    expect(await sentence(page, '#f1-1'), key).toBe(expected[step]);
  }
  expect(problems()).toEqual([]);
});

test('switches, buttons and fields change the unit, and a threshold turns into a bias', async () => {
  const { page, problems } = await openLesson();
  const figure = page.locator('#f1-1');
  await figure.getByRole('switch', { name: /x2/ }).press('Space');
  await figure.locator('summary', { hasText: 'Change the weights' }).press('Enter');
  await figure.getByRole('button', { name: 'w1 plus 0.25' }).click();
  await figure.getByLabel('θ', { exact: true }).fill('1.5');
  await figure.getByLabel('θ', { exact: true }).press('Enter');
  const changed = edited(perceptron, { 'x.0.1': 1, 'w.1.0.0': 0.75, 'b.1.0': -1.5 });
  const asked = perceptronFrame(createUnitRun(changed, 'threshold'), 4, digits).sentence;
  await expect.poll(() => sentence(page, '#f1-1')).toBe(asked);
  await figure.getByRole('button', { name: 'Write θ as a bias b' }).click();
  expect(await sentence(page, '#f1-1')).toBe(perceptronFrame(createUnitRun(changed, 'bias'), 4, digits).sentence);
  expect(await figure.getByLabel('b', { exact: true }).inputValue()).toBe('−1.5');
  await figure.getByLabel('b', { exact: true }).fill('much');
  await figure.getByLabel('b', { exact: true }).press('Enter');
  await figure.getByRole('alert').waitFor();
  expect(await figure.getByRole('alert').innerText()).toContain('“much” is not a number');
  expect(await sentence(page, '#f1-1')).toBe(perceptronFrame(createUnitRun(changed, 'bias'), 4, digits).sentence);
  await page.waitForFunction(() => location.hash.includes('b.1.0:-1.5,as:bias'));
  const again = await openLesson(new URL(page.url()).hash);
  // A link that has changed a weight brings its field into view.
  expect(await again.page.locator('#f1-1').getByLabel('b', { exact: true }).isVisible()).toBe(true);
  expect(await sentence(again.page, '#f1-1')).toBe(perceptronFrame(createUnitRun(changed, 'bias'), 4, digits).sentence);
  await figure.getByRole('button', { name: 'Start afresh' }).click();
  expect(await sentence(page, '#f1-1')).toBe(
    perceptronFrame(createUnitRun(perceptron, 'threshold'), 4, digits).sentence,
  );
  expect(problems()).toEqual([]);
});

test.each([
  [1280, 800],
  [360, 740],
])('at %i × %i the lamp stands in the first window: its dial is pulled and an input pressed', async (width, height) => {
  const { page, problems } = await site.open('lessons/perceptron/', { viewport: { width, height } });
  await page.locator('#f1-1 button.primary:enabled').waitFor();
  const middle = async (name: string) => {
    const box = await page.locator(`#f1-1 ${name}`).last().boundingBox();
    if (box === null) throw new Error(`no ${name}`);
    expect(box.y + box.height, name).toBeLessThan(height);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const lamp = page.locator('#f1-1 svg.perceptron');
  const [x, y] = await middle('.dial');
  await page.mouse.move(x, y);
  await page.locator('#f1-1 .dial[role="spinbutton"]').waitFor();
  await page.mouse.down();
  await page.mouse.move(x - 24, y, { steps: 6 });
  await page.mouse.up();
  const changed = edited(perceptron, { 'b.1.0': -0.4 });
  expect(await lamp.locator('.lamp').textContent()).toBe('light on');
  expect(await page.locator('#f1-1 .sentence').textContent()).toBe(
    perceptronFrame(createUnitRun(changed, 'threshold'), 4, digits).sentence,
  );
  expect(await page.locator('#f1-1 .changes').textContent()).toContain('θ = 0.4 (was 1)');
  await page.mouse.click(...(await middle('.input')));
  expect(await lamp.getAttribute('aria-label')).toContain('x1 1, x2 1, z 1, output 1');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(problems()).toEqual([]);
});

test('what is changed moves no picture: a second press at the same place turns the same switch back', async () => {
  const { page } = await site.open('lessons/perceptron/', { viewport: { width: 1280, height: 800 } });
  await page.locator('#f1-1 button.primary:enabled').waitFor();
  const lamp = page.locator('#f1-1 svg.perceptron');
  const boxOf = () => lamp.boundingBox();
  const before = await boxOf();
  const { x, y, width, height } = (await page.locator('#f1-1 .input').last().boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const press = () => page.mouse.click(x + width / 2, y + height / 2);
  await press();
  await page.locator('#f1-1 .changes').waitFor();
  expect(await boxOf()).toEqual(before);
  expect(await lamp.getAttribute('aria-label')).toContain('x2 1');
  await press();
  expect(await lamp.getAttribute('aria-label')).toContain('x2 0');
  expect(await boxOf()).toEqual(before);
});

test('F1.2 moves its line by dragging: the line changes the bias, the tip of the arrow the weights', async () => {
  const { page, problems } = await openLesson();
  const fields = async () =>
    Promise.all(['w1', 'w2', 'b'].map((name) => page.locator('#f1-2').getByLabel(name, { exact: true }).inputValue()));
  const svg = page.locator('#f1-2 svg.input-plane');
  await svg.scrollIntoViewIfNeeded();
  expect(await fields()).toEqual(['1', '0.5', '−0.75']);
  await drag(svg, [0, 1.5], [0.75, 1.5]);
  expect(await fields()).toEqual(['1', '0.5', '−1.5']);
  await drag(svg, [1, 0.5], [-0.5, 1]);
  expect(await fields()).toEqual(['−0.5', '1', '−1.5']);
  const moved = edited(decisionLine, { 'w.1.0.0': -0.5, 'w.1.0.1': 1, 'b.1.0': -1.5 });
  expect(await sentence(page, '#f1-2')).toBe(decisionFrame(createUnitRun(moved, 'bias'), 4, digits).sentence);
  expect(problems()).toEqual([]);
});

test('pointing at a weight or bias of the line’s formula lights its field in F1.2', async () => {
  const { page, problems } = await openLesson();
  const formula = page.locator('.katex-display').filter({ has: page.locator('[data-cell="bias[1][0]"]') });
  for (const [cell, field] of [
    ['weights[1][0][0]', 'f1-2-w1'],
    ['weights[1][0][1]', 'f1-2-w2'],
    ['bias[1][0]', 'f1-2-b'],
  ] as const) {
    await formula.last().locator(`.katex-html [data-cell="${cell}"]`).hover();
    await page.locator(`#f1-2 .nudge.lit #${field}`).waitFor();
    expect(await page.locator('#f1-2 .nudge.lit').count()).toBe(1);
  }
  expect(problems()).toEqual([]);
});

test('a row that is not tested shows no number; a link restores line, task and row', async () => {
  const { page, problems } = await openLesson('#f1-2=1,8,operation,w.1.0.0:-1,y.1.0:1,y.2.0:1');
  expect(await page.locator('#f1-2 .notice').count()).toBe(0);
  expect(await page.getByLabel('Task').inputValue()).toBe('or');
  expect((await table(page)).match(/\?/g)).toHaveLength(6);
  const linked = edited(decisionLine, { 'w.1.0.0': -1, 'y.1.0': 1, 'y.2.0': 1 });
  expect(await sentence(page, '#f1-2')).toBe(decisionFrame(createUnitRun(linked, 'bias'), 2, digits).sentence);
  expect(problems()).toEqual([]);
});

test.each(['#f1-2=1,99999999,operation&f1-1=9,zz,%%%', '#f1-2=1,4,unit,w.1.0.0:x&f1-1=1,2,operation,w.7.7.7:1'])(
  'the hostile address %s gives valid figures',
  async (hash) => {
    const { page, problems } = await openLesson(hash);
    expect(await sentence(page, '#f1-1')).not.toBe('');
    expect(await sentence(page, '#f1-2')).not.toBe('');
    expect(problems()).toEqual([]);
  },
);

testAccessible(openLesson);

testNarrowPage(openLesson);

test('without JavaScript both figures stand as stills', async () => {
  const { page } = await site.open('lessons/perceptron/', { javaScriptEnabled: false });
  expect(await page.locator('#f1-1 .acts li').count()).toBe(4);
  expect(await page.locator('#f1-2 .state tbody tr').count()).toBe(4);
  expect(await page.locator('#f1-1 .player').isVisible()).toBe(false);
});
