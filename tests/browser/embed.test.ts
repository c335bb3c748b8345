/** Parts of the site in frames of a page on another origin: their height, state, look and code. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fits, type slack, useEmbedHost } from './embed-host.ts';
import { axe, DIST, everyPageOf, useSite } from './harness.ts';
import { markupFaults } from './markup.ts';

const site = useSite({ prefix: '/a/b c/', headers: { 'access-control-allow-origin': '*' } });
const host = useEmbedHost(site);

test('every lesson has figures and questions to embed, each with a title and a name of its own', () => {
  const parts = everyPageOf().filter((page) => page.startsWith('embed/'));
  for (let lesson = 1; lesson <= 17; lesson++) expect(parts).toContain(`embed/f${lesson}-1/`);
  expect(parts).toEqual(expect.arrayContaining(['embed/', 'embed/x9-5/', 'embed/p9-1/', 'embed/w9-1/']));
  expect(parts.length).toBeGreaterThan(400);
  const pages = parts.map((part) => readFileSync(path.join(DIST, part, 'index.html'), 'utf8'));
  const titles = pages.map((html) => /<title>(.+?)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(parts.length);
  for (const html of pages) expect(html).not.toMatch(/site-header|site-footer|data-form=/);
});

test('the page for teachers has the code of every question, under the name that its lesson has for it', async () => {
  const { page, problems } = await site.open('teach/', { viewport: { width: 320, height: 640 } });
  const form = page.locator('.embed-question');
  const props = await page.locator('astro-island:has(.embed-question)').getAttribute('props');
  const offered = [...(props ?? '').matchAll(/"([pwx]\d+-\d+)":\[0,"([^"]*)"\]/g)];
  const wrong = offered.filter(([, id = '', name = '']) => {
    const file = path.join(DIST, 'embed', id, 'index.html');
    const title = existsSync(file) ? /<title>(.+?) · /.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
    return title !== name && !(id.startsWith('w') && title !== undefined);
  });
  expect(wrong.map(([, id, name]) => `${id}: ${name}`)).toEqual([]);
  const questions = everyPageOf().filter((each) => /^embed\/[pwx]\d/.test(each));
  expect(offered.length).toBeGreaterThan(0.9 * questions.length);

  const code = form.getByLabel('Code of the frame');
  await form.getByLabel('Lesson').selectOption('backprop');
  await form.getByLabel('Question').selectOption('Exercise 9.1');
  const src = () => code.inputValue().then((text) => /src="([^"]*)" title="([^"]*)"/.exec(text)?.slice(1));
  const address = site.url('embed/x9-5/');
  expect(await src()).toEqual([address, 'Exercise 9.1']);
  await form.getByLabel('It does not show its solution').check();
  expect(await src()).toEqual([`${address}?lock=solutions`, 'Exercise 9.1']);
  await form.getByLabel('It gives neither hints nor its solution').check();
  expect(await src()).toEqual([`${address}?lock=hints`, 'Exercise 9.1']);
  expect(await form.getByLabel('It does not show its solution').isDisabled()).toBe(true);
  await form.getByLabel('Question').selectOption('Prediction 9.1');
  expect((await src())?.[1]).toBe('Prediction 9.1');
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await form.getByLabel('Question').selectOption('Exercise 9.1');
  await form.getByRole('link', { name: 'See it alone' }).click();
  await page.getByRole('button', { name: 'Check' }).waitFor();
  // They go once the part has come alive.
  await expect.poll(() => page.getByRole('button', { name: /Hint|solution/ }).count()).toBe(0);
  expect(problems()).toEqual([]);
});

const heightOf = ({ page }: Parameters<typeof slack>[0]) =>
  page.locator('#frame-0').evaluate((frame) => frame.clientHeight);

test.each([320, 1200])(
  'a figure is as high as it shows, %i px wide, after folds and in another width, too',
  async (width) => {
    const framed = await host.open(['f9-1/'], { viewport: { width, height: 700 } });
    await fits(framed, 'as it opens');
    expect(await framed.part.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await framed.part.locator('astro-island:not([ssr])').first().waitFor();
    const before = await heightOf(framed);
    const fold = () =>
      framed.part
        .locator('.below > details > summary')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).click()));
    await fold();
    await expect.poll(() => heightOf(framed)).toBeGreaterThan(before);
    await fits(framed, 'unfolded');
    await fold();
    await expect.poll(() => heightOf(framed)).toBe(before);
    await framed.page.setViewportSize({ width: width === 320 ? 900 : 360, height: 700 });
    await fits(framed, 'in another width');
    expect(framed.problems()).toEqual([]);
  },
);

test('a figure that opens at a step leaves the page around its frame where it is', async () => {
  const { page, part } = await host.open(['f9-1/#f9-1=1,60,operation', 'f1-1/'], {
    viewport: { width: 900, height: 400 },
  });
  await expect.poll(() => part.locator('.scrubber span').textContent()).toMatch(/step 60 of/);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a question is as high as it shows, and higher with a hint', async () => {
  const framed = await host.open(['x9-2/'], { viewport: { width: 600, height: 700 } });
  await fits(framed, 'as it opens');
  const before = await heightOf(framed);
  await framed.part.getByRole('button', { name: 'Hint' }).click();
  await framed.part.locator('.hint').waitFor();
  await fits(framed, 'with a hint');
  expect(await heightOf(framed)).toBeGreaterThan(before);
  expect(framed.problems()).toEqual([]);
});

test('several frames on a page have a height each', async () => {
  const { page } = await host.open(['f1-1/', 'x9-2/', 'p9-1/']);
  const heights = () => page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
  await expect.poll(async () => (await heights()).every((height) => height !== 200)).toBe(true);
  expect(new Set(await heights()).size).toBe(3);
});

test('a part alone has no header, no footer and no search; it says where it is from', async () => {
  const { part } = await host.open(['f9-1/']);
  expect(await part.locator('header, footer, nav, [data-search]').count()).toBe(0);
  expect(await part.locator('.embed-source').innerText()).toBe(
    'Lesson 9: Whose fault is it? One weight at a time · Perceptible, CC BY 4.0',
  );
  const [opened] = await Promise.all([
    part.page().context().waitForEvent('page'),
    part.locator('.embed-source a').click(),
  ]);
  await opened.waitForURL(/\/lessons\/backprop\/(?:index\.html)?#f9-1$/);
});

test('it opens in the state, the theme and the size that are asked for', async () => {
  const { part } = await host.open(['f9-1/?theme=dark&size=150#f9-1=1,23,operation']);
  await expect.poll(() => part.locator('.scrubber span').innerText()).toMatch(/step 23 of/);
  expect(
    await part.evaluate(() => [
      document.documentElement.dataset['theme'],
      getComputedStyle(document.documentElement).fontSize,
    ]),
  ).toEqual(['dark', '24px']);
});

test('what an address says wrongly is said', async () => {
  const { part } = await host.open(['f9-1/?lock=everything&theme=<b>dim</b>']);
  expect(await part.locator('.notice').innerText()).toContain('lock=everything');
  expect(await part.locator('.notice b').count()).toBe(0);
});

test('where the browser forbids storage, a question is judged, and says that it is not kept', async () => {
  const init = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError'); } });`;
  const { part, problems } = await host.open(['x9-5/'], { init });
  await part.locator('input').fill('1');
  await part.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => part.locator('.verdict').innerText()).toMatch(/keeps no answers/);
  expect(problems()).toEqual([]);
});

test('Tab leads into a frame, through it and out of it again', async () => {
  const { page, part } = await host.open(['p9-1/']);
  await page.locator('a').first().focus();
  await page.keyboard.press('Tab');
  expect(await part.evaluate(() => document.hasFocus())).toBe(true);
  for (let k = 0; k < 12; k++) {
    if (await page.evaluate(() => document.activeElement?.id === 'after')) break;
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
});

test.each([
  ['workbench/', 320],
  ['workbench/', 1200],
  ['lab/', 900],
])('%s, %i px wide, is as high as it shows, and no higher later on', async (part, width) => {
  const framed = await host.open([part], { viewport: { width, height: 700 } });
  await fits(framed, 'as it opens');
  const before = await framed.page.locator('#frame-0').evaluate((frame) => frame.clientHeight);
  // What followed from the height of the frame would grow with it.
  await framed.page.waitForTimeout(500);
  expect(await framed.page.locator('#frame-0').evaluate((frame) => frame.clientHeight)).toBe(before);
  if (part === 'workbench/') {
    await framed.part.locator('.run:enabled').click();
    await expect.poll(() => framed.part.locator('.bench-bar').innerText()).toMatch(/[1-9]\d* updates/);
    await framed.part.locator('.run').click();
  } else await framed.part.getByRole('button', { name: 'Draw' }).click();
  await fits(framed, 'in use');
  expect(framed.problems()).toEqual([]);
});

/** f9-1 and x9-5 are looked at with all pages. */
test.each(['f12-2', 'p9-1', 'workbench', 'lab'])('%s alone shuts no reader out, and its markup holds', async (name) => {
  const { page, problems } = await site.open(`embed/${name}/`, { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate(markupFaults)).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'colours')).toEqual([]);
  expect(problems()).toEqual([]);
});

test('a figure of a lesson hands out the code, in its state, and it works', async () => {
  const { page } = await site.open('lessons/backprop/#f9-1=1,23,operation');
  const figure = page.locator('#f9-1');
  await expect.poll(() => figure.locator('.scrubber span').innerText()).toMatch(/step 23 of/);
  await figure.locator('summary', { hasText: 'or embed' }).evaluate((summary) => (summary as HTMLElement).click());
  await figure.getByLabel('It stays at this step').check();
  const code = await figure.locator('textarea').inputValue();
  const src = /src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(src).toBe(site.url('embed/f9-1/?lock=steps#f9-1=1,23,operation'));
  expect(code).toContain(`<script src="${site.url('embed.js')}" async></script>`);
  await page.goto(src);
  await expect.poll(() => page.locator('.scrubber span').textContent()).toMatch(/step 23 of/);
});
