/** What plays: a screen reader hears where it ends, nobody's tab plays on unseen, and fields changed in one turn all count. */
import { expect, test } from 'vitest';
import { openLesson, unfold } from './figure-page.ts';
import { useSite } from './harness.ts';
import { settled } from './prompts-answer.ts';

const site = useSite();
const place = '#f9-1 .scrubber input';

test('while it plays nothing is read out, where it pauses one sentence is', async () => {
  const { page } = await openLesson(site, '#f9-1=1,0,operation', { reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const region of document.querySelectorAll('#f9-1 [role="status"]'))
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await page.locator('#f9-1 [data-sign="play"]').click();
  await expect.poll(() => page.locator(place).inputValue().then(Number)).toBeGreaterThanOrEqual(5);
  expect(await heard()).toEqual([]);
  await page.locator('#f9-1 [data-sign="pause"]').click();
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]).toBe(await page.locator('#f9-1 .sentence').innerText());
});

test('a tab that nobody sees does not play on', async () => {
  const { page } = await openLesson(site, '#f9-1=1,0,operation', { reducedMotion: 'reduce' });
  await page.locator('#f9-1 [data-sign="play"]').click();
  await expect.poll(() => page.locator(place).inputValue().then(Number)).toBeGreaterThanOrEqual(2);
  const hide = (hidden: boolean) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  const left = await page.locator(place).inputValue();
  await page.waitForTimeout(2500);
  expect(await page.locator(place).inputValue()).toBe(left);
  await hide(false);
  await expect.poll(() => page.locator(place).inputValue().then(Number)).toBeGreaterThan(Number(left));
});

test('numbers of the data of the workbench that change in one turn all count', async () => {
  const { page, problems } = await site.open('workbench/');
  await page.locator('#bench-points-text:enabled').focus();
  const wanted = { 'bench-points-text': '120', 'bench-noise-text': '0.2', 'bench-data-seed-text': '7' };
  await page.evaluate((texts) => {
    for (const [id, text] of Object.entries(texts)) {
      const field = document.getElementById(id) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, wanted);
  for (const [id, text] of Object.entries(wanted))
    await expect.poll(() => page.locator(`#${id}`).inputValue(), { message: id }).toBe(text);
  expect(problems()).toEqual([]);
});

test('numbers of the editor and lines of an exercise that change in one turn all count', async () => {
  const { page, problems } = await openLesson(site, '#f9-1=1,19,operation');
  await unfold(page, 'f9-1', 'Change the numbers');
  await page.locator('#f9-1-w-2-0-0').waitFor();
  await page.evaluate(() => {
    for (const [id, value] of [
      ['f9-1-w-2-0-0', '0.11'],
      ['f9-1-w-2-0-1', '0.22'],
      ['f9-1-x-0-0', '0.33'],
    ]) {
      const field = document.getElementById(id as string) as HTMLInputElement;
      field.value = value as string;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect
    .poll(() => page.locator('#f9-1 .changes').innerText())
    .toMatch(/x1 = 0\.33[\s\S]*w5 = 0\.11[\s\S]*w6 = 0\.22/);
  const task = page.locator('#x9-4');
  await task.scrollIntoViewIfNeeded();
  await task.locator('input').first().focus();
  await page
    .locator('astro-island:not([ssr]) input[id="x9-4-0"], [id="x9-4"] astro-island:not([ssr])')
    .first()
    .waitFor({ state: 'attached' });
  const right = (await settled('x9-4')).exercise?.right ?? [];
  await page.evaluate((right) => {
    for (const [k, field] of document.querySelectorAll<HTMLInputElement>('[id="x9-4"] .lines input').entries()) {
      field.value = right[k] as string;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, right);
  await task.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => task.locator('.verdict').innerText()).toContain('All right');
  expect(problems()).toEqual([]);
});
