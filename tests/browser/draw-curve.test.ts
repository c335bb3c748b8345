/** Predictions in a picture: a curve drawn in one stroke on the page of lesson 12, a point placed on that of lesson 5. */
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

test('the first press in a picture that still sleeps places the point there', async () => {
  const { page } = await site.open('lessons/activations/', { reducedMotion: 'reduce' });
  const task = page.locator('[id="p5-1"]');
  const picture = task.locator('svg.plane');
  await picture.evaluate((svg) => svg.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(await task.locator('astro-island[ssr]').count()).toBe(1);
  await page.mouse.click(x + width * 0.7, y + height * 0.3);
  await task.getByText(/^Your point: \(/).waitFor();
  const placed = await task.locator('.plane-input > p').innerText();
  await page.mouse.click(x + width * 0.7, y + height * 0.3);
  expect(await task.locator('.plane-input > p').innerText()).toBe(placed);
});
