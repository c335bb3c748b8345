/** The page about the lab's data. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

test('its digits and clothes stand in straight rows', async () => {
  const { page } = await site.open('lab/data/', { viewport: { width: 1280, height: 720 } });
  const tops = await page
    .locator('.digits img')
    .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().top));
  expect(tops).toHaveLength(24);
  const rows = [...new Set(tops)];
  expect(rows.every((top, n) => n === 0 || top - rows[n - 1]! >= 56)).toBe(true);
});
