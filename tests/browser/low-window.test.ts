/** In a window that is not high the current line of a figure is whole, nothing of it lies behind the buttons below, and letters can be read. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();

test.each([
  ['computational-graphs', '#f8-1=1,20,operation,as:neuron'],
  ['training-loop', '#f10-1=1,1,batch:8'],
  ['training-loop', '#f10-2=1,3,follow:adam'],
  ['training-loop', '#f10-2=1,3,follow:adamw'],
  ['training-loop', '#f10-3=1,2200'],
  ['training-loop', '#f10-4=1,6'],
  ['deep-gradients', '#f11-1=1,10,n:10'],
  ['deep-gradients', '#f11-2=1,3'],
  ['deep-gradients', '#f11-3=1,3'],
  ['deep-gradients', '#f11-4=1,3'],
])('%s%s', async (lesson, hash) => {
  const { page, problems } = await site.open(`lessons/${lesson}/${hash}`, { viewport: { width: 1280, height: 720 } });
  await openReveals(page);
  const figure = page.locator(hash.replace(/=.*/, ''));
  await figure.locator('button.primary:not(:disabled)').first().waitFor();
  const line = figure.locator('.stage-grid > .step');
  await expect.poll(() => line.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1);
  const [end, begins] = await Promise.all([
    line.evaluate((box) => box.getBoundingClientRect().bottom),
    figure.locator('.steering').evaluate((box) => box.getBoundingClientRect().top),
  ]);
  expect(end).toBeLessThanOrEqual(begins + 1);
  expect(problems()).toEqual([]);
  // Not yet held in all figures.
  if (!/^#f10-[12]/.test(hash)) return;
  const small = await figure.locator('.picture svg text').evaluateAll((texts) =>
    (texts as SVGTextElement[]).flatMap((text) => {
      const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
      return size < 10 ? [`${text.textContent} ${size.toFixed(1)}`] : [];
    }),
  );
  expect(small).toEqual([]);
});
