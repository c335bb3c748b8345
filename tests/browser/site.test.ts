/**
 * Every page, mounted under a path with a space in it, as a university's web server or a learning platform does: what works
 * there works at the root of a host, where the other files have their pages.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, DIST, pagesOf, scrollToEnd, useSite } from './harness.ts';

const site = useSite({ prefix: '/a/b c/' });
const pages = pagesOf();
const lessons = pages.filter((page) => /^lessons\/[^/]+\/$/.test(page));
const htmlOf = (page: string) => readFileSync(path.join(DIST, page.replace(/(^|\/)$/, '$1index.html')), 'utf8');

test('the site has a home page, a page for addresses that do not exist, a lab and a lesson', () => {
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', 'lab/', 'lessons/backprop/']));
});

test('no two pages have the same title', () => {
  const titles = pages.map((page) => /<title>(.+?)<\/title>/s.exec(htmlOf(page))?.[1]);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(pages.length);
});

test('no word runs into a link or into code', () => {
  const joined = pages.flatMap(
    (page) => htmlOf(page).match(/[\w.,;:]<(?:a|code)\b[^>]*>[^<]*|[^>]*<\/a>\w+|[^>]*<\/(?:em|strong)>\w{2,}/g) ?? [],
  );
  expect(joined).toEqual([]);
});

test('the questions of a lesson are numbered in the order of its page', () => {
  for (const lesson of lessons) {
    const html = htmlOf(lesson);
    for (const kind of ['Prediction', '(?:Exercise|Worked example)']) {
      const numbers = [...html.matchAll(new RegExp(`aria-label="${kind} \\d+\\.(\\d+)"`, 'g'))].map(([, k]) =>
        Number(k),
      );
      expect(numbers, `${kind} in ${lesson}`).toEqual(numbers.map((_, k) => k + 1));
      expect(numbers.length, `${kind} in ${lesson}`).toBeGreaterThan(0);
    }
  }
});

test('links lead from the home page to a lesson and back', async () => {
  const { page, problems } = await site.open('');
  await page.locator('main a[href*="lessons/backprop/"]').first().click();
  await page.waitForURL('**/lessons/backprop/**');
  await page.locator('header a').first().click();
  await page.waitForURL(site.url('index.html'));
  expect(problems()).toEqual([]);
});

test.each(['nowhere', 'lessons/nowhere/', 'lessons/backprop/nowhere/at/all/'])(
  'from /%s, which does not exist, a link leads home',
  async (path) => {
    const { page } = await site.open(path);
    await page.locator('main a').click();
    await page.waitForURL(site.url(''));
    expect(await page.title()).toMatch(/^Perceptible/);
  },
);

/** All notes for teachers are made alike: those of the first lesson stand for all. */
const looked = pages.filter((page) => !page.endsWith('/notes/') || page === `${lessons[0]}notes/`);

describe.each(looked)('/%s', (path) => {
  test('loads to its end without a problem, shuts no reader out in light or dark colours, and fits 320 px', async () => {
    const { page, problems } = await site.open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    await scrollToEnd(page);
    // It does not know how deep it is shown, and asks for its files in each folder above; axe tries a style in it.
    const found = () =>
      problems().filter((problem) => path !== '404.html' || !/_a\/inline\.|Applying inline style/.test(problem));
    expect(found()).toEqual([]);
    expect(await page.locator('astro-island[client="visible"][ssr]').count(), 'figures that have not woken').toBe(0);
    expect(await axe(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colours'), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await beyond(page), 'wider than 320 px').toEqual([]);
    expect(found()).toEqual([]);
  });

  test('shows its title and text without JavaScript, under a policy without inline code and eval', async () => {
    const { page } = await site.share('404.html', { javaScriptEnabled: false });
    await page.goto(site.url(path));
    expect(await page.title()).toMatch(/Perceptible/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').textContent())?.trim().length).toBeGreaterThan(60);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toMatch(/script-src 'self'/);
    // WebAssembly may be compiled, which the engine's kernel is; code in text may not.
    expect(policy?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
  });
});

/** The innermost elements that stick out on the right: they are the cause of scrolling sideways. */
const beyond = (page: Page) =>
  page.evaluate(async () => {
    // What answers to a new width does so in the next frames.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return wide
      .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
      .map((element) => element.outerHTML.slice(0, 120));
  });
