/** The figures of lesson 7 under a reader's hands, in a real browser on the built page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { nudgeFrame } from '../../src/components/figures/nudge-check/frame.ts';
import { nudgeSpec } from '../../src/components/figures/nudge-check/settings.ts';
import { coordinatesOf, createDescentRun } from '../../src/engine/descent/run.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { type DescentName, descents } from '../../src/exercises/gradient-descent/descents.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { locate } from '../../src/player/cursor.ts';
import { useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const path = 'lessons/gradient-descent/';
const stands: Readonly<Record<string, DescentName>> = {
  'f7-1': 'one-valley',
  'f7-2': 'two-valleys',
  'f7-3': 'line-fit',
};

/** Opens the page and wakes a figure. */
async function open(figure: string, hash = '', options = {}) {
  const visit = await site.open(path + hash, { reducedMotion: 'reduce', ...options });
  const { page } = visit;
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} .stage`).hover();
  await page.locator(`#${figure} button.primary:enabled`).waitFor();
  return visit;
}

const showAnyway = (page: Page, prompt: string) =>
  page
    .locator(`details.reveal[data-prompt="${prompt}"]`)
    .first()
    .evaluate((fold) => fold.setAttribute('open', ''));

const sentence = (page: Page, figure: string) => page.locator(`#${figure} .sentence`).innerText();
const row = (page: Page, figure: string) =>
  page.locator(`#${figure} .trail tr.now td`).evaluateAll((cells) => cells.map((cell) => cell.textContent));

/** What the row at hand has to show at a cursor. */
function expectedRow(name: DescentName, cursor: number) {
  const run = createDescentRun(descents[name]);
  const { update, done } = locate(run, cursor);
  const record = run.record(update);
  const { points, gradients, value } = coordinatesOf(run);
  return [...points, value, ...gradients].map((cell, k) => {
    const number = valueIn(record, cell, k < points.length ? 0 : done);
    return number === undefined ? '?' : formatNumber(number);
  });
}

describe.each(Object.entries(stands))('%s', (figure, name) => {
  test('shows the engine’s numbers at every operation of two steps, the same forwards and backwards', async () => {
    const { page, problems } = await open(figure, `#${figure}=1,0,operation`);
    await openReveals(page);
    const last = 2 * createDescentRun(descents[name]).plan(0).count;
    const press = (selector: string) =>
      page.locator(`#${figure} ${selector}`).evaluate(async (button: HTMLElement) => {
        button.click();
        await new Promise((resolve) => setTimeout(resolve));
      });
    for (let cursor = 0; cursor <= last; cursor++) {
      expect(await row(page, figure), `at ${cursor}`).toEqual(expectedRow(name, cursor));
      if (cursor < last) await press('button.primary');
    }
    for (let cursor = last; cursor >= 0; cursor--) {
      expect(await row(page, figure), `at ${cursor}, back`).toEqual(expectedRow(name, cursor));
      if (cursor > 0) await press('button[data-sign="back"]');
    }
    expect(problems()).toEqual([]);
  });
});

test('the ball is pulled along the curve, and its slope is there at once', async () => {
  const { page } = await open('f7-1');
  const box = await page.locator('#f7-1 .pull-area').boundingBox();
  if (box === null) throw new Error('nothing to pull');
  // The view runs from −1.5 to 7.5.
  const at = (w: number) => box.x + ((w + 1.5) / 9) * box.width;
  await page.mouse.move(at(0), box.y + 40);
  await page.mouse.down();
  await page.mouse.move(at(5), box.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number(await page.locator('#f7-1-start-0-text').inputValue())).toBeCloseTo(5, 0);
  const start = Number(await page.locator('#f7-1-start-0-text').inputValue());
  expect(await sentence(page, 'f7-1')).toContain(`the slope in w is ${formatNumber(2 * start - 6)}.`);
});

test('the predicted rate, 2 ∕ κ, bounces for ever; above it the run ends in words', async () => {
  const { page } = await open('f7-1', '#f7-1=1,9000,update,lr:0.25,c.0:36,c.1:-24,c.2:4');
  await openReveals(page);
  await expect.poll(async () => (await row(page, 'f7-1'))[0]).toMatch(/^[06]$/);
  await page.evaluate(() => location.assign('#f7-1=1,99999,update,lr:50'));
  await expect.poll(() => sentence(page, 'f7-1')).toMatch(/^The run ends here\..*learning rate/s);
});

test('a press on the map moves the line of the data', async () => {
  const { page } = await open('f7-3');
  const line = () => page.locator('#f7-3 .fit').first().getAttribute('d');
  const before = await line();
  const box = await page.locator('#f7-3 .pull-area').boundingBox();
  if (box === null) throw new Error('nothing to press');
  await page.mouse.click(box.x + 0.8 * box.width, box.y + 0.3 * box.height);
  await expect.poll(line).not.toBe(before);
});

