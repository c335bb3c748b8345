/** Beside its text, in the window of a small laptop, a figure shows the whole of its short table, and its picture keeps its size. */
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
