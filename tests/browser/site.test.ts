import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { axe, DIST, pagesOf, scrollToEnd, useSite } from './harness.ts';

const site = useSite();
const pages = pagesOf();
const htmlOf = (page: string) => readFileSync(path.join(DIST, page.replace(/(^|\/)$/, '$1index.html')), 'utf8');

test('the site has a home page, a page for addresses that do not exist, a lab and a lesson', () => {
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', 'lab/', 'lessons/backprop/']));
});

test('no two pages have the same title', () => {
  const titles = pages.map((page) => /<title>(.+?)<\/title>/s.exec(htmlOf(page))?.[1]);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(pages.length);
});

test('no word runs into a link', () => {
  const joined = pages.flatMap((page) => htmlOf(page).match(/[\w.,;:]<a\b[^>]*>[^<]*|[^>]*<\/a>\w+/g) ?? []);
  expect(joined).toEqual([]);
});

describe.each(pages)('/%s', (path) => {
  test('loads to its end without a failed request, a foreign one, or an error', async () => {
    const { page, problems } = await site.open(path);
    await scrollToEnd(page);
    expect(problems()).toEqual([]);
    expect(await page.locator('astro-island[client="visible"][ssr]').count(), 'figures that have not woken').toBe(0);
  });

  test('has no accessibility violation in light or dark colours', async () => {
    const { page } = await site.open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    await scrollToEnd(page);
    expect(await axe(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colours'), 'dark').toEqual([]);
  });

  test('needs no scrolling sideways at 320 px', async () => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
    await scrollToEnd(page);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      // Only the innermost elements that stick out: they are the cause.
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
      );
      return wide
        .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(sideways).toEqual([]);
  });

  test('shows its title and text without JavaScript, under a policy without inline code and eval', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    expect(await page.title()).toMatch(/Perceptible/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').textContent())?.trim().length).toBeGreaterThan(60);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
