/** Every term of a formula in the text lights its part of the figure when it is pointed at: also below the boxes with which KaTeX holds places free. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

test.each(['perceptron', 'forward-pass', 'backprop'])('in %s', async (lesson) => {
  const { page, problems } = await site.open(`lessons/${lesson}/`);
  const terms = page.locator('main .katex-html [data-cell]:visible');
  /** Points at a term, from elsewhere: the code that joins text and figures comes with the first. */
  const lights = (k: number) => async () => {
    const term = terms.nth(k);
    await page.mouse.move(5, 5);
    const box = await term.boundingBox();
    if (box !== null) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return term.evaluate((element) => element.classList.contains('lit'));
  };
  const count = await terms.count();
  expect(count).toBeGreaterThan(5);
  for (let k = 0; k < count; k++) {
    const term = terms.nth(k);
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(lights(k), { message: (await term.getAttribute('data-cell')) ?? '', timeout: 5000 }).toBe(true);
  }
  expect(problems()).toEqual([]);
});
