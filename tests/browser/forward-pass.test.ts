/** Lesson 4's figures on the built page: the walk and back, keys, the matrix, links, sizes typed and refused. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { whole } from '../../src/components/figures/parameter-counter/counter.ts';
import { createForwardRun } from '../../src/engine/trace/forward-run.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { mazur } from './figure-page.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();
const record = createForwardRun(mazur).record(0);

async function open(id: 'f4-1' | 'f4-2', hash = '', options = {}) {
  const visit = await site.open(`lessons/forward-pass/${hash}`, { reducedMotion: 'reduce', ...options });
  await visit.page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await visit.page.locator(`#${id} button.primary:enabled`).waitFor();
  return { ...visit, figure: visit.page.locator(`#${id}`) };
}

/** All that the figure shows: what was last announced to screen readers lags behind on purpose. */
const look = (page: Page, id: string) =>
  page
    .locator(`#${id} :is(.picture, .step, .own, .sentence, .scrubber)`)
    .evaluateAll((parts) => parts.map((part) => part.innerHTML).join('\n'));
const total = (page: Page) => page.locator('#f4-2 [data-total]').innerText();

describe('the forward stepper', () => {
  test('shows every event of the pass, ends with the outputs, and goes back to the very same picture', async () => {
    const { page, figure, problems } = await open('f4-1', '#f4-1=1,0,operation');
    const first = await look(page, 'f4-1');
    const next = figure.getByRole('button', { name: 'Next operation' });
    for (let index = 0; index < record.count; index++) {
      await next.click();
      const { write, value } = eventAt(record, index);
      const results = figure.locator(`.step [data-result="${cellName(write)}"]`);
      expect(await results.innerText()).toBe(formatNumber(value, { decimals: 9 }));
    }
    const end = await look(page, 'f4-1');
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    await next.click({ force: true });
    expect(await look(page, 'f4-1')).toBe(end);
    await next.focus();
    for (let index = 0; index < record.count; index++) await page.keyboard.press('ArrowLeft');
    expect(await look(page, 'f4-1')).toBe(first);
    expect(problems()).toEqual([]);
  });

  test('opens with one unit done, and that follows an input that is pulled; what comes later says nothing', async () => {
    const { page, figure } = await open('f4-1');
    const units = () => figure.locator('.picture .unit').allTextContents();
    const opened = (await units()).join(' ');
    expect(opened).toContain('0.5933');
    expect(opened.match(/\?/g)).toHaveLength(3);
    const input = figure.locator('.picture [data-edit="x.0.0"]').first();
    await input.hover();
    // What pulls is loaded when the pointer comes.
    await page.waitForLoadState('networkidle');
    const { x, y, width, height } = (await input.boundingBox()) as NonNullable<
      Awaited<ReturnType<typeof input.boundingBox>>
    >;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 80, y + height / 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await units()).join(' ')).not.toContain('0.5933');
    expect((await units()).join(' ').match(/\?/g)).toHaveLength(3);
  });

  test('is walked with the keyboard alone, and the focus stays', async () => {
    const { page, figure } = await open('f4-1');
    await figure.getByRole('button', { name: 'Next operation' }).focus();
    await page.keyboard.press('End');
    expect(await figure.locator('.scrubber span').innerText()).toBe(`Step ${record.count} of ${record.count}`);
    await page.keyboard.press('Home');
    expect(await figure.locator('.scrubber span').innerText()).toBe(`Step 0 of ${record.count}`);
    expect(
      await figure.getByRole('button', { name: 'Next operation' }).evaluate((b) => b === document.activeElement),
    ).toBe(true);
  });

  test('shows the unit that is picked until the next step', async () => {
    const { figure } = await open('f4-1', '#f4-1=1,0,operation');
    await figure.getByLabel('Inside unit').selectOption('o2');
    expect(await figure.locator('.unit-diagram').getAttribute('aria-label')).toMatch(/^Inside o2: h1 sends not yet/);
    await figure.getByRole('button', { name: 'Next operation' }).click();
    expect(await figure.locator('.unit-diagram').getAttribute('aria-label')).toMatch(/^Inside h1: i1 sends 0.05/);
  });

  test('shows a layer as a matrix with the same numbers', async () => {
    const { page, figure } = await open('f4-1', '#f4-1=1,16,unit');
    await figure.getByLabel('As matrix').check();
    const last = eventAt(record, record.count - 1);
    expect(await figure.locator(`.matrices [data-cell="${cellName(last.write)}"]`).innerText()).toBe(
      formatNumber(last.value),
    );
    expect(await axe(page, 'all', 'figure')).toEqual([]);
  });

  test('comes back from a link with its step and its changed numbers', async () => {
    const { figure } = await open('f4-1', '#f4-1=1,8,layer,w.1.0.0:0,w.1.1.0:0');
    expect(await figure.locator('.scrubber span').innerText()).toBe(`Step 8 of ${record.count}`);
    expect(await figure.locator('.changes').innerText()).toContain('w1 = 0 (was 0.15)');
    expect(await figure.getByRole('button', { name: 'Next layer' }).count()).toBe(1);
  });
});

describe('the parameter counter', () => {
  test('counts in three steps and back', async () => {
    const { page, figure, problems } = await open('f4-2');
    const next = figure.getByRole('button', { name: 'Next step' });
    expect(await figure.innerText()).not.toContain('25,450');
    for (let step = 0; step < 3; step++) await next.click();
    await expect.poll(() => total(page)).toBe('25,450');
    await next.focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    // What was announced lags behind on purpose.
    await expect.poll(() => figure.innerText()).not.toContain('25,450');
    expect(problems()).toEqual([]);
  });

  test('counts what is typed, adds a layer and takes it away, and refuses what is no size', async () => {
    const { page, figure } = await open('f4-2', '#f4-2=1,3');
    const hidden = figure.getByLabel('Hidden units', { exact: true });
    await hidden.fill('100');
    await hidden.press('Tab');
    await expect.poll(() => total(page)).toBe(whole(795 * 100 + 10));
    await figure.getByText('More or fewer layers').click();
    await figure.getByRole('button', { name: 'Add a hidden layer' }).click();
    await expect.poll(() => total(page)).toBe(whole(785 * 100 + 101 * 100 + 101 * 10));
    await figure.getByRole('button', { name: 'Remove one' }).click();
    for (const text of ['many', '-3', '', '1e9']) {
      await hidden.fill(text);
      await hidden.press('Tab');
      expect(await figure.getByRole('alert').innerText()).toMatch(/expected a whole number|Nothing is typed yet/);
      await expect.poll(() => total(page)).toBe(whole(795 * 100 + 10));
    }
  });

  test('comes back from a link of the text', async () => {
    const { page } = await open('f4-2', '#f4-2=1,3,h1:100,h2:100');
    await expect.poll(() => total(page)).toBe('89,610');
  });
});
