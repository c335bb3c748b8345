/** What a reader sees of a question while it is answered: nothing that was pressed moves, and the question stays to be compared. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { enter, settled, wake } from './prompts-answer.ts';

const site = useSite();
const windows = [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const;

const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? Number.NaN;

/** Down to where a pinned figure covers the text. */
const coveredTo = (page: Page) =>
  page.evaluate(() => {
    const { bottom, width } = document.querySelector('.pinned')?.getBoundingClientRect() ?? new DOMRect();
    return width > innerWidth - 40 ? bottom : 0;
  });

/** Brings a part to a third of the window above its lower edge: there a reader has read down to it. */
const readDownTo = (part: Locator) =>
  part.evaluate((element) =>
    scrollBy({ top: element.getBoundingClientRect().bottom - innerHeight * 0.85, behavior: 'instant' }),
  );

describe.each(windows)('in the window of %s', (_, viewport) => {
  const open = (slug: string) => site.open(`lessons/${slug}/`, { reducedMotion: 'reduce', viewport });

  test.each([
    ['backprop', ['p9-1', 'p9-2', 'p9-3', 'p9-4']],
    ['forward-pass', ['p4-1', 'p4-2', 'p4-3']],
  ])('a prediction of %s stays in view when it is committed', async (slug, ids) => {
    const { page } = await open(slug);
    for (const id of ids) {
      const { prompt } = await settled(id);
      if (prompt === undefined) throw new Error(id);
      const task = page.locator(`[id="${id}"]`);
      await wake(task);
      await enter(task, prompt, prompt.right);
      const commit = task.getByRole('button', { name: 'Commit' });
      await readDownTo(commit);
      const before = await topOf(task.locator('legend'));
      await commit.click();
      await task.locator('dl').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('verdict');
      const [after, edge] = [await topOf(task.locator('legend')), await coveredTo(page)];
      if (before >= edge) expect(after, `${id}: ${before}`).toBeGreaterThanOrEqual(edge - 1);
      expect(await topOf(task.locator('.verdict')), id).toBeLessThan(viewport.height);
    }
  });

  test('a check moves neither its button nor the fields', async () => {
    const { page } = await open('backprop');
    const task = page.locator('[id="x9-4"]');
    await wake(task);
    for (const [k, text] of ['0.217', 'abc', '0.02274', '0.5386'].entries())
      await task.locator('input').nth(k).fill(text);
    const check = task.getByRole('button', { name: 'Check' });
    await readDownTo(check);
    const before = await topOf(check);
    await check.click();
    await task.locator('.line-verdicts').waitFor();
    expect(Math.abs((await topOf(check)) - before)).toBeLessThan(1);
    // Each field that is wrong is described by what is said of it, below.
    const said = await task
      .locator('input[aria-invalid="true"]')
      .evaluateAll((fields) =>
        fields.map((field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? ''),
      );
    expect(said).toHaveLength(4);
    expect(said.filter((text) => text.length < 20)).toEqual([]);
  });

  test('all lines that are put in order are seen together, their buttons below each other', async () => {
    const { page } = await open('forward-pass');
    const task = page.locator('[id="x4-12"]');
    await readDownTo(task.locator('.order'));
    const rows = await task.locator('.order li').evaluateAll((all) =>
      all.map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return {
          top,
          bottom,
          buttons: [...row.querySelectorAll('button')].map((one) => one.getBoundingClientRect().x),
        };
      }),
    );
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map(({ buttons }) => buttons.join())).size).toBe(1);
    expect(rows[0]?.top).toBeGreaterThanOrEqual(await coveredTo(page));
    expect((rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0)).toBeLessThan(340);
    // As it stands, an order is an answer.
    await wake(task);
    await task.getByRole('button', { name: 'Check' }).click();
    await task.locator('.verdict .wrong').getByText('before it').waitFor();
  });

  test('a question in a fold has the width of the others', async () => {
    const { page } = await open('backprop');
    await page.locator('details.reveal').evaluateAll((all) => {
      for (const fold of all as HTMLDetailsElement[]) fold.open = true;
    });
    const widths = await page
      .locator('.task > .body')
      .evaluateAll((all) => all.map((body) => (body as HTMLElement).offsetWidth));
    expect(new Set(widths).size, widths.join()).toBe(1);
  });

  test('what happened in an experiment is not in view before it is asked for', async () => {
    const { page } = await open('backprop');
    const folds = page.locator('.misconception > details');
    expect(await folds.count()).toBe(await page.locator('.misconception').count());
    expect(await folds.locator('dl').first().isVisible()).toBe(false);
    await folds.first().locator('summary').press('Enter');
    expect(await folds.locator('dl').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    // What a question has folded is printed with the answers, a moment later.
    await expect.poll(() => folds.locator('dl').last().isVisible()).toBe(true);
  });

  test('a button of a figure that sleeps looks as it does when the figure is awake', async () => {
    const { page } = await open('backprop');
    const next = page.locator('#f9-3 button.primary');
    const look = () =>
      next.evaluate((button) => {
        const { borderStyle, backgroundColor, color } = getComputedStyle(button);
        return [borderStyle, backgroundColor, color].join();
      });
    expect(await next.isDisabled()).toBe(true);
    const asleep = await look();
    await next.evaluate((button) => button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    await expect.poll(() => next.isDisabled()).toBe(false);
    expect(asleep).toBe(await look());
    expect(asleep).not.toContain('dashed');
  });
});
