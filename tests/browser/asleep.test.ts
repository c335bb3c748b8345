/** What a reader does to a question or figure before its code is there is done when it has come. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { enter, said, settled } from './prompts-answer.ts';

const site = useSite();

/** Holds back every script from now on. @returns lets them come */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test.each([
  ['numbers in lines', 'mnist-lab', 'x12-12'],
  ['settings that stand at a value already', 'mnist-lab', 'x12-14'],
  ['a choice', 'mnist-lab', 'x12-6'],
])('%s, put in while the code is on its way, are what is checked', async (_, lesson, id) => {
  const { page } = await site.open(`lessons/${lesson}/`, { reducedMotion: 'reduce' });
  const { exercise } = await settled(id);
  if (exercise === undefined) throw new Error(`${id} is no exercise`);
  const task = page.locator(`[id="${id}"]`);
  await task.scrollIntoViewIfNeeded();
  const release = await holdScripts(page);
  await enter(task, exercise, exercise.right);
  expect(await task.locator('astro-island[ssr]').count()).toBe(1);
  release();
  await task.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  await task.getByRole('button', { name: 'Check' }).click();
  await task.locator('.verdict p').first().waitFor();
  expect(await said(task)).not.toContain('Nothing');
  expect(await task.locator('.verdict p.right').count()).toBe(1);
});

test('what is put in at once after loading is not replaced by the answer of an earlier visit', async () => {
  const { page } = await site.open('lessons/activations/', { reducedMotion: 'reduce' });
  const task = page.locator('[id="x5-2"]');
  const [field, check] = [task.locator('input'), task.getByRole('button', { name: 'Check' })];
  await field.fill('0.7616');
  await check.click();
  await task.locator('.verdict p').first().waitFor();
  await page.reload();
  await field.scrollIntoViewIfNeeded();
  const release = await holdScripts(page);
  await field.fill('0.42');
  release();
  await task.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
  expect(await field.inputValue()).toBe('0.42');
  await check.click();
  await expect.poll(() => task.locator('.verdict p.right').count()).toBe(1);
});

test.each(['tap', 'click'] as const)('the first %s on a sleeping figure is a press', async (how) => {
  const { page } = await site.open('lessons/backprop/', { hasTouch: true });
  const figure = page.locator('#f9-3');
  const next = figure.locator('button.primary');
  await next.scrollIntoViewIfNeeded();
  expect(await figure.locator('astro-island[ssr]').count()).toBe(1);
  await next[how]({ force: true });
  await figure.locator('.player').getByText('1 of 8').waitFor();
});

test('a finger’s first tap on a sleeping panel of the lab trains, once the lab is there', async () => {
  // On a phone held level nothing is pinned: there no name of the panel was pressed, which would have woken it.
  const viewport = { width: 740, height: 360 };
  const { page } = await site.open('lessons/mnist-lab/', { reducedMotion: 'reduce', hasTouch: true, viewport });
  const draw = page.locator('#f12-4');
  const train = draw.getByRole('button', { name: 'Train it now' });
  await train.scrollIntoViewIfNeeded();
  expect(await draw.locator('astro-island[ssr]').count()).toBe(1);
  await train.tap({ force: true });
  await draw.locator('progress, .draw-verdict').first().waitFor();
});

test.each([
  ['perceptron-learning', '#f2-2', 'The points and their order', 'button:has-text("Reverse the order")'],
  ['xor', '#f3-1', 'Let the perceptron rule train it', 'button:has-text("Train one epoch")'],
  ['mnist-lab', '#f12-2', 'All settings', 'label:has-text("Batch size")'],
])(
  'a fold of %s that was opened before its code was there is filled when it has come',
  async (lesson, id, summary, inside) => {
    const { page } = await site.open(`lessons/${lesson}/`, { reducedMotion: 'reduce' });
    const release = await holdScripts(page);
    const figure = page.locator(id);
    await figure.locator('summary', { hasText: summary }).click();
    expect(await figure.locator(inside).count()).toBe(0);
    release();
    await figure.locator(inside).waitFor();
  },
);

test('a later figure that stays pinned while the page is scrolled wakes when the page stands still, not before', async () => {
  const { page } = await site.open('lessons/training-loop/', { viewport: { width: 360, height: 740 } });
  const asleep = page.locator('#f10-2 astro-island[ssr]');
  await page.locator('#f10-2').evaluate((figure) => figure.scrollIntoView({ behavior: 'instant' }));
  const scrolledMilliseconds = await page.evaluate(async () => {
    const begun = performance.now();
    while (performance.now() - begun < 2000) {
      scrollBy({ top: 12, behavior: 'instant' });
      await new Promise((later) => setTimeout(later, 50));
    }
    return performance.now() - begun;
  });
  expect(scrolledMilliseconds).toBeGreaterThan(1200);
  expect(await asleep.count()).toBe(1);
  await asleep.waitFor({ state: 'detached' });
});
