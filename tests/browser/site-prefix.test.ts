/** The same folder under a path with a space in it, as a university's web server or a learning platform mounts it. */
import { describe, expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';

const PREFIX = '/a/b c/';
const site = useSite({ prefix: PREFIX });

test.each(pagesOf())('/%s loads to its end without a failed request, a foreign one, or an error', async (path) => {
  const { page, problems } = await site.open(path);
  await scrollToEnd(page);
  expect(problems()).toEqual([]);
  expect(await page.locator('astro-island[ssr][client=visible]').count(), 'figures that have not woken').toBe(0);
});

test('links lead from the home page to a lesson and back', async () => {
  const { page, problems } = await site.open('');
  await page.locator('main a[href*="lessons/backprop/"]').first().click();
  await page.waitForURL('**/lessons/backprop/**');
  await page.locator('header a').first().click();
  await page.waitForURL(site.url('index.html'));
  expect(problems()).toEqual([]);
});

describe('an address that does not exist', () => {
  test.each(['nowhere', 'lessons/nowhere/', 'lessons/backprop/nowhere/at/all/'])('/%s leads home', async (path) => {
    const { page } = await site.open(path);
    await page.locator('main a').click();
    await page.waitForURL(site.url(''));
    expect(await page.title()).toMatch(/^Perceptible/);
  });
});
