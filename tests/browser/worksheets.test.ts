/** Worksheets in the page: the same sheets as Node makes, printed with no item cut in two, and opened again by their code. */
import type { Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { expect, test, vi } from 'vitest';
import { findExercises } from '../../src/teach/worksheet/find.ts';
import { sheetMaker } from '../../src/teach/worksheet/sheet.ts';
import { keyView, sheetView } from '../../src/teach/worksheet/sheet-view.ts';
import { loadLesson } from '../teach/worksheet/lessons.ts';
import { axe, useSite } from './harness.ts';

// Many sheets, and a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const site = useSite();
const narrow = { viewport: { width: 320, height: 640 } };

/** Chooses all exercises of lesson 9 on the page, and one of lesson 3, and makes sheets of them. */
async function make(page: Page, variants: string, seed: string): Promise<void> {
  for (const [slug, choose] of [
    ['backprop', 'All exercises'],
    ['xor', undefined],
  ] as const) {
    await page.getByLabel('Lesson', { exact: true }).selectOption(slug);
    const group = page.locator('.exercises');
    await group.locator('legend', { hasText: slug === 'xor' ? 'Lesson 3' : 'Lesson 9' }).waitFor();
    if (choose) await group.getByRole('button', { name: choose }).click();
    else await group.getByRole('checkbox', { name: 'Put the proof in order' }).check();
  }
  await page.getByLabel('Variants').fill(variants);
  await page.getByLabel('Seed').fill(seed);
  await page.getByRole('button', { name: 'Make the sheets' }).click();
}

/** The same, made here. */
async function made(seed: number, variants: number) {
  const ids = ['x9-5', 'x9-2', 'x9-3', 'x9-4', 'x9-6', 'x9-7', 'x9-9', 'x9-10', 'x3-2'];
  const found = await findExercises(ids, loadLesson);
  if ('problems' in found) throw new Error(found.problems.join());
  const { exercises } = found;
  return Array.from({ length: variants }, (_, k) => sheetMaker(exercises, seed)(k + 1));
}

/**
 * Items and lines of keys that are cut in two where pages of this size end, and on how many pages heads stand. Columns are broken as pages are, and a page can be asked
 * where its columns broke what.
 */
const cut = (page: Page, size: { readonly width: number; readonly height: number }, isFree = false) =>
  page.evaluate(
    ({ width, height, isFree }) => {
      const sheets = document.querySelector<HTMLElement>('.sheets') as HTMLElement;
      const held = isFree ? [...sheets.querySelectorAll<HTMLElement | SVGElement>('.sheet *')] : [];
      for (const part of held) part.style.breakInside = 'auto';
      Object.assign(sheets.style, { columnWidth: `${width}px`, columnFill: 'auto', height: `${height}px` });
      const parts = [...sheets.querySelectorAll('.item, header')];
      const found = parts.filter((part) => part.getClientRects().length > 1);
      const pages = (part: Element | null) => part?.getClientRects().length;
      const heads = [...sheets.querySelectorAll('.sheet')].map((sheet) => ({
        pages: pages(sheet),
        heads: [...sheet.querySelectorAll('.each-page > p')].map(pages),
      }));
      sheets.removeAttribute('style');
      for (const part of held) part.style.removeProperty('break-inside');
      return { parts: parts.length, heads, cut: found.map((part) => part.textContent?.slice(0, 60)) };
    },
    { ...size, isFree },
  );

/** What the page calls exercises, by id, as its island is given it. */
const namesIn = (props: string | null): Record<string, string> =>
  Object.fromEntries([...(props ?? '').matchAll(/"([wx]\d+-\d+)":\[0,"([^"]*)"\]/g)].map(([, id, name]) => [id, name]));

/** How many pages a PDF has. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('the page makes the sheets that Node makes, and prints them with no item cut in two and the name and the code on every page', async () => {
  const { page, problems } = await site.open('teach/worksheets/');
  await make(page, '3', '7');
  await page.getByText('3 sheets are ready.').waitFor();
  const sheets = await made(7, 3);
  // The names under which they are ticked.
  const names = namesIn(await page.locator('astro-island[props*=lessons]').getAttribute('props'));
  expect(names).toMatchObject({ 'x9-5': 'Exercise 9.1', 'x3-2': expect.stringMatching(/^Exercise 3\.\d+$/) });
  // A link names the file: where a site is only a folder of files, it has to.
  const address = site.url('teach/sheet/index.html');
  const html = await page.locator('.sheets').evaluate((element) => element.innerHTML);
  const expected = [
    ...sheets.map((sheet) => sheetView(sheet, address)),
    ...sheets.map((sheet) => keyView(sheet, names)),
  ].map((view) => renderToString(view));
  // As the browser writes it, which has other ways to close an element.
  expect(html).toBe(
    await page.evaluate((text) => {
      const template = document.createElement('template');
      template.innerHTML = text;
      return template.innerHTML;
    }, expected.join('')),
  );
  expect(await axe(page)).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  for (const { width, height, format } of [
    { width: 672, height: 1009, format: 'A4' },
    { width: 695, height: 942, format: 'Letter' },
  ]) {
    await page.setViewportSize({ width, height });
    const { parts, heads, cut: found } = await cut(page, { width, height });
    expect(found, format).toEqual([]);
    expect(parts).toBe(3 * 9 * 2 + 3 * 2);
    // Pages that were shuffled are told apart: each has the line for the name and the code of the sheet, or the code of the key.
    for (const [k, each] of heads.entries()) {
      expect(each.pages, format).toBeGreaterThan(1);
      expect(each.heads, format).toEqual(Array.from({ length: k < 3 ? 2 : 1 }, () => each.pages));
    }
    // The same look finds what is cut where nothing is held together.
    const freed = await cut(page, { width, height }, true);
    expect(freed.cut.length, format).toBeGreaterThan(0);
    // Nothing but sheets and keys is printed: each begins a page of its own.
    await page.evaluate(() => {
      for (const sheet of [...document.querySelectorAll<HTMLElement>('.sheet')].slice(1)) sheet.hidden = true;
    });
    const one = pagesIn(await page.pdf({ format }));
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) sheet.hidden = false;
    });
    expect(one, format).toBeLessThanOrEqual(6);
    expect(pagesIn(await page.pdf({ format })), format).toBeGreaterThanOrEqual(3 * one + 3);
  }
  expect(problems()).toEqual([]);
});

test('what cannot be made is answered with every reason, and nothing is made', async () => {
  const { page, problems } = await site.open('teach/worksheets/', narrow);
  await page.getByLabel('Variants').fill('0');
  await page.getByLabel('Seed').fill('many');
  await page.getByRole('button', { name: 'Make the sheets' }).click();
  const said = page.locator('.worksheets [role="status"]').last();
  await said.getByText('variants: “0”; expected a whole number from 1 to 200.').waitFor();
  await said.getByText('seed: “many”; expected a whole number from 1 to 99,999.').waitFor();
  await said.getByText('Choose at least one exercise.').waitFor();
  expect(await said.innerText()).not.toContain('x9-5');
  // What is allowed is said before.
  expect(await page.getByLabel('Seed, 1 to 99,999').inputValue()).toBe('many');
  expect(await page.locator('.sheet').count()).toBe(0);
  await make(page, '1', '7');
  await page.getByText('One sheet is ready.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axe(page)).toEqual([]);
  expect(problems()).toEqual([]);
});

test('a code opens the exercises with the numbers of its sheet, which are judged', async () => {
  const [sheet] = (await made(7, 1)) as [Awaited<ReturnType<typeof made>>[number]];
  const { page, problems } = await site.open(`teach/sheet/#${sheet.code}`, narrow);
  await page.getByText('Seed 7, variant 1.').waitFor();
  expect(await page.getByRole('group').count()).toBe(9);
  const [w1] = sheet.items.filter(({ id }) => id === 'x9-5');
  const task = page.locator('.task', { hasText: 'Find ∂E/∂w1' });
  await task.getByLabel('Your number').fill(w1?.key.answers[0]?.text.replace('≈ ', '') ?? '');
  await task.getByRole('button', { name: 'Check' }).click();
  await task.getByText('✓ Right.').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  // What does not fit is said, and what is no code.
  await page.getByLabel('Code on the sheet').fill(sheet.code.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')));
  await page.getByRole('button', { name: 'Open the sheet' }).click();
  await page.getByText('This code does not fit').waitFor();
  await page.getByLabel('Code on the sheet').fill('7.1.x9-99.K3F9');
  await page.getByRole('button', { name: 'Open the sheet' }).click();
  await page.getByText('“x9-99” is not known').waitFor();
  expect(await page.locator('.task').count()).toBe(0);
  expect(problems()).toEqual([]);
});

test('the page for teachers leads there, and is found from every page', async () => {
  const { page, problems } = await site.open('', narrow);
  await page.goto(site.url('about/index.html'));
  expect(await page.getByRole('main').getByRole('link', { name: 'For teachers' }).isVisible()).toBe(true);
  // In the first window of a teacher’s computer.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.url('index.html'));
  const first = page.getByRole('main').getByRole('link', { name: 'For teachers' });
  const box = await first.boundingBox();
  expect((box?.y ?? 800) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  await page.setViewportSize(narrow.viewport);
  await page.getByRole('contentinfo').getByRole('link', { name: 'For teachers' }).click();
  await page.getByRole('heading', { level: 1, name: 'For teachers' }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('link', { name: 'worksheet', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Worksheets' }).waitFor();
  expect(problems()).toEqual([]);
});
