/** Text that would give an exercise away, on the built page. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { asking, htmlOf } from './prompts-answer.ts';

const site = useSite();

test('what gives exercises away stays folded through wrong answers, opens with the last right one, and is open on the next visit', async () => {
  const { page } = await site.open('lessons/backprop/', { reducedMotion: 'reduce' });
  await page.evaluate(() =>
    localStorage.setItem('perceptible.answers.1', JSON.stringify({ 'x9-8': { answer: ['1'], right: true } })),
  );
  await page.reload();
  const fold = page.locator("details.reveal[data-exercise='x9-12 x9-8']");
  expect(await fold.getAttribute('open')).toBeNull();
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

test.each(asking)('the key points of $slug wait for every prediction of its page', ({ slug, source }) => {
  const prompts = [...source.matchAll(/<Prompt id="([^"]+)"/g)].map(([, id]) => id);
  const [, of = ''] = /<details[^>]*class="outcomes[^"]*"[^>]*data-prompt="([^"]*)"/.exec(htmlOf(slug)) ?? [];
  expect(of.split(' ').toSorted()).toEqual(prompts.toSorted());
  // Nobody folds them where no script runs.
  expect(htmlOf(slug)).toMatch(/<details[^>]*class="outcomes[^"]*"[^>]* open[ >]/);
});

test('key points are folded until the last prediction is answered, and stand on paper all the same', async () => {
  const { page } = await site.open('lessons/gradient-descent/', { reducedMotion: 'reduce' });
  const point = page.getByText('The gradient points uphill, so a step goes against it.');
  const prompts = await page.locator('.outcomes').getAttribute('data-prompt');
  const [last = '', ...others] = (prompts ?? '').split(' ');
  expect(others.length).toBeGreaterThan(2);
  expect(await point.isVisible()).toBe(false);
  const keep = (ids: readonly string[]) =>
    page.evaluate((all) => {
      const kept = Object.fromEntries(all.map((id) => [id, { answer: ['0'], right: false }]));
      localStorage.setItem('perceptible.answers.1', JSON.stringify(kept));
    }, ids);
  await keep(others);
  await page.reload();
  expect(await point.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await point.isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  const task = page.locator(`[id="${last}"]`);
  await task.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  await task.getByRole('button', { name: 'Show anyway' }).click();
  await expect.poll(() => point.isVisible()).toBe(true);
});
