/** Figure 11.5 on the built page: what tells a disease is to be seen without scrolling. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

test('the ward’s table shows all layers of the deepest patient at once in a window of 1280 × 800', async () => {
  const { page } = await site.open('lessons/deep-gradients/#f11-5=1,0,patient:B', {
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const table = page.locator('#f11-5 .own table');
  await table.scrollIntoViewIfNeeded();
  await expect.poll(() => table.locator('tbody tr').count()).toBe(7);
  const hidden = () => page.locator('#f11-5 .own').evaluate((own) => own.scrollHeight - own.clientHeight);
  await expect.poll(hidden).toBeLessThanOrEqual(0);
});
