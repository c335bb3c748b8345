/** Figure 15.5 under a reader's hands: a digit is drawn here or in lesson 12, comes with the link, and damaged ones are said to be. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines, useEngine } from './engines.ts';
import { axe, useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const key = 'perceptible.drawing.1';
/** The 7 of lesson 12. */
const seven = 'AoAs-c-g8iY2U8U8Y6cy';

/** Opens lesson 15 with Figure 15.5 awake. */
async function open(hash = '', options = {}) {
  const visit = await site.open(`lessons/cnn/${hash}`, { reducedMotion: 'reduce', ...options });
  return { ...visit, figure: await awake(visit.page) };
}

async function awake(page: Page) {
  const figure = page.locator('#f15-5');
  await openReveals(page);
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.stage').hover();
  await figure.locator('.transport button:enabled').first().waitFor();
  return figure;
}

/** The maps as they are drawn: no translation of numbers could look alike. */
const maps = (page: Page) =>
  page.locator('#f15-5 .digit-maps .pixel-map').evaluateAll((all) => all.map((map) => map.innerHTML).join('|'));

/** Draws a slanting stroke over a pad, in shares of its side. */
async function stroke(page: Page, pad: string, points: readonly (readonly [x: number, y: number])[]) {
  const box = await page.locator(pad).boundingBox();
  if (!box) throw new Error('the pad is not there');
  const [first, ...others] = points.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  await page.mouse.move(...(first as [number, number]));
  await page.mouse.down();
  for (const [x, y] of others) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

test('what is drawn makes the maps, stands in the link, and is there again on another machine', async () => {
  const { page, figure, problems } = await open();
  const ours = await maps(page);
  await figure.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.locator('#f15-5 .draw-pad').waitFor();
  await stroke(page, '#f15-5 .draw-pad', [
    [0.3, 0.2],
    [0.7, 0.8],
  ]);
  await page.waitForFunction(() => location.hash.includes('upright.ink:'));
  const drawn = await maps(page);
  expect(drawn).not.toBe(ours);
  // All maps are there: the figure went to the end of the run.
  expect(await figure.locator('.scrubber span').innerText()).toMatch(/845/);
  await stroke(page, '#f15-5 .draw-pad', [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  await expect.poll(() => maps(page)).not.toBe(drawn);
  const both = await maps(page);
  await figure.getByRole('button', { name: 'Undo stroke' }).click();
  await expect.poll(() => maps(page)).toBe(drawn);
  await stroke(page, '#f15-5 .draw-pad', [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  await expect.poll(() => maps(page)).toBe(both);
  // Another filter keeps the digit and the place.
  await figure.getByRole('combobox', { name: 'Filter' }).selectOption('level');
  await page.waitForFunction(() => location.hash.includes('level.ink:'));
  const level = await maps(page);
  expect(level).not.toBe(both);
  const hash = new URL(page.url()).hash;
  const elsewhere = await open(hash);
  await expect.poll(() => maps(elsewhere.page)).toBe(level);
  expect(await elsewhere.page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
  expect(await elsewhere.figure.locator('.notice').count()).toBe(0);
  // There and back: the same place gives the same picture.
  await elsewhere.figure.getByRole('button', { name: 'Back to the start' }).click();
  await elsewhere.figure.getByRole('button', { name: 'To the end' }).click();
  await expect.poll(() => maps(elsewhere.page)).toBe(level);
  expect([...problems(), ...elsewhere.problems()]).toEqual([]);
});

test('the digit that was drawn in lesson 12 is the reader’s own in lesson 15', async () => {
  const { page, problems } = await site.open('lessons/mnist-lab/', { reducedMotion: 'reduce' });
  const pad = page.locator('#f12-4 .draw-pad');
  await page.evaluate(() => {
    location.hash = '#f12-4';
  });
  await pad.scrollIntoViewIfNeeded();
  await pad.hover();
  await page.locator('#f12-4 .draw-tools input:not(:disabled)').first().waitFor();
  await stroke(page, '#f12-4 .draw-pad', [
    [0.3, 0.2],
    [0.7, 0.2],
    [0.4, 0.8],
  ]);
  await page.waitForFunction((name) => localStorage.getItem(name), key);
  const kept = await page.evaluate((name) => localStorage.getItem(name), key);
  await page.goto(site.url('lessons/cnn/index.html#f15-5=1,845,operation,as:upright.own'));
  await awake(page);
  // The link has the strokes then, for whoever opens it elsewhere.
  await page.waitForFunction((ink) => location.hash.includes(`as:upright.ink:${ink}`), kept);
  expect(await page.locator('#f15-5 .draw-pad').count()).toBe(0);
  expect(await page.locator('#f15-5 .sentence').innerText()).toMatch(/^Pooling, row 13, column 13/);
  expect(problems()).toEqual([]);
});

test('without a drawing the pad is opened, by keys a digit comes about, and Clear forgets it', async () => {
  const { page, figure, problems } = await open('#f15-5=1,0,operation,as:upright.own');
  await page.locator('#f15-5 .draw-pad').waitFor();
  expect(await figure.locator('.sentence').innerText()).toMatch(/^No digit is drawn yet/);
  expect(await figure.locator('.step').innerText()).toBe('no digit yet');
  const bare = await maps(page);
  await page.locator('#f15-5 .draw-pad').focus();
  await page.keyboard.press(' ');
  for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowDown');
  // Nothing follows before the pen is lifted, and arrows do not step.
  expect(await maps(page)).toBe(bare);
  await page.keyboard.press(' ');
  await expect.poll(() => maps(page)).not.toBe(bare);
  await page.waitForFunction((name) => localStorage.getItem(name), key);
  await page.keyboard.press('Control+z');
  await expect.poll(() => figure.locator('.sentence').innerText()).toMatch(/^No digit is drawn yet/);
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
  await figure.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => page.locator('#f15-5 .draw-pad').count()).toBe(0);
  expect(problems()).toEqual([]);
});

test.each(['nonsense', `${seven.slice(0, -1)}`, '{}', 'A'.repeat(30_000)])(
  'a kept drawing that is damaged, %.12s, is said to be, and another can be drawn',
  async (text) => {
    const visit = await site.open('lessons/cnn/', { reducedMotion: 'reduce' });
    const { page, problems } = visit;
    await page.evaluate(([name, value]) => localStorage.setItem(name as string, value as string), [key, text]);
    const figure = await awake(page);
    await figure.getByRole('combobox', { name: 'Digit' }).selectOption('own');
    await page.locator('#f15-5 .draw-pad').waitFor();
    await expect.poll(() => figure.locator('.sentence').innerText()).toMatch(/damaged and cannot be shown/);
    await stroke(page, '#f15-5 .draw-pad', [
      [0.5, 0.2],
      [0.5, 0.8],
    ]);
    await expect.poll(() => figure.locator('.sentence').innerText()).toMatch(/^Pooling/);
    expect(problems()).toEqual([]);
  },
);

test.each([
  `1,845,operation,as:upright.ink:${seven.slice(0, -1)}`,
  '1,845,operation,as:upright.ink:____',
  `1,9,operation,as:sharp.ink:${seven}`,
  '1,9,operation,p.0.9.9:1',
])('a hostile link, %s, gives a valid figure and a plain notice', async (link) => {
  const { figure, problems } = await open(`#f15-5=${link}`);
  await expect.poll(() => figure.locator('.notice').count()).toBe(1);
  expect(await figure.locator('.sentence').innerText()).not.toMatch(/NaN|undefined|Infinity/);
  expect(problems()).toEqual([]);
});

test('a press on a map leads to where its number came about', async () => {
  const { page, figure } = await open('#f15-5=1,845,operation');
  const place = await figure.locator('.digit-maps .pressed').nth(1).boundingBox();
  if (!place) throw new Error('there is no map');
  await page.mouse.click(place.x + (14.5 / 26) * place.width, place.y + (9.5 / 26) * place.height);
  await expect.poll(() => figure.locator('.sentence').innerText()).toMatch(/^Row 10, column 15 of the map/);
});

test('with the pad open it has no fault for assistive technology, in the dark', async () => {
  const { page } = await open('#f15-5=1,406,operation,as:upright.own', { colorScheme: 'dark' });
  await page.locator('#f15-5 .draw-pad').waitFor();
  expect(await axe(page)).toEqual([]);
});

describe.each(engines)('%s', (engine) => {
  const its = useEngine(engine);
  const until = (expression: string) =>
    expect
      .poll(() => its.evaluate(`String(${expression})`), { timeout: 30_000 })
      .not.toMatch(/^(null|undefined|false|)$/);
  const sentence = "document.querySelector('#f15-5 .sentence')?.textContent";

  test('a link with strokes is drawn, a damaged one is refused, and the pad takes a stroke', async () => {
    await its.open(`lessons/cnn/index.html#f15-5=1,845,operation,as:level.ink:${seven}`);
    await until(`${sentence}?.startsWith('Pooling, row 13')`);
    expect(await its.evaluate("document.querySelectorAll('#f15-5 .notice').length")).toBe(0);
    await its.evaluate("location.hash = '#f15-5=1,845,operation,as:level.ink:____'");
    await until("document.querySelector('#f15-5 .notice')");
    await its.evaluate(
      "[...document.querySelectorAll('#f15-5 .setting-row button')].find((button) => button.textContent === 'Draw').click()",
    );
    await until("document.querySelector('#f15-5 .draw-pad')");
    await its.evaluate(`(() => {
      const pad = document.querySelector('#f15-5 .draw-pad');
      pad.focus();
      for (const name of [' ', 'ArrowDown', 'ArrowDown', 'ArrowRight', ' '])
        pad.dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey: true, bubbles: true }));
    })()`);
    await until("location.hash.includes('.ink:') && !location.hash.includes('____')");
    expect(await its.evaluate(`String(${sentence})`)).toMatch(/^Pooling|^Row/);
  });
});
