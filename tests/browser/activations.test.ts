/** The figures of lesson 5 under a reader's hands, in a real browser on the built page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { curveFrame } from '../../src/components/figures/curve-slope/frame.ts';
import { curveSpec, lastStep } from '../../src/components/figures/curve-slope/settings.ts';
import { mixerFrame } from '../../src/components/figures/softmax-mixer/frame.ts';
import { mixerSpec } from '../../src/components/figures/softmax-mixer/settings.ts';
import { formatNumber, notYet } from '../../src/notation/format.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();
const path = 'lessons/activations/';

async function open(hash = '', figure = 'f5-1') {
  const visit = await site.open(path + hash);
  await visit.page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await visit.page.locator(`#${figure} button.primary:enabled`).waitFor();
  return visit;
}

const sentence = (page: Page, figure: string) => page.locator(`#${figure} .sentence`).innerText();
const table = (page: Page, figure: string) =>
  page.locator(`#${figure} .state tbody td:last-child`).evaluateAll((cells) => cells.map((cell) => cell.textContent));

test('F5.1 shows the engine’s numbers at every step, the same forwards and backwards', async () => {
  const { page, problems } = await open('#f5-1=1,0');
  const { values } = curveSpec('f5-1').opened;
  const expected = (step: number) =>
    curveFrame(step, values).rows.map(({ value }) =>
      value === undefined ? notYet : formatNumber(value, { significant: 9 }),
    );
  for (let step = 0; step <= lastStep; step++) {
    expect(await table(page, 'f5-1'), `step ${step}`).toEqual(expected(step));
    if (step < lastStep) await page.locator('#f5-1 button.primary').click();
  }
  for (let step = lastStep; step >= 0; step--) {
    expect(await table(page, 'f5-1'), `step ${step}, back`).toEqual(expected(step));
    if (step > 0) await page.locator("#f5-1 button[aria-label='Back one step']").click();
  }
  expect(problems()).toEqual([]);
});

test('every figure goes from start to end and back with the keyboard, and keeps the focus', async () => {
  const { page } = await open();
  for (const [figure, last] of [
    ['f5-1', lastStep],
    ['f5-2', 24],
    ['f5-3', 3],
    ['f5-4', 5],
  ] as const) {
    await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
    await page.locator(`#${figure} button.primary:enabled`).waitFor();
    const next = page.locator(`#${figure} button.primary`);
    await next.focus();
    await page.keyboard.press('Home');
    const first = await sentence(page, figure);
    for (let press = 0; press < last + 1; press++) await page.keyboard.press('ArrowRight');
    await page.locator(`#${figure} .player`).getByText(`${last} of ${last}`).waitFor();
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    for (let press = 0; press < last; press++) await page.keyboard.press('ArrowLeft');
    expect(await sentence(page, figure)).toBe(first);
    await page.keyboard.press('End');
    await page.locator(`#${figure} .player`).getByText(`${last} of ${last}`).waitFor();
    await page.keyboard.press('Home');
    expect(await sentence(page, figure)).toBe(first);
  }
});

test('the point of F5.1 is pulled along the curve, and what it says follows', async () => {
  const { page } = await open();
  await page.locator('#f5-1 .sentence').getByText('turns z = 2 into').first().waitFor();
  const plot = page.locator('#f5-1 .curve-plot .hit');
  const { x, y, width, height } = (await plot.boundingBox()) as { x: number; y: number; width: number; height: number };
  // The axis runs from −8 to 8.
  const at = (z: number) => x + ((z + 8) / 16) * width;
  await page.mouse.move(at(2), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(-1.5), y + height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.locator('#f5-1-z-text').inputValue()).toBe('−1.5');
  expect(await sentence(page, 'f5-1')).toContain('turns z = −1.5 into');
  await page.mouse.move(at(0), y + height / 2);
  expect(await page.locator('#f5-1-z-text').inputValue()).toBe('−1.5');
});

describe('a link', () => {
  test('brings a figure to its state, and the state comes back into the address', async () => {
    const { page } = await open('#f5-1=1,4,f:swish,z:-3');
    const { values } = curveSpec('f5-1').opened;
    await page
      .getByText(curveFrame(4, { ...values, f: 'swish', z: -3 }).sentence)
      .first()
      .waitFor();
    await page.locator("#f5-1 input[type='text']").first().fill('-4');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => location.hash === '#f5-1=1,4,f:swish,z:-4');
  });

  test('in the text moves its figure', async () => {
    const { page } = await open('', 'f5-3');
    await page.locator("details.reveal[data-prompt='p5-3']").evaluate((reveal) => {
      (reveal as HTMLDetailsElement).open = true;
    });
    await page.getByRole('link', { name: 'gives no number at all' }).click();
    const { values } = mixerSpec('f5-3').opened;
    await page
      .getByText(mixerFrame(3, { ...values, c: 1000 }).sentence)
      .first()
      .waitFor();
  });

  test('that makes no sense says so, and the figure stands as it opens', async () => {
    const { page } = await open('#f5-1=1,77,z:abc');
    await page.locator('#f5-1 .notice').first().waitFor();
    expect(await table(page, 'f5-1')).toContain('2');
  });
});

test('a number that is none is refused beside its field, and nothing else happens', async () => {
  const { page } = await open('', 'f5-3');
  const before = await table(page, 'f5-3');
  const field = page.locator('#f5-3-z1-text');
  await field.fill('many');
  await page.keyboard.press('Tab');
  await page.locator('#f5-3-z1-problem').waitFor();
  expect(await table(page, 'f5-3')).toEqual(before);
  await field.fill('−1,5'.replace(',', '.'));
  await page.keyboard.press('Tab');
  await page.locator('#f5-3-z1-problem').waitFor({ state: 'detached' });
  expect((await table(page, 'f5-3'))[0]).toBe('−1.5');
});

test('no accessibility violation with the figures at their ends', async () => {
  const { page } = await open('#f5-1=1,4,f:prelu&f5-2=1,0&f5-3=1,3,c:1000&f5-4=1,5', 'f5-4');
  expect(await axe(page, 'all', 'figure')).toEqual([]);
});

test('predictions are not given away: what tells them is folded until the reader has committed', async () => {
  const { page } = await open();
  expect(await page.locator('details.reveal[open]').count()).toBe(0);
  const visible = (await page.locator('main').innerText()).replace('what is its slope there?', '');
  expect(visible).not.toMatch(/0\.006648|−1\.278|−0\.2785|its slope there is/);
});
