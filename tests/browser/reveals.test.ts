/** Text that would give an exercise away, on the built page. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

test('what gives an exercise away stays folded through wrong answers, opens with the right one, and is open on the next visit', async () => {
  const { page } = await site.open('lessons/backprop/', { reducedMotion: 'reduce' });
  const fold = page.locator("details.reveal[data-exercise='x9-12']");
  const task = page.locator('#x9-12');
  await page.locator('details.reveal:has(#x9-12)').evaluate((reveal) => reveal.setAttribute('open', ''));
  await task.scrollIntoViewIfNeeded();
  const check = async (rate: string) => {
    await task.getByRole('textbox').fill(rate);
    await task.getByRole('button', { name: 'Check' }).click();
  };
  await check('0.1');
  await task.locator('.verdict .wrong').waitFor();
  expect(await fold.getAttribute('open')).toBeNull();
  await check('10');
  await expect.poll(() => fold.getAttribute('open')).not.toBeNull();
  await page.reload();
  expect(await fold.getAttribute('open')).not.toBeNull();
});
