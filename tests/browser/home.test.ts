/** The home page: its figure, and what it says of the answers that this browser keeps. */
import { expect, test } from 'vitest';
import json from '../../content/experiments/home.json' with { type: 'json' };
import { formatNumber } from '../../src/notation/format.ts';
import { withEdits } from '../../src/player/edit.ts';
import { readCell } from '../../src/player/read-cell.ts';
import { experimentOf } from '../../src/questions/index.ts';
import { useSite } from './harness.ts';

const site = useSite();
const key = 'perceptible.answers.1';

/** A cell of the network of the home page with another w5, as the engine computes it. */
const computed = (cell: string, value: number) =>
  formatNumber(readCell(withEdits(experimentOf(json), [{ target: 'w.2.0.0', value }]), cell));
/** What the page says then. */
const sentence = (value: number) =>
  `With w5 at ${formatNumber(value)}, o1 says ${computed('a[0][2][0]', value)}. It should say 0.1. The loss is ${computed('loss', value)}.`;

test.each([
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
])('a weight can be moved in the first window of $width × $height, and output and loss follow', async (viewport) => {
  const { page, problems } = await site.open('', { viewport });
  const weight = page.getByRole('slider', { name: 'Move the weight w5' });
  const { y, height } = (await weight.boundingBox())!;
  expect(y + height).toBeLessThan(viewport.height);
  const said = page.locator('.home-figure figcaption');
  expect((await said.innerText()).trim()).toBe(sentence(0.4));
  await weight.press('ArrowLeft');
  expect((await said.innerText()).trim()).toBe(sentence(0.3));
  await weight.press('Home');
  const picture = page.locator('.home-figure svg.network');
  expect(await picture.locator('[data-cell="weights[2][0][0]"]').textContent()).toBe('w5 −10');
  expect(await picture.locator('[data-cell="a[0][2][0]"]').textContent()).toBe(computed('a[0][2][0]', -10));
  expect(await picture.locator('.connection.on-path.negative').count()).toBe(1);
  expect(await weight.getAttribute('aria-valuetext')).toMatch(/^−10: the output is 0\.00/);
  expect(problems()).toEqual([]);
});

test('a reader who has answered nothing sees no numbers, and another what is answered of each lesson, and nothing moves', async () => {
  const { page, problems } = await site.open('');
  expect(await page.locator('.answered:visible').count()).toBe(0);
  await page.evaluate((key) => {
    const right = { answer: ['1'], right: true };
    const kept = { 'p9-1': right, 'x9-5': { ...right, late: true }, 'p4-1': { ...right, right: false } };
    localStorage.setItem(key, JSON.stringify(kept));
  }, key);
  await page.reload();
  expect((await page.locator('.answered').allTextContents()).filter(Boolean)).toEqual([
    expect.stringMatching(/^1 of \d+ answered, 0 right at first$/),
    expect.stringMatching(/^2 of \d+ answered, 1 right at first$/),
  ]);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const full = await height();
  await page.locator('.answered').evaluateAll((places) => {
    for (const place of places) place.textContent = '';
  });
  expect(await height()).toBe(full);
  expect(problems()).toEqual([]);
});
