/** The workbench where things are not as they should be: translated, with code that does not come, in a sub-folder, on paper. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { faults, translate, translated, untranslated, wakeFigures, watchFaults } from './lesson-walk.ts';
import { openBench, press, unfold, updates } from './workbench-page.ts';

const site = useSite();
const below = useSite({ prefix: '/a/b c/' });
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } } as const;

const open = (at?: string, options = {}) => openBench(site, at, options);
const folds = ['Challenges', 'Layer by layer', 'Compare two runs', 'Share and take away'];
/** Without the translator's marks. */
const plain = async (page: Page, place: string) =>
  ((await page.locator(place).first().textContent()) ?? '').replaceAll(translated, '').replaceAll(/\s+/g, ' ').trim();

test('translated before it is used, it says what the untranslated one says, and nothing breaks', async () => {
  const walks: unknown[] = [];
  for (const act of ['null', translate]) {
    const { page, problems } = await open();
    await page.evaluate(watchFaults);
    await page.evaluate(act);
    const said: string[] = [];
    const look = async () => {
      for (const place of ['.doing', '.time span']) said.push(await plain(page, place));
    };
    await look();
    for (const [by, made] of [
      ['On 100 updates', 100],
      ['Back 1 update', 99],
      ['On 1 update', 100],
    ] as const) {
      await page.locator(`[aria-label="${by}"]`).click();
      await expect.poll(() => plain(page, '.time span')).toMatch(new RegExp(`^${made} updates`));
      await expect.poll(() => plain(page, '.doing')).toMatch(new RegExp(`^After ${made} updates`));
      await look();
    }
    for (const tab of ['network', 'training', 'data']) {
      await page.locator(`[role=tab][id$="-tab-${tab}"]`).click();
      await page.locator('.bench-settings .panel:visible').first().waitFor();
    }
    await page.locator('.data-panel select').first().selectOption('iris');
    await expect.poll(() => plain(page, '.bench-head .notice')).toMatch(/\.$/);
    said.push(await plain(page, '.bench-head .notice'));
    await page.locator('.views button').nth(1).click();
    await page.locator('.bench-steps .transport .primary:enabled').waitFor();
    for (let k = 0; k < 3; k++) {
      await page.locator('.bench-steps .transport .primary').click();
      said.push(await plain(page, '.bench-steps .sentence'));
    }
    for (const fold of await page.locator('.bench-extras > details, .bench-extras > div > details').all())
      await fold.evaluate((its: HTMLDetailsElement) => {
        its.open = true;
      });
    await page.locator('.take-away').waitFor();
    await page.locator('.challenge-list').waitFor();
    if (act === translate) expect(await page.evaluate(untranslated)).toBe('[]');
    expect(await page.evaluate(faults)).toBe('[]');
    expect(problems()).toEqual([]);
    walks.push(said);
  }
  expect(walks[1]).toEqual(walks[0]);
}, 60_000);

test('every part whose code does not come says so, and comes with the next try', async () => {
  const { page } = await open();
  await page.evaluate(watchFaults);
  const here = site.requests(/\.js$/).map((file) => file.replaceAll(/[.\\+]/g, '\\$&'));
  site.fault(new RegExp(`^(?!.*(?:${here.join('|')})).*\\.js$`), 'missing');
  const said = async (place: string) => page.locator(`${place} .unloaded:visible`).first().waitFor({ timeout: 8000 });
  const lacking: string[] = [];
  const look = async (name: string, place: string) => said(place).catch(() => void lacking.push(name));
  for (const tab of ['Network', 'Training']) {
    await page.getByRole('tab', { name: tab }).click();
    if ((await page.locator('.bench-settings .panel:visible').count()) === 0) await look(tab, '.bench-settings');
  }
  for (const fold of folds) {
    await unfold(page, fold);
    await look(fold, `.bench-extras details:has(> summary:text("${fold}"))`);
  }
  await press(page, 'Step through an update');
  if ((await page.locator('.bench-steps').count()) === 0) await look('steps', '.bench-network');
  expect(lacking).toEqual([]);
  site.clearFaults();
  for (let k = 0; k < 12 && (await page.locator('.workbench .unloaded button').count()) > 0; k++) {
    await page.locator('.workbench .unloaded button').first().dispatchEvent('click');
    await page.waitForTimeout(400);
  }
  await expect.poll(() => page.locator('.workbench .unloaded').count()).toBe(0);
  await page.locator('.take-away').waitFor();
  await page.locator('.bench-steps .transport').waitFor();
  expect(await page.evaluate(faults)).toBe('[]');
}, 90_000);

test('from a lesson in a sub-folder the way leads to the workbench of that folder', async () => {
  const { page, problems } = await below.open('lessons/backprop/', still);
  expect(await page.evaluate(wakeFigures)).toBe('[]');
  const fold = page.locator('#f9-1 details:has(> summary:text-is("Open in the workbench"))');
  await fold.evaluate((its: HTMLDetailsElement) => {
    its.open = true;
  });
  await fold.locator('a').click();
  await page.locator('.run:enabled').waitFor();
  expect(page.url()).toMatch(/\/a\/b%20c\/workbench\/(index\.html)?#/);
  expect(await page.locator('.built-network').getAttribute('aria-label')).toBe('Network 2-2-2');
  await press(page, 'Train');
  await expect.poll(() => updates(page)).toBeGreaterThan(10);
  await page.locator('.site-header').getByRole('link', { name: 'Lessons' }).click();
  await page.waitForURL('**/a/b%20c/**#lessons');
  expect(problems().filter((problem) => !problem.startsWith('foreign'))).toEqual([]);
});

test('on paper it is the network with its numbers, without what is pressed', async () => {
  const { page } = await open();
  await page.locator('[aria-label="On 100 updates"]').click();
  await expect.poll(() => updates(page)).toBe(100);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.built-network').isVisible()).toBe(true);
  expect(await page.locator('.doing').isVisible()).toBe(true);
  const buttons = await page
    .locator('.workbench button, .workbench select, .workbench input')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);
  expect(buttons).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});
