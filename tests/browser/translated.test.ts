/**
 * Pages that a translator has rewritten: what scripts write stays true, and prose stays translated. Whole lessons, in every
 * engine: engines/lessons.ts.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { translate, translated, untranslated, wakeFigures, walkFigures } from './lesson-walk.ts';
import { wake } from './prompts-answer.ts';

const site = useSite();
const still = { reducedMotion: 'reduce' } as const;
/** The text of a part of the page, without the translator's marks. */
const text = async (page: Page, part: string) =>
  ((await page.locator(part).first().textContent()) ?? '').replaceAll(translated, '').replaceAll(/\s+/g, ' ').trim();

test('a lesson that is translated before anything wakes shows what the untranslated one shows', async () => {
  const walks: unknown[] = [];
  for (const act of ['null', translate]) {
    const { page, problems } = await site.open('lessons/perceptron/', still);
    await page.evaluate(act);
    expect(await page.evaluate(wakeFigures)).toBe('[]');
    walks.push(JSON.parse((await page.evaluate(walkFigures(8))) as string));
    if (act === translate) expect(await page.evaluate(untranslated)).toBe('[]');
    expect(problems()).toEqual([]);
  }
  expect(walks[1]).toEqual(walks[0]);
});

test('what is typed into a question leaves its translated text alone', async () => {
  const { page } = await site.open('lessons/backprop/', still);
  const task = page.locator('.task.exercise:has(input[type=text])').first();
  await wake(task);
  await page.evaluate(translate);
  const kept = await task.evaluate(async (element) => {
    const fonts = [...element.querySelectorAll('legend font')];
    const field = element.querySelector<HTMLInputElement>('input[type=text]');
    for (const typed of ['0', '0.', '0.5']) {
      if (field) field.value = typed;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return fonts.length > 0 && fonts.every((font) => font.isConnected && font.textContent !== '');
  });
  expect(kept).toBe(true);
});

test('the home page’s figure, its counts, definitions and the readers’ answers are true in translation', async () => {
  const { page, problems } = await site.open('', still);
  const before = await text(page, '.home-figure figcaption');
  await page.evaluate(translate);
  const slider = page.locator('#home-weight');
  const shown = async (place: number) => {
    await slider.fill(String(place));
    return text(page, '.home-figure figcaption');
  };
  const start = await slider.inputValue();
  const moved = await shown(20);
  expect(moved).not.toBe(before);
  expect(moved).toContain(((await slider.getAttribute('aria-valuetext')) ?? '').split(':')[0]);
  expect(await text(page, '.home-figure svg')).toContain(
    ((await slider.getAttribute('aria-valuetext')) ?? '').split(':')[0],
  );
  expect(await shown(Number(start))).toBe(before);

  await page.evaluate(() => {
    const kept = { answer: ['1'], right: true };
    localStorage.setItem('perceptible.answers.1', JSON.stringify({ 'p9-1': kept }));
    dispatchEvent(new Event('pageshow'));
  });
  expect(await text(page, '.answered[data-lesson="9"]')).toMatch(/^1 of \d+ answered, 1 right at first$/);

  await page.goto(site.url('lessons/backprop/'));
  await page.evaluate(translate);
  await page.locator('.your-answers').scrollIntoViewIfNeeded();
  await page.locator('.your-answers').getByText('Predictions: 1 of 1 right').waitFor();
  const term = page.locator('a.glossary-term').first();
  const definition = (await term.getAttribute('title')) ?? '';
  await term.click();
  expect(await text(page, '.definition')).toContain(definition);
  await page.locator('.your-answers').getByRole('button').click();
  await page.locator('.your-answers').getByText('All answers are forgotten.').waitFor();
  expect(problems()).toEqual([]);
});
