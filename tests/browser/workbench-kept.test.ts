/** What a reader has learned with the workbench is not lost by a look at it, and no button moves from under the pointer. */
import { expect, test } from 'vitest';
import { writeLink } from '../../src/workbench/state/link.ts';
import { opened, type WorkbenchState } from '../../src/workbench/state/state.ts';
import { useSite } from './harness.ts';
import { openBench, press, updates, workbench } from './workbench-page.ts';

const site = useSite();
const open = (at?: string, options = {}) => openBench(site, at, options);

test('a weight that is pressed in the midst of training and left as it was opened changes nothing, and what is half typed stays', async () => {
  const { page, problems } = await open();
  await press(page, 'Train');
  await expect.poll(() => updates(page)).toBeGreaterThan(50);
  await page.locator('.built-network text[data-edit="w.1.0.0"]').click();
  const field = page.locator('.number-field input');
  await field.waitFor();
  const [text, before] = [await field.inputValue(), await updates(page)];
  await expect.poll(() => updates(page)).toBeGreaterThan(before + 50);
  expect(await field.inputValue()).toBe(text);
  await page.locator('.bench-page h1').click();
  await field.waitFor({ state: 'detached' });
  expect(await page.locator('.bench-head .notice').count()).toBe(0);
  expect(await updates(page)).toBeGreaterThan(before);

  for (const [tab, label] of [
    ['Training', 'Learning rate η'],
    ['Network', 'w1 now'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    const typed = page.getByRole('textbox', { name: label });
    await typed.click();
    const now = await updates(page);
    await expect.poll(() => updates(page)).toBeGreaterThan(now + 20);
    await page.locator('.bench-page h1').click();
    await expect.poll(() => updates(page), { message: `${label} is left` }).toBeGreaterThan(now + 50);
    await typed.click();
    await typed.pressSequentially('77');
    const then = await updates(page);
    await expect.poll(() => updates(page)).toBeGreaterThan(then + 20);
    expect(await typed.inputValue(), label).toContain('77');
    await typed.fill('0.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => updates(page), { message: `${label} is changed` }).toBe(0);
    await press(page, 'Train');
    await expect.poll(() => updates(page)).toBeGreaterThan(20);
  }
  expect(problems()).toEqual([]);
}, 60_000);

test('what a link opens cannot be undone, and a change that is undone gives back the update at which the run stood', async () => {
  const state: WorkbenchState = { ...opened, time: { ...opened.time, update: 300 } };
  const { page } = await open(`${workbench}#w=${await writeLink(state)}`);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect.poll(() => updates(page)).toBe(300);
  expect(await undo.getAttribute('aria-disabled')).toBe('true');
  const weights = () => page.locator('.built-network text[data-edit]').allInnerTexts();
  const before = await weights();
  await press(page, 'One unit more in hidden');
  await expect.poll(() => updates(page)).toBe(0);
  await undo.click();
  await expect.poll(() => updates(page)).toBe(300);
  expect(await weights()).toEqual(before);
  expect(await undo.getAttribute('aria-disabled')).toBe('true');
});

test('a link that was made in the midst of an update opens among its steps, one made between two opens the network', async () => {
  const at = async (done: number) =>
    `${workbench}#w=${await writeLink({ ...opened, time: { ...opened.time, update: 3, done } })}`;
  const { page } = await open(await at(5));
  await page.locator('.bench-network .sentence').first().waitFor();
  expect(await page.locator('.workbench').getAttribute('data-view')).toBe('steps');
  // The address of the state that was opened is written when it has lasted a moment; a link that comes just then would be lost.
  await page.waitForTimeout(800);
  await page.evaluate((hash) => (location.hash = hash), (await at(0)).replace(/^[^#]*/, ''));
  await expect.poll(() => page.locator('.workbench').getAttribute('data-view')).toBe('live');
});

test.each([
  ['a wide window', { width: 1280, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
] as const)(
  'in %s the bar stays where it is, whatever is said above it and however fast it trains',
  async (_, viewport) => {
    const { page } = await open(workbench, { viewport });
    const bar = async () => {
      const box = await page.locator('.bench-bar').boundingBox();
      return [Math.round(box?.y ?? 0), Math.round(box?.height ?? 0)];
    };
    await page.locator('[aria-label="On 100 updates"]').click();
    await expect.poll(() => updates(page)).toBe(100);
    const before = await bar();
    await press(page, 'Train');
    await expect.poll(() => page.locator('.time').innerText(), { timeout: 5000 }).toContain('a second');
    expect(await bar(), 'while it trains').toEqual(before);
    await press(page, 'Pause');
    for (let k = 0; k < 4; k++) {
      await page.locator('[aria-label="Back 1 update"]').click();
      expect(await bar(), 'one back').toEqual(before);
    }
    await page.locator('.built-network [data-spoken="unit 1 2"] [role=button]').click();
    await page.getByRole('button', { name: 'Show the network’s answer again' }).waitFor();
    expect(await bar(), 'a unit').toEqual(before);
  },
  30_000,
);

test('both sentences about the loss tell of one update, whether it trains or rests', async () => {
  const { page } = await open();
  const said = () =>
    page.evaluate(() => {
      const [doing = '', reading = ''] = ['.doing', '.curve-reading'].map(
        (place) => document.querySelector<HTMLElement>(place)?.innerText ?? '',
      );
      return [/After (\S+) updates?: (.*?)\. ?$/, /^update (\S+): (.*)$/].map((pattern, k) =>
        pattern.exec([doing, reading][k] as string)?.slice(1),
      );
    });
  await press(page, 'Train');
  await expect.poll(() => updates(page)).toBeGreaterThan(1500);
  await press(page, 'Pause');
  await page.locator('[aria-label="Back 1 update"]').click();
  for (let k = 0; k < 3; k++) {
    const [doing, reading] = await said();
    expect(doing?.[1]).toMatch(/^training loss 0\.\d+/);
    expect(reading).toEqual(doing);
    expect(Number(doing?.[0]?.replaceAll(',', ''))).toBe(await updates(page));
    await page.locator('[aria-label="Back 1 update"]').click();
    await page.waitForTimeout(100);
  }
}, 30_000);
