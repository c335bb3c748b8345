/** The markup of every page, as it is served and with every fold and figure open: what is named is there, and says what it is. */
import { expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';
import { markupFaults } from './markup.ts';

const site = useSite();
const pages = pagesOf();

test('there are pages', () => expect(pages.length).toBeGreaterThan(10));

test.each(pages)('%j, as it is served', async (path) => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  expect(await page.evaluate(markupFaults)).toEqual([]);
});

test.each(pages.filter((path) => /^lessons\/[^/]+\/$|^lab\/$|^$/.test(path)))(
  '%j, with all that can be opened',
  async (path) => {
    const { page } = await site.open(path);
    await scrollToEnd(page);
    // Folds inside of what a fold has loaded.
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        for (const island of document.querySelectorAll('astro-island')) island.dispatchEvent(new Event('focusin'));
      });
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(400);
    }
    expect(await page.evaluate(markupFaults)).toEqual([]);
    // At the end of every figure more stands there: gradients, sentences, why.
    await page.evaluate(() => {
      for (const end of document.querySelectorAll<HTMLElement>('.player [data-sign="end"]:enabled')) end.click();
    });
    await page.waitForTimeout(800);
    expect(await page.evaluate(markupFaults)).toEqual([]);
  },
);
