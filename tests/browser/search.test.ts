/** The search of the built site: what it finds first, what it may not tell, and how it is used. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { anchorsOf } from '../../scripts/site/html.ts';
import { unpacked } from '../../src/search/entry.ts';
import { type Group, makeFinder } from '../../src/search/find.ts';
import { gatedTexts, runsIn } from '../search/gated.ts';
import { type Asked, others, questions } from '../search/questions.ts';
import { axe, DIST, useSite } from './harness.ts';

vi.setConfig({ testTimeout: 120_000 });

const site = useSite({ prefix: '/a/b c/' });
const htmlOf = (page: string) => readFileSync(path.join(DIST, page, 'index.html'), 'utf8');
const scriptFile = /src="\.\.\/(_a\/search\.[0-9a-f]+\.js)"/.exec(htmlOf('search/'))?.[1] ?? '';
const script = readFileSync(path.join(DIST, scriptFile), 'utf8');
const sent: { perceptibleSearch?: string } = {};
runInNewContext(script, sent);
const data = unpacked(sent.perceptibleSearch ?? '');
const find = await makeFinder(data);

const addressOf = ({ page, hits: [best] }: Group) =>
  best?.entry.kind === 'term' ? `${page.path}#${best.entry.anchor}` : page.path;
const addresses = (typed: string) => find(typed).map(addressOf);
const missed = (list: readonly Asked[], within = 1) =>
  list
    .filter(
      ({ typed, first }) =>
        !addresses(typed)
          .slice(0, within)
          .some((address) => first.includes(address)),
    )
    .map(({ typed }) => `${typed}: ${addresses(typed).slice(0, 3).join(', ')}`);

describe('what is found', () => {
  test('of 42 questions at least 40 lead to the right page first', () => {
    expect(questions.length).toBe(42);
    expect(missed(questions).length, missed(questions).join('\n')).toBeLessThanOrEqual(2);
  });

  test('of 22 others, which nothing was made by, at least 17, and 20 among the first three', () => {
    expect(missed(others).length, missed(others).join('\n')).toBeLessThanOrEqual(5);
    expect(missed(others, 3).length, missed(others, 3).join('\n')).toBeLessThanOrEqual(2);
  });

  test('every lesson and every term is the first for its own name', () => {
    const terms = data.entries.filter(({ kind }) => kind === 'term');
    expect(terms.length).toBeGreaterThan(100);
    for (const { title, anchor } of terms) expect(addresses(title)[0], title).toBe(`glossary/#${anchor}`);
    for (const { title, path, place } of data.pages.filter(({ place }) => place !== '')) {
      expect(addresses(title)[0], title).toBe(path);
      expect(addresses(place)[0], place).toBe(path);
    }
  });

  test('figures and exercises are found by their names', () => {
    for (const { page, title, anchor, kind } of data.entries) {
      if (kind !== 'figure' && kind !== 'exercise') continue;
      const [group] = find(title);
      expect(group?.page.path, title).toBe(data.pages[page]?.path);
      expect(
        group?.hits.map(({ entry }) => entry.anchor),
        title,
      ).toContain(anchor);
    }
  });

  test('every place that is found is there', () => {
    expect(data.entries.length).toBeGreaterThan(700);
    const anchors = new Map(data.pages.map(({ path }) => [path, anchorsOf(htmlOf(path))]));
    const gone = data.entries.filter(({ page, anchor }) => {
      const path = data.pages[page]?.path ?? '';
      return anchor !== '' && !anchors.get(path)?.has(anchor);
    });
    expect(gone).toEqual([]);
  });
});

test('nothing that is told only to who has answered is in it', async () => {
  const { hidden, open } = await gatedTexts();
  const inTheOpen = new Set(open.flatMap(runsIn));
  const gated = new Set(hidden.flatMap(runsIn).filter((run) => !inTheOpen.has(run)));
  expect(gated.size).toBeGreaterThan(10_000);
  const told = data.entries.flatMap((entry) =>
    [entry.title, entry.text, entry.also]
      .flatMap(runsIn)
      .filter((run) => gated.has(run))
      .map((run) => `${data.pages[entry.page]?.path}#${entry.anchor}: ${run}`),
  );
  expect(told).toEqual([]);
});

test('what comes before the first results is at most 120 kB', async () => {
  const { page, problems } = await site.open('search/?q=softmax');
  await page.locator('.results li').first().waitFor();
  const files = site.requests(/\.js$/);
  expect(files).toContain(scriptFile);
  const bytes = (file: string) => gzipSync(readFileSync(path.join(DIST, file))).length;
  expect(bytes(scriptFile)).toBeLessThanOrEqual(90_000);
  expect(files.reduce((sum, file) => sum + bytes(file), 0)).toBeLessThanOrEqual(120_000);
  expect(problems()).toEqual([]);
});

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.results a');

test('it is used by keyboard, from any page and back', async () => {
  const { page, problems } = await site.open('lessons/xor/', { reducedMotion: 'reduce' });
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.waitForURL('**/search/**');
  await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('exercise 9.3');
  await results(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Whose fault is it? One weight at a time',
  );
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Exercise 9.3');
  await page.keyboard.press('Escape');
  expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForURL('**/search/**?q=exercise%209.3');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lessons/backprop/index.html#x9-2');
  await expect
    .poll(() => page.locator('#x9-2').evaluate((element) => element.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  await page.goBack();
  await results(page).first().waitFor();
  expect(await field(page).inputValue()).toBe('exercise 9.3');
  await field(page).fill('what is softmax');
  await page
    .getByRole('status')
    .getByText(/\d+ places found/)
    .waitFor({ state: 'attached' });
  await field(page).press('Enter');
  await page.waitForURL('**/glossary/index.html#softmax');
  expect(problems()).toEqual([]);
});

