/** Numbers changed where they stand in a picture, and the picture as a file, in a real browser on the built page. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectedState, openLesson, runWith, standing, standingAt, stateOf } from './figure-page.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();
const weight = '#f9-1 [data-edit="w.2.0.0"]';
const field = '#f9-1 .number-field input';

/** What the figure shows is what the engine says of the network with this weight, at the step at hand. */
async function expectWeight(page: Page, value: number) {
  const edited = runWith({ target: 'w.2.0.0', value });
  await expect.poll(() => standing(page, 'f9-1')).toBe(standingAt(edited, 19));
  await expect
    .poll(async () => {
      const state = await stateOf(page, 'f9-1');
      return JSON.stringify(state) === JSON.stringify(expectedState(edited, 19, Object.keys(state)));
    })
    .toBe(true);
}

/** Presses the number with the mouse and pulls it sideways. */
async function pull(page: Page, by: number) {
  const box = await page.locator(weight).boundingBox();
  if (box === null) throw new Error('the number is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const part of [0.25, 0.5, 1]) await page.mouse.move(x + by * part, y + 3);
  await page.mouse.up();
}

describe('a number in the picture', () => {
  test('follows a pointer that pulls it sideways, and everything else follows the number', async () => {
    const { page, problems } = await openLesson(site);
    await page.locator(weight).hover();
    await pull(page, 40);
    await expectWeight(page, 0.5);
    await pull(page, -80);
    await expectWeight(page, 0.3);
    expect(await page.locator(field).count()).toBe(0);
    expect(await page.locator('#f9-1 .changes').innerText()).toContain('w5 = 0.3 (was 0.4)');
    expect(problems()).toEqual([]);
  });

  test('opens a field where it is pressed, which takes what people type and says why it does not take the rest', async () => {
    const { page, problems } = await openLesson(site);
    await page.locator(weight).click();
    await page.locator(field).fill('much');
    await page.keyboard.press('Enter');
    expect(await page.locator('#f9-1 .number-field .problem').innerText()).toBe(
      '“much” is not a number; expected one as in 0.25, −2 or 1.5e-7. w5 stays 0.4.',
    );
    await expectWeight(page, 0.4);
    expect(await axe(page)).toEqual([]);
    await page.locator(field).fill('−0,25');
    await page.keyboard.press('Enter');
    expect(await page.locator(field).count()).toBe(0);
    await expectWeight(page, -0.25);
    await page.locator(weight).click();
    await page.locator(field).fill('7');
    await page.keyboard.press('Escape');
    expect(await page.locator(field).count()).toBe(0);
    await expectWeight(page, -0.25);
    expect(problems()).toEqual([]);
  });

  test('is one of a row that the keyboard walks, changes and types into, while the step stays where it is', async () => {
    const { page, problems } = await openLesson(site);
    const numbers = page.locator('#f9-1 .picture [data-edit]');
    const names: (string | null)[] = [];
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-edit') ?? null);
    // The Tab key comes to the picture, and the focus goes on to its first number.
    await page.locator('#f9-1 .picture').focus();
    await expect.poll(focused).not.toBeNull();
    expect(await numbers.evaluateAll((all) => all.filter((one) => (one as SVGElement).tabIndex === 0).length)).toBe(1);
    for (let k = 0; k < (await numbers.count()); k++) {
      names.push(await focused());
      await page.keyboard.press('ArrowRight');
      await expect.poll(focused).not.toBe(k === (await numbers.count()) - 1 ? '' : names.at(-1));
    }
    expect(new Set(names).size).toBe(16);
    while ((await focused()) !== 'w.2.0.0') await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await expectWeight(page, 0.41);
    await page.keyboard.press('PageDown');
    await expectWeight(page, 0.31);
    expect(await page.locator(weight).getAttribute('aria-valuetext')).toBe('0.31');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expectWeight(page, 2);
    expect(await focused()).toBe('w.2.0.0');
    expect(problems()).toEqual([]);
  });
});

test.each(['svg', 'png'] as const)('the picture is saved as %s, as it is seen', async (kind) => {
  const { page, problems } = await openLesson(site, '#f9-1=1,41,operation,w.2.0.0:0.45', { acceptDownloads: true });
  await page.locator('#f9-1 summary', { hasText: 'Save or embed' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#f9-1 .save-picture button', { hasText: new RegExp(`^${kind.toUpperCase()},`) }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`f9-1.${kind}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'picture-'));
  const saved = path.join(folder, download.suggestedFilename());
  await download.saveAs(saved);
  const file = readFileSync(saved);
  rmSync(folder, { recursive: true });
  const box = await page.locator('#f9-1 svg.network').boundingBox();
  if (kind === 'png') {
    // The width in the header of a PNG: two pixels for each of the page.
    expect(file.readUInt32BE(16)).toBe(2 * Math.ceil(box?.width ?? 0));
    expect(file.length).toBeGreaterThan(20_000);
  } else {
    const svg = file.toString();
    expect(svg.replace(/<[^>]*>/g, '')).toContain('w5');
    expect(svg).toContain('0.45');
    expect(svg).not.toMatch(/ class=| style=|var\(|tabindex/);
    await page.setContent(svg);
    expect(await page.locator('svg svg circle').count()).toBeGreaterThan(5);
  }
  expect(problems()).toEqual([]);
});
