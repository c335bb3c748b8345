/** Beside its text, in the window of a small laptop, a figure shows the whole of its short table or most of its chain, and its picture keeps its size. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();
const window = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

const whole: readonly [figure: string, slug: string, state: string, rows: number][] = [
  ['f1-2', 'perceptron', '', 4],
  ['f3-1', 'xor', '', 4],
  ['f3-2', 'xor', '=1,48,operation', 4],
  ['f9-3', 'backprop', '=1,8', 8],
  ['f9-4', 'backprop', '=1,115,pass', 8],
];

test.each(whole)('the table of %s is in view without scrolling in the figure', async (figure, slug, state, rows) => {
  const { page } = await site.open(`lessons/${slug}/${state === '' ? '' : `#${figure}${state}`}`, window);
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} button.primary:enabled`).waitFor();
  const seen = await page.locator(`#${figure} .own`).evaluate((own) => {
    const { bottom } = own.getBoundingClientRect();
    const all = [...own.querySelectorAll('.state tbody tr, .votes tbody tr')];
    return all.filter((row) => row.getBoundingClientRect().bottom <= bottom + 1).length;
  });
  expect(seen).toBe(rows);
});

test.each(['f1-2', 'f3-1'])('the plane of %s has one size whatever line is drawn in it', async (figure) => {
  const { page } = await site.open(`lessons/${figure === 'f1-2' ? 'perceptron' : 'xor'}/`, window);
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} button.primary:enabled`).waitFor();
  const sizeOf = () =>
    page.locator(`#${figure} svg.input-plane`).evaluate((svg) => {
      const { top, width, height } = svg.getBoundingClientRect();
      const pinned = svg.closest('.figure')?.getBoundingClientRect().top ?? 0;
      return [top - pinned, width, height].map(Math.round).join();
    });
  const first = await sizeOf();
  for (const [w1, w2, b] of [
    ['0', '0', '0'],
    ['-1.75', '-1.75', '-3.75'],
    ['1.25', '-0.75', '2.25'],
  ]) {
    await page.evaluate(
      ([id, ...line]) => {
        location.hash = `#${id}=1,16,operation,w.1.0.0:${line[0]},w.1.0.1:${line[1]},b.1.0:${line[2]}`;
      },
      [figure, w1, w2, b] as const,
    );
    await expect
      .poll(() => page.locator(`#${figure}-b`).inputValue(), { timeout: 15_000 })
      .toBe(String(b).replace('-', '−'));
    expect(await sizeOf(), `${w1}, ${w2}, ${b}`).toBe(first);
  }
});

/** Lesson 9 with Figure 9.1 awake at a step. */
async function chainAt(step: number, viewport: { width: number; height: number }) {
  const visit = await site.share(`lessons/backprop/#f9-1=1,${step},operation`, { viewport, reducedMotion: 'reduce' });
  await visit.page.locator('#f9-1').scrollIntoViewIfNeeded();
  await visit.page.locator('#f9-1 button.primary:enabled').waitFor();
  return visit.page.locator('#f9-1');
}

test.each([35, 47, 54])(
  'at step %i the chain of a weight has five lines and more in view, and none cut at its top',
  async (step) => {
    const figure = await chainAt(step, window.viewport);
    const lines = () =>
      figure.locator('.own').evaluate((own) => {
        const top = own.querySelector('.chain-head')?.getBoundingClientRect().bottom ?? 0;
        const { bottom } = own.getBoundingClientRect();
        const boxes = [...own.querySelectorAll('li')].map((line) => line.getBoundingClientRect());
        return {
          whole: boxes.filter((box) => box.top >= top - 1 && box.bottom <= bottom + 1).length,
          cut: boxes.filter((box) => box.top < top - 1 && box.bottom > top + 2).length,
          on: own.querySelector('[aria-current]') !== null,
        };
      });
    await expect.poll(async () => (await lines()).on).toBe(true);
    await expect.poll(async () => (await lines()).cut).toBe(0);
    expect((await lines()).whole).toBeGreaterThanOrEqual(5);
  },
);

test('the line below a number that can be pulled lies under that number', async () => {
  const figure = await chainAt(35, window.viewport);
  const beside = await figure.locator('svg.network .pull').evaluateAll((lines) =>
    lines.map((line) => {
      const number = line.previousElementSibling?.querySelector('.number');
      const [under, over] = [line, number as Element].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
      return `${number?.textContent}: ${Math.max(Math.abs(under.left - over.left), Math.abs(under.right - over.right)) < 4}`;
    }),
  );
  expect(beside.length).toBeGreaterThan(10);
  expect(beside.filter((said) => said.endsWith('false'))).toEqual([]);
});

test('on a tablet the current line stands beside the picture, and on a wide screen the place in the run takes one row', async () => {
  const onTablet = await chainAt(35, { width: 768, height: 1024 });
  expect(await onTablet.locator('.step .equation').isVisible()).toBe(true);
  const onScreen = await chainAt(35, { width: 1600, height: 1000 });
  const rows = await onScreen.locator('.scrubber > span').evaluate((place) => {
    const range = document.createRange();
    range.selectNodeContents(place);
    return range.getClientRects().length;
  });
  expect(rows).toBe(1);
});

test.each([
  ['f1-1', 'perceptron', 'Change the weights and the threshold'],
  ['f2-2', 'perceptron-learning', 'The points and their order'],
  ['f8-2', 'computational-graphs', 'Write your own expression'],
])('what a reader unfolds in %s, beside its text, is brought into view', async (figure, slug, name) => {
  const { page } = await site.open(`lessons/${slug}/`, window);
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} button.primary:enabled`).waitFor();
  const fold = page.locator(`#${figure} details`, { hasText: name });
  await fold.locator('summary').click();
  // Two fields or buttons of what was folded, at the least.
  await expect
    .poll(() =>
      fold.evaluate((details) => {
        const box = details.closest('.own')!.getBoundingClientRect();
        const parts = [...details.querySelectorAll('input, textarea, button')].map((part) =>
          part.getBoundingClientRect(),
        );
        return parts.filter(({ top, bottom }) => top >= box.top - 1 && bottom <= box.bottom + 1).length;
      }),
    )
    .toBeGreaterThan(1);
  const top = await fold.evaluate(
    (details) => details.getBoundingClientRect().top - details.closest('.own')!.getBoundingClientRect().top,
  );
  expect(top).toBeGreaterThan(-1);
});
