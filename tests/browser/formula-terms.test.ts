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

test('in gradient-descent each term lights its part of the figure beside it, at a moment that has it', async () => {
  const moments = (value: number, step: number) =>
    `f7-1=1,${value},operation&f7-2=1,${step},operation&f7-3=1,${step},operation&f7-4=1,3&f7-5=1,132,operation`;
  const { page, problems } = await site.open(`lessons/gradient-descent/#${moments(4, 4)}`);
  const terms = page.locator('main .katex-html [data-mark]:visible');
  const count = await terms.count();
  expect(count).toBeGreaterThan(20);
  let unlit = Array.from({ length: count }, (_, k) => k);
  const isLit = async (k: number) => {
    const term = terms.nth(k);
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.mouse.move(5, 5);
    await term.hover({ force: true });
    return term
      .evaluate(async (element) => {
        await new Promise((drawn) => setTimeout(drawn, 250));
        return element.closest('.scene')?.querySelectorAll('.figure .lit').length ?? 0;
      })
      .then((lit) => lit > 0);
  };
  for (const hash of [moments(4, 4), moments(8, 8), moments(8, 19), moments(4, 4)]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    const left: number[] = [];
    for (const k of unlit) if (!(await isLit(k))) left.push(k);
    unlit = left;
  }
  expect(await Promise.all(unlit.map(async (k) => `${k}: ${await terms.nth(k).getAttribute('data-mark')}`))).toEqual(
    [],
  );
  expect(problems()).toEqual([]);
}, 60_000);

test.each([
  ['perceptron-learning', '#f2-2=1,96,update', ['lines', 'mistakes']],
  ['perceptron-learning', '#f2-3=1,0,update', ['mistakes', 'radius', 'margin']],
  ['loss', '#f6-4=1,10', ['shares', 'loss', 'accuracy']],
  ['gradient-descent', '#f7-2=1,20,update', ['coordinate 0']],
  ['computational-graphs', '#f8-3=1,2,operation', ['node 0', 'node 3', 'wire 3 0']],
])('in %s%s what the text calls by name is lit', async (lesson, hash, marks) => {
  const { page, problems } = await site.open(`lessons/${lesson}/${hash}`);
  const figure = page.locator(hash.replace(/=.*/, ''));
  await figure.locator('button.primary').first().waitFor();
  const scene = page.locator('.scene', { has: figure });
  for (const mark of marks) {
    const term = scene.locator(`[data-mark="${mark}"]:not(.network-figure *):visible`).first();
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.mouse.move(5, 5);
    await term.hover({ force: true });
    await expect.poll(() => figure.locator('.lit').count(), { message: mark }).toBeGreaterThan(0);
  }
  expect(problems()).toEqual([]);
});