test.each(['Control+k', 'Meta+k'])(
  '%s leads there from any page, also out of a field, and a K alone does not',
  async (keys) => {
    const { page, problems } = await site.open('lessons/backprop/');
    await page.locator('#w9-1-0').scrollIntoViewIfNeeded();
    await page.locator('#w9-1-0').fill('1');
    await page.keyboard.press('k');
    expect(page.url()).toContain('/lessons/backprop/');
    await page.keyboard.press(keys);
    await page.waitForURL('**/search/index.html');
    expect(problems()).toEqual([]);
  },
);

test('what is found in a fold is opened where it leads', async () => {
  const { page } = await site.open('search/?q=exercise%209.7', { reducedMotion: 'reduce' });
  await page.locator('.results a', { hasText: 'Exercise 9.7' }).click();
  await page.waitForURL('**/lessons/backprop/index.html#x9-12');
  await page.locator('#x9-12').waitFor({ state: 'visible' });
});

test.each([
  ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script> softmax'],
  ['10,000 letters', 'a'.repeat(10_000)],
  ['10,000 words', 'gradient '.repeat(1250)],
  ['emoji', '🧠🔥👩‍🔬'],
  ['signs of patterns', '.*+?^$ {}()|[]\\ (a+)+$ [[['],
  ['right to left', 'שלום عالم \u202e learning'],
  ['lone surrogates', '\ud800 \udc00'],
  ['names of objects', '__proto__ constructor toString hasOwnProperty'],
  ['signs of addresses', '%E0%A4%A &q=# ?'],
])('%s are typed: it answers, and nothing breaks', async (_name, typed) => {
  const begun = performance.now();
  find(typed);
  expect(performance.now() - begun).toBeLessThan(2000);
  const { page, problems } = await site.share('search/');
  await field(page).fill(typed);
  await page.getByRole('status').getByText(/found/).waitFor({ state: 'attached' });
  await expect.poll(() => page.url()).toContain('?q=');
  expect(page.url().length).toBeLessThan(2500);
  expect(await page.locator('.results :is(img, script)').count()).toBe(0);
  expect(problems()).toEqual([]);
  await field(page).fill('');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === '');
});

test('where nothing is found it says so, and what to try', async () => {
  const { page } = await site.open('search/?q=zzzzqqqq');
  await page.getByText('Nothing found for “zzzzqqqq”. Try fewer words').waitFor();
  await page.locator('.results').getByRole('link', { name: 'glossary' }).click();
  await page.waitForURL('**/glossary/index.html');
});

test('where what can be found does not come, it says so, and the lists are there', async () => {
  site.fault(/_a\/search\./, 'missing');
  const { page } = await site.open('search/');
  await page.getByText('What can be found has not come').waitFor();
  await page.locator('.everything a[href*="lessons/xor/"]').waitFor();
});

test.each(['light', 'dark'] as const)('results are for everybody, %s and narrow', async (colorScheme) => {
  const { page, problems } = await site.open('search/?q=gradient%20descent', {
    colorScheme,
    viewport: { width: 320, height: 640 },
  });
  await results(page).first().waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(
    await page
      .locator('.results mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
  ).toBe('underline');
  expect(problems()).toEqual([]);
});

test('without scripts it lists all lessons and terms', async () => {
  const { page } = await site.open('search/', { javaScriptEnabled: false });
  expect(await field(page).isVisible()).toBe(false);
  expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
  expect(await page.locator('.everything a[href*="lessons/"]').count()).toBe(17);
  expect(await page.locator('.terms a').count()).toBe(data.entries.filter(({ kind }) => kind === 'term').length);
});
