/** What stands around a lesson's text: its title, its contents, its terms, its notes for teachers, its neighbours. */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lessonPlace } from '../../src/outline.ts';
import { axe, pagesOf, useSite } from './harness.ts';

const site = useSite();
const lessons = pagesOf().filter((page) => /^lessons\/[^/]+\/$/.test(page));

test('a lesson begins below its title and one folded line, 190 px down at most in a window of 1280 × 800, 200 px in 360 × 740', async () => {
  for (const lesson of lessons) {
    const { page } = await site.open(lesson, { viewport: { width: 1280, height: 800 } });
    expect(await startOf(page), lesson).toBeLessThanOrEqual(190);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await startOf(page), lesson).toBeLessThanOrEqual(200);
  }
});

test('at 360 px each table of a text that scrolls has a name of its own and is reached by keyboard, in folds, too', async () => {
  for (const lesson of lessons) {
    const { page } = await site.open(lesson, { viewport: { width: 360, height: 740 } });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.prose-fold')) fold.open = true;
    });
    const named = () =>
      page.locator('.prose table:not(astro-island *, .figure *)').evaluateAll((tables) => {
        const boxes = tables.flatMap((table) => {
          const box = table.closest('.table-box') ?? table;
          return box.clientWidth > 0 && box.scrollWidth > box.clientWidth ? [box] : [];
        });
        const names = boxes.map((box) => box.getAttribute('aria-label') ?? '');
        return boxes.every(
          (box, k) =>
            box.matches('div[role="region"][tabindex="0"]') &&
            /^Table: ./.test(names[k] as string) &&
            names.indexOf(names[k] as string) === k,
        );
      });
    await expect.poll(named, { message: lesson }).toBe(true);
    if (lesson.includes('training-loop')) {
      expect(await page.getByRole('region', { name: 'Table: What programs call these things' }).count()).toBe(1);
      expect(await axe(page, 'all', '.prose-fold')).toEqual([]);
    }
  }
});

test('the notes for teachers are one link away from the lesson, and theirs lead back to its figures', async () => {
  const { page, problems } = await site.open('lessons/backprop/');
  await page.getByRole('link', { name: 'Notes for teachers' }).click();
  await page.waitForURL('**/lessons/backprop/notes/**');
  await page.getByRole('link', { name: 'w5 is complete' }).click();
  await page.waitForURL(/\/lessons\/backprop\/index\.html\?project#f9-1=1,23,operation$/);
  await page.locator('#f9-1').getByText('∂E/∂w5').first().waitFor();
  expect(problems()).toEqual([]);
});

test('the lessons before and after a lesson can be opened', async () => {
  const { page } = await site.open('lessons/backprop/');
  const ends = page.getByRole('navigation', { name: 'Lessons before and after' }).getByRole('link');
  const inOrder = globSync('content/lessons/*/*.mdx')
    .map((file) => lessonPlace(file.split(path.sep).slice(2).join('/')))
    .sort((a, b) => a.number - b.number)
    .map(({ slug }) => slug);
  const here = inOrder.indexOf('backprop');
  expect(await ends.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
    [inOrder[here - 1], inOrder[here + 1]].map((slug) => `../${slug}/index.html`),
  );
});

test('the contents open by keyboard, say where the reader is, and close by Esc, which gives the focus back', async () => {
  const { page, problems } = await site.open('lessons/backprop/', { viewport: { width: 360, height: 740 } });
  const summary = page.locator('.contents summary');
  await page.locator('h2', { hasText: 'Nudges find the mistake' }).evaluate((title) => title.scrollIntoView());
  await summary.press('Enter');
  await expect.poll(() => here(page)).toEqual(['Nudges find the mistake']);
  expect(await axe(page, 'all', '.contents')).toEqual([]);
  await page.locator('.contents').getByRole('link', { name: 'Small steps add up' }).focus();
  await page.keyboard.press('Escape');
  expect(await page.locator('.contents > details').getAttribute('open')).toBeNull();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(problems()).toEqual([]);
});

test('a choice among the contents goes there and closes them', async () => {
  const { page } = await site.open('lessons/backprop/', { viewport: { width: 360, height: 740 } });
  const before = await startOf(page);
  await page.locator('.contents summary').click();
  expect(await startOf(page), 'opening moves nothing').toBe(before);
  await page.locator('.contents').getByRole('link', { name: 'Small steps add up' }).click();
  await expect.poll(() => here(page)).toEqual(['Small steps add up']);
  expect(await page.locator('.contents > details').getAttribute('open')).toBeNull();
  expect(await page.locator('h2', { hasText: 'Small steps add up' }).isVisible()).toBe(true);
});

test('in a wide window the contents stand in the margin, beside nothing', async () => {
  const { page } = await site.open('lessons/backprop/', { viewport: { width: 1920, height: 1000 } });
  await page.locator('.contents > details[open]').waitFor();
  const { x, width } = (await page.locator('.contents ol').boundingBox())!;
  const left = await page.locator('.lesson > :not(.contents)').evaluateAll((blocks) => {
    const shown = blocks.filter((block) => block.checkVisibility());
    return Math.min(...shown.map((block) => block.getBoundingClientRect().left));
  });
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(left);
});

test('a term says its definition beside the word; Esc gives the focus back; without scripts it leads to the glossary', async () => {
  const { page, problems } = await site.open('lessons/backprop/', { viewport: { width: 360, height: 740 } });
  const term = page.locator('a.glossary-term', { hasText: 'weighted sum' }).first();
  await term.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await term.press('Enter');
  const definition = page.locator('.definition:popover-open');
  await definition.waitFor();
  expect(await definition.textContent()).toMatch(/^[A-Z].+\. In the glossary$/);
  const [word, box] = [(await term.boundingBox())!, (await definition.boundingBox())!];
  expect(Math.min(Math.abs(box.y - word.y - word.height), Math.abs(word.y - box.y - box.height))).toBeLessThan(12);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
  expect(await axe(page, 'all', '.definition')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await definition.count()).toBe(0);
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(problems()).toEqual([]);

  const { page: plain } = await site.open('lessons/backprop/', { javaScriptEnabled: false });
  await plain.locator('a.glossary-term').first().click();
  await plain.waitForURL('**/glossary/index.html#*');
});

/** Where the first block of a lesson's own begins, below the folded line. */
const startOf = (page: Page) =>
  page.locator('.lesson > .opening:not([open]) ~ :not(.contents)').evaluateAll((blocks) => {
    const shown = blocks.filter((block) => block.checkVisibility());
    return Math.min(...shown.map((block) => block.getBoundingClientRect().top));
  });

/** The sections that the contents mark as the present one. */
const here = (page: Page) => page.locator('.contents [aria-current=location]').allTextContents();
