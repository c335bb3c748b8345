/** The workbench for all readers: with a screen reader, in light and dark, on a phone, without JavaScript. */
import { describe, expect, test } from 'vitest';
import { axe, useSite } from './harness.ts';
import { openBench, press, unfold, updates, workbench } from './workbench-page.ts';

const site = useSite();
const open = (at?: string, options = {}) => openBench(site, at, options);

describe('everything of it', () => {
  test.each(['light', 'dark'] as const)(
    'is open to all readers, in %s colours',
    async (colorScheme) => {
      const { page } = await open(workbench, { colorScheme });
      expect(await axe(page)).toEqual([]);
      for (const tab of ['Network', 'Training']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel', { name: tab }).locator('.panel').waitFor();
        expect(await axe(page), tab).toEqual([]);
      }
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLElement>('.bench-extras details > summary')) fold.click();
      });
      await page.locator('.take-away').waitFor();
      await page.locator('.challenge-list').waitFor();
      expect(await axe(page), 'folds').toEqual([]);
      await press(page, 'Step through an update');
      await page.locator('.bench-steps').waitFor();
      expect(await axe(page), 'steps').toEqual([]);
    },
    60_000,
  );

  test.each([360, 1280])('fits a window of %i pixels, with the button that trains in it', async (width) => {
    const { page } = await open(workbench, { viewport: { width, height: width < 400 ? 740 : 800 } });
    await press(page, 'Add a layer between hidden and output');
    for (let k = 0; k < 2; k++) await press(page, 'One unit less in hidden 2');
    await page.locator('[aria-label="Network 2-4-2-1"]').waitFor();
    await press(page, 'On 1 update');
    await expect.poll(() => page.locator('.doing').innerText()).toContain('After 1 update:');
    const [room, wide] = await page.locator('.network-box').evaluate((box) => [box.clientWidth, box.scrollWidth]);
    expect(wide).toBe(room);
    const targets = await page
      .locator('.build button, .built-network [role=button], .run-controls button')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map((box) => Math.min(box.width, box.height)),
      );
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
    if (width > 1000) {
      const seen = await page.locator('.bench-seen > :last-child').boundingBox();
      const bar = await page.locator('.bench-bar').boundingBox();
      expect((seen?.y ?? 9999) + (seen?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    }
    await unfold(page, 'Share and take away');
    await page.locator('.take-away').waitFor();
    for (const view of ['Watch it learn', 'Step through an update']) {
      await press(page, view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
      const box = await page.locator('.run').boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0), view).toBeLessThanOrEqual(width < 400 ? 740 : 800);
    }
  });
});

test('without JavaScript it says what it is, with a picture, and no button pretends', async () => {
  const { page } = await site.open(workbench, { javaScriptEnabled: false });
  expect(await page.getByText('This is the workbench as it opens.').isVisible()).toBe(true);
  expect(await page.locator('.built-network').isVisible()).toBe(true);
  expect(await page.locator('.workbench button:enabled').count()).toBe(0);
});

describe('open to all readers', () => {
  test('while it trains', async () => {
    const { page } = await open();
    await press(page, 'Train');
    await expect.poll(() => updates(page)).toBeGreaterThan(50);
    expect(await axe(page)).toEqual([]);
  });

  test('with the notice of a link that cannot be used, and of what does not go together', async () => {
    const { page } = await open('workbench/#w=1.abc');
    await page.locator('.bench-head .notice').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Training' }).click();
    await page.getByRole('combobox', { name: 'Loss' }).selectOption('categorical-cross-entropy');
    await page.locator('.notice[role=alert]').first().waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('with the form in which challenges are made, in dark colours, and with two runs compared', async () => {
    const { page } = await open('workbench/', { colorScheme: 'dark' });
    await unfold(page, 'Challenges');
    await page.locator('.challenge-list').waitFor();
    await page.locator('.challenges details').evaluateAll((all) => {
      for (const fold of all as HTMLDetailsElement[]) fold.open = true;
    });
    await unfold(page, 'Compare two runs');
    await press(page, 'Keep this run');
    expect(await axe(page)).toEqual([]);
  });

  test('with a table, its dialect and what was left out of it', async () => {
    const { page } = await open();
    await page.locator('.data-panel select').first().selectOption('table');
    await page.getByText('Or paste rows').click();
    await page.locator('.paste-field textarea').fill('a;b;c\n1,5;2;x\n2,5;;y\n3,5;=1+1;x\n4;2;<b>y</b>\n5;3;x\n');
    await press(page, 'Read these rows');
    await page.locator('.table-read').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
