/** Lessons on paper: nothing lies on anything else, what is not known is room to write, and a teacher chooses what is printed. */
import process from 'node:process';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';

const site = useSite();
const lessons = pagesOf().filter((page) => /^lessons\/[^/]+\/$/.test(page));
/** A4 without its margins, in CSS pixels. */
const sheet = { width: 672, height: 1009 };

/** Presses a button of the lesson's end; what would be printed stays on the page. */
async function choose(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    document.body.removeAttribute('data-was-printed');
    window.print = () => document.body.setAttribute('data-was-printed', '');
  });
  await page.getByRole('button', { name }).click();
  await page.locator('body[data-was-printed]').waitFor();
}

/** How many sheets of A4 the page takes as it stands. */
const sheets = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Blocks that stand one below the other and lie on each other, each with what it lies on. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const columns =
      '.page, .scene, .passage, .beside, .pinned, .figure, .reveal > .body, .stage-grid, .printed-answers';
    const found: string[] = [];
    for (const column of document.querySelectorAll(columns)) {
      const blocks = [...column.children]
        .map((block) => ({ block, box: block.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1);
      for (const [k, { block, box }] of blocks.entries())
        for (const other of blocks.slice(k + 1)) {
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          // Formulas that belong together share the room between them, 8 px.
          if (high > 9 && wide > 1)
            found.push(`${block.outerHTML.slice(0, 80)} | ${other.block.outerHTML.slice(0, 80)}`);
        }
      // What is drawn beyond its own box lies on what follows.
      for (const { block, box } of blocks)
        for (const part of block.querySelectorAll('.picture, .own, .step, table')) {
          const { height, bottom } = part.getBoundingClientRect();
          if (height > 0 && bottom > box.bottom + 1)
            found.push(`${part.outerHTML.slice(0, 80)} out of ${block.className}`);
        }
    }
    return found;
  });

describe.each(lessons)('/%s', (lesson) => {
  test('on paper no part lies on another, and no figure says that a number is not computed', async () => {
    const { page, problems } = await site.open(lesson, { viewport: sheet });
    await scrollToEnd(page);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-answers').waitFor();
    expect(await overlaps(page)).toEqual([]);
    const text = await page.locator('article').innerText();
    expect(text).not.toContain('not yet computed');
    expect(text).not.toContain('Nothing answered');
    await page.emulateMedia({ media: 'screen' });
    await expect
      .poll(() => page.locator('article').evaluate((article) => article.textContent?.includes('…………')))
      .toBe(false);
    // The longest lesson, the eleventh, takes 27.
    expect(await sheets(page)).toBeLessThanOrEqual(28);
    expect(problems()).toEqual([]);
  });
});

test.each(['lessons/backprop/', 'lessons/mnist-lab/'])(
  'a teacher prints /%s for pupils, whole, or the key alone',
  async (lesson) => {
    const { page } = await site.open(lesson, { reducedMotion: 'reduce' });
    const counts: Record<string, number> = {};
    const shown: Record<string, boolean[]> = {};
    for (const name of ['for pupils', 'with its answers', 'the answers alone']) {
      await choose(page, name);
      await page.emulateMedia({ media: 'print' });
      await page.locator('.printed-answers').waitFor({ state: 'attached' });
      shown[name] = [
        await page.locator('h1').isVisible(),
        await page.locator('.passage').first().isVisible(),
        await page.locator('.printed-answers').isVisible(),
      ];
      await page.emulateMedia({ media: null });
      // Printing begins and ends with it.
      counts[name] = await sheets(page);
    }
    expect(shown).toEqual({
      'for pupils': [true, true, false],
      'with its answers': [true, true, true],
      'the answers alone': [true, false, true],
    });
    const [pupils = 0, whole = 0, key = 0] = Object.values(counts);
    expect(pupils).toBeLessThanOrEqual(20);
    expect(key).toBeLessThanOrEqual(6);
    expect(whole).toBeGreaterThan(pupils);
    expect(Math.abs(pupils + key - whole)).toBeLessThanOrEqual(2);
    process.stdout.write(`${lesson}: ${pupils} sheets for pupils, ${key} of key, ${whole} in all\n`);
    expect(await page.evaluate(() => document.documentElement.dataset['sheet'])).toBeUndefined();
  },
);

test('figures that nobody has moved are printed as the text speaks of them, and others as they were left', async () => {
  const { page } = await site.open('lessons/forward-pass/#f4-2=1,1', { reducedMotion: 'reduce' });
  const standing = (id: string) => page.locator(`#${id} .scrubber span`).innerText();
  const address = page.url();
  await choose(page, 'for pupils');
  const early = await standing('f4-1');
  expect(early).not.toMatch(/ 0 of/);
  expect(await standing('f4-2')).toBe('Step 1 of 3');
  await choose(page, 'with its answers');
  expect(await standing('f4-1')).not.toMatch(/ 0 of/);
  expect(page.url()).toBe(address);
});

test('what has been answered here is not on the copy for pupils', async () => {
  const { page } = await site.open('lessons/perceptron/', { reducedMotion: 'reduce' });
  const first = page.locator('.task.prompt').first();
  await first.getByRole('button', { name: 'Show anyway' }).click();
  await first.locator('.verdict dl').waitFor();
  await choose(page, 'for pupils');
  await page.emulateMedia({ media: 'print' });
  expect(await first.locator('.verdict').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await first.locator('.verdict').isVisible()).toBe(true);
});
