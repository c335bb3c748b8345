/** The data panel of the workbench, as a reader meets it: by mouse, finger and keys, with good files and bad ones. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { planeScale, side } from '../../src/components/kit/plane/scale.ts';
import type { DataSource, Preparation } from '../../src/workbench/data/source.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();

interface Made {
  readonly source: DataSource;
  readonly preparation: Preparation;
  readonly examples?: number;
  readonly names?: readonly string[];
  readonly classes?: readonly string[];
}

async function open(options = {}) {
  const visit = await site.open('specimens/data/', options);
  await visit.page.locator('.workbench[data-awake="true"]').waitFor();
  return visit;
}
const made = async (page: Page): Promise<Made> => JSON.parse((await page.locator('output').textContent()) as string);
const points = async (page: Page) => {
  const { source } = await made(page);
  return source.kind === 'own' ? source.points : [];
};
const choose = (page: Page, kind: string) => page.locator('.data-panel select').first().selectOption(kind);
const file = (name: string) => `tests/workbench/data/tables/${name}`;
const said = (page: Page) => page.locator('.table-panel .notice, .table-panel [role="alert"]').allInnerTexts();

describe('points of one’s own', () => {
  const scale = planeScale({ min: -6, max: 6 });

  async function plane(page: Page) {
    await choose(page, 'own');
    await page.locator('.own-plane').waitFor();
    await page.getByRole('button', { name: 'Take all away' }).click();
    // Choosing a tool may scroll: where the plane is, is asked anew each time.
    return async (x: number, y: number) => {
      await page.locator('.own-plane').scrollIntoViewIfNeeded();
      const box = (await page.locator('.own-plane').boundingBox())!;
      return [box.x + (scale.x(x) / side) * box.width, box.y + (scale.y(y) / side) * box.height] as const;
    };
  }

  test('begin with those that were shown, and are put, moved and taken away by the pointer', async () => {
    const { page, problems } = await open();
    await choose(page, 'own');
    await expect.poll(async () => (await points(page)).length).toBe(200);
    const at = await plane(page);
    await page.mouse.click(...(await at(2, 3)));
    await page.getByRole('radio', { name: '1', exact: true }).check();
    await page.mouse.move(...(await at(-4, -4)));
    await page.mouse.down();
    await page.mouse.move(...(await at(4, -4)), { steps: 30 });
    await page.mouse.up();
    await expect.poll(async () => (await points(page)).length).toBeGreaterThan(10);
    const drawn = await points(page);
    expect(drawn[0]?.label).toBe(0);
    expect(Math.hypot((drawn[0]?.x ?? 9) - 2, (drawn[0]?.y ?? 9) - 3)).toBeLessThan(0.05);
    expect(drawn.slice(1).every(({ y, label }) => label === 1 && Math.abs(y + 4) < 0.05)).toBe(true);
    await page.getByRole('radio', { name: 'Move' }).check();
    await page.mouse.move(...(await at(2, 3)));
    await page.mouse.down();
    await page.mouse.move(...(await at(-2, 1)), { steps: 5 });
    await page.mouse.up();
    expect(Math.abs(((await points(page))[0]?.x ?? 9) + 2)).toBeLessThan(0.05);
    await page.getByRole('radio', { name: 'Take away' }).check();
    await page.mouse.click(...(await at(-2, 1)));
    expect((await points(page)).length).toBe(drawn.length - 1);
    // A pull of the pointer is one step back.
    const undo = page.getByRole('button', { name: 'Undo' });
    for (let k = 0; k < 3; k++) await undo.click();
    expect((await points(page)).length).toBe(1);
    expect(problems()).toEqual([]);
  });

  test('are put, moved, taken away and brought back by keys alone, and each is said', async () => {
    const { page } = await open();
    await plane(page);
    await page.locator('.own-plane').focus();
    const sentence = () => page.locator('.own-points .sentence').innerText();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('ArrowRight', 'ArrowUp', 'Enter', '3', 'Shift+ArrowLeft', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(await points(page)).toEqual([
      { x: 0.5, y: 0.5, label: 0 },
      { x: 0.4, y: -0.5, label: 3 },
    ]);
    expect(await sentence()).toBe('Cross at x = 0.4, y = −0.5. Here is a point of class 3.');
    await press('m', 'ArrowDown', 'm', 'n', 'Delete');
    expect(await points(page)).toEqual([{ x: 0.4, y: -1, label: 3 }]);
    await press('Control+z', 'Control+z');
    expect((await points(page)).map(({ y }) => y)).toEqual([0.5, -0.5]);
  });

  test('are put by a finger, which draws there and scrolls beside', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const at = await plane(page);
    await page.touchscreen.tap(...(await at(1, 1)));
    await expect.poll(async () => (await points(page)).length).toBe(1);
    expect(await page.locator('.own-plane').evaluate((its) => getComputedStyle(its).touchAction)).toBe('none');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('tables', () => {
  async function panel() {
    const visit = await open();
    await choose(visit.page, 'table');
    await visit.page.locator('.table-panel').waitFor();
    return visit;
  }

  test('are trained on as they were guessed, and each guess can be corrected', async () => {
    const { page, problems } = await panel();
    await page.locator('#panel-file').setInputFiles(file('iris-excel-de.csv'));
    await expect.poll(async () => (await made(page)).examples).toBe(50);
    expect((await made(page)).classes).toEqual(['setosa', 'versicolor', 'virginica']);
    await page.getByLabel('Kelchlänge').selectOption('out');
    await expect.poll(async () => (await made(page)).names).toEqual(['Kelchbreite', 'Kronlänge', 'Kronbreite']);
    await page.getByLabel('Kronbreite').selectOption('value');
    await expect.poll(async () => (await made(page)).classes).toEqual([]);
    await page.getByLabel('The first row names the columns').uncheck();
    await expect.poll(async () => (await made(page)).names?.[0]).toBe('column 1');
    expect(problems()).toEqual([]);
  });

  test('are dropped anywhere in the window, and pasted', async () => {
    const { page } = await open();
    const text = readFileSync(file('trees-de.csv'), 'utf8');
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'trees.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);
    await expect.poll(async () => (await made(page)).examples).toBe(31);
    await page.getByText('Or paste rows').click();
    await page.locator('#panel-paste').fill('size\tkind\n1,5\ta\n\tb\n2,5\tb\n3,5\ta\n');
    await page.getByRole('button', { name: 'Read these rows' }).click();
    await expect.poll(async () => (await made(page)).examples).toBe(3);
    expect(await page.locator('.left-out li').allTextContents()).toEqual(['Line 3, size: it is empty.']);
  });

  test.each([
    ['a workbook', 'book.xlsx', Buffer.from('PK\u0003\u0004\u0000'), /zip archive/],
    [
      'ten thousand columns',
      'wide.csv',
      Buffer.from(`${'1,'.repeat(10_000)}\n`),
      /Line 1 has 10,001 columns; up to 100/,
    ],
    ['too many bytes', 'long.csv', Buffer.alloc(6_000_000, '1,2\n'), /5,000,000 bytes are taken/],
    ['one column', 'one.csv', Buffer.from('a\n1\n2\n'), /one column/],
    ['markup', 'page.html', Buffer.from('<img src=x onerror="document.title=1">,b\n<b>1</b>,2\n'), /./],
  ])('of %s leave the data as they were, and say why', async (_name, name, buffer, why) => {
    const { page, problems } = await panel();
    const before = (await made(page)).source;
    await page.locator('#panel-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await expect.poll(async () => (await said(page)).join(' ')).toMatch(why);
    expect((await made(page)).source).toEqual(before);
    expect(await page.title()).toContain('Data');
    expect(problems()).toEqual([]);
  });
});

test.each(['moons', 'glyphs', 'own', 'table'])(
  'the panel with %s passes axe, light and dark, and fits 320 pixels',
  async (kind) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open({ colorScheme, viewport: { width: 320, height: 800 } });
      await choose(page, kind);
      if (kind === 'own') await page.locator('.own-plane').waitFor();
      if (kind === 'table') {
        await page.locator('#panel-file').setInputFiles(file('hitters.csv'));
        await page.locator('.columns').waitFor();
        for (const summary of await page.locator('.table-panel summary').all()) await summary.click();
      }
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  },
);
