/** Lesson 6 in a browser. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

test('Figure 6.3 takes another class as the right one, and its link brings it back', async () => {
  const { page } = await site.open('lessons/loss/', { reducedMotion: 'reduce' });
  const list = page.locator('#f6-3').getByLabel('The right class');
  await page.locator('#f6-3').scrollIntoViewIfNeeded();
  await page.locator('#f6-3 select:not(:disabled)').first().waitFor();
  expect(await list.inputValue()).toBe('1');
  await list.selectOption('0');
  const targets = () => page.locator('#f6-3 .state tbody td:nth-of-type(3)').allInnerTexts();
  await expect.poll(async () => (await targets()).slice(0, 3)).toEqual(['1', '0', '0']);
  await page.waitForFunction(() => location.hash.includes('y.0.0:1,y.0.1:0'));
  const again = await site.open(`lessons/loss/${new URL(page.url()).hash}`);
  await again.page.locator('#f6-3 select:not(:disabled)').first().waitFor();
  expect(await again.page.locator('#f6-3').getByLabel('The right class').inputValue()).toBe('0');
  expect(await again.page.locator('#f6-3 .notice').count()).toBe(0);
});
