/** A prediction that is drawn: with the pointer, in one stroke, on the page of lesson 12. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { wake } from './prompts-answer.ts';

const site = useSite();

async function drawing() {
  const { page } = await site.open('lessons/mnist-lab/', { reducedMotion: 'reduce' });
  const task = page.locator('[id="p12-1"]');
  await wake(task);
  const picture = task.locator('svg.plane');
  await picture.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const move = (right: number, down: number, steps = 1) =>
    page.mouse.move(x + width * right, y + height * down, { steps });
  const stroke = async (from: number, to: number) => {
    await move(from, 0.6);
    await page.mouse.down();
    await move(to, 0.2, 4);
    await page.mouse.up();
  };
  return { page, task, stroke };
}

test('a stroke that begins beside the left edge and leaves the picture on the right draws the whole curve', async () => {
  const { page, task, stroke } = await drawing();
  await stroke(0.14, 1.05);
  await task.getByText('The curve is whole.').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

test('what is missing of a curve is named, and no longer said once it is drawn', async () => {
  const { task, stroke } = await drawing();
  await stroke(0.12, 0.6);
  await task.getByRole('button', { name: 'Commit' }).click();
  await task.locator('.message').getByText('The curve is not drawn yet at epoch 16 and 20.').waitFor();
  await stroke(0.6, 0.95);
  await task.getByText('The curve is whole.').waitFor();
  expect(await task.locator('.message').count()).toBe(0);
});