test('every point of the loss opens the products that make its slope, and each of them is explained', async () => {
  const { page, problems } = await open('f7-5');
  const box = await page.locator('#f7-5 .pull-area').boundingBox();
  if (box === null) throw new Error('nothing to press');
  for (const [right, down] of [
    [0.75, 0.25],
    [0.6, 0.4],
  ] as const) {
    await page.mouse.click(box.x + right * box.width, box.y + down * box.height);
    await expect
      .poll(async () => Number((await page.locator('#f7-5-start-0-text').inputValue()).replace('−', '-')))
      .toBeCloseTo(8 * right - 4, 0);
    const numbers = await page
      .locator('#f7-5 .products tr td:last-child')
      .evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').replace('−', '-')));
    expect(numbers).toHaveLength(10);
    for (const [first, end] of [
      [0, 5],
      [5, 10],
    ] as const) {
      const own = numbers.slice(first, end).map(Number);
      const mean = own.slice(0, 4).reduce((sum, product) => sum + product, 0) / 4;
      expect(Math.abs(mean - (own[4] as number))).toBeLessThan(0.002);
    }
  }
  await page.locator('#f7-5 .products tfoot button').first().click();
  await page.locator('#f7-5 .why').waitFor();
  expect(problems()).toEqual([]);
});

test.each(['#f7-5=1,132,operation', '#f7-5=1,8280,update'])(
  'both tables of products are whole beside the map at %s: the mean of the second is what the text speaks of',
  async (hash) => {
    const { page } = await open('f7-5', hash, { viewport: { width: 1280, height: 800 } });
    const cut = await page.locator('#f7-5 .own').evaluate((own) => own.scrollHeight - own.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
    const beside = await page
      .locator('#f7-5 .own .table-box')
      .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
    expect(beside).toEqual([0, 0]);
  },
);

test('until a prediction is made, the surface lies in fog but for where one has been', async () => {
  const { page, problems } = await open('f7-5', '#f7-5=1,276,update');
  const map = page.locator('#f7-5 svg.of-two');
  await expect.poll(() => map.locator('.fog-name').textContent()).toMatch(/^fog, until Prediction 7\.\d$/);
  expect(await map.locator('clipPath circle').count()).toBe(3);
  await showAnyway(page, 'p7-9');
  await expect.poll(() => map.locator('.fog').count()).toBe(0);
  expect(await map.locator('[clip-path] .level').count()).toBe(0);
  expect(problems()).toEqual([]);
});

test('where the arrow of the line points is seen once it has been predicted', async () => {
  const { page } = await open('f7-3', '#f7-3=1,15,operation');
  expect(await page.locator('#f7-3 .arrow').count()).toBe(0);
  await showAnyway(page, 'p7-7');
  await expect.poll(() => page.locator('#f7-3 .arrow').count()).toBe(1);
});

test('the nudges of Figure 7.4 are the engine’s, there and back', async () => {
  const { page } = await open('f7-4', '#f7-4=1,0');
  await showAnyway(page, 'p7-8');
  const { opened, last } = nudgeSpec('f7-4');
  const said = (step: number) => nudgeFrame(descents['one-valley'], step, opened.values).sentence;
  for (let step = 0; step < last; step++) {
    expect(await sentence(page, 'f7-4')).toBe(said(step));
    await page.locator('#f7-4 button.primary').click();
  }
  for (let step = last; step > 0; step--) {
    expect(await sentence(page, 'f7-4')).toBe(said(step));
    await page.locator('#f7-4 button[data-sign="back"]').click();
  }
  expect(await sentence(page, 'f7-4')).toBe(said(0));
});

test.each([
  '#f7-1=1,abc,update',
  '#f7-1=1,5,sideways,lr:-3',
  '#f7-2=1,1e9,update,p.0:NaN',
  '#f7-3=9,0',
  '#f7-4=1,99,f:nowhere',
  '#f7-5=1,10,operation,w.1.0.0:4,p.7:1',
])('%s gives a valid state and a plain notice', async (hash) => {
  const figure = hash.slice(1, 5);
  const { page, problems } = await open(figure, hash);
  await page.locator(`#${figure} .notice`).first().waitFor();
  expect((await sentence(page, figure)).length).toBeGreaterThan(10);
  expect(problems()).toEqual([]);
});

test('a symbol of the rule lights its numbers in Figure 7.1', async () => {
  const { page } = await open('f7-1', '#f7-1=1,9,operation');
  await page.locator('.katex-html [data-mark="coordinate 0"]').last().hover();
  await page.locator('#f7-1 .step .lit').first().waitFor();
});
