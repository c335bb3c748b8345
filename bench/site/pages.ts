/** The pages that are measured, and how one is opened. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page, ViewportSize } from 'playwright-core';

/** Addresses of the lessons of a built site, in their order there. */
export const lessonsOf = (dist: string): string[] =>
  readdirSync(path.join(dist, 'lessons'))
    .sort()
    .map((slug) => `lessons/${slug}/`);

/** Opens a page in a context of its own, uses it, and closes it. The page's policy would keep sheets of ours away. */
export async function withPage<T>(
  browser: Browser,
  address: string,
  viewport: ViewportSize,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    return await use(page);
  } finally {
    await context.close();
  }
}

/**
 * Shows all of a page, so that everything that waits to be seen is awake and loaded, and points at each figure that
 * wakes when a reader turns to it; comes back to its top.
 */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    for (const island of document.querySelectorAll('figure astro-island[ssr]'))
      island.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  });
  await page.waitForFunction(() => document.querySelector('figure astro-island[ssr]') === null);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(300);
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** @returns NaN where nothing was measured */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
