/** Where the page stands once a prediction has been answered: every prediction of every lesson, in a window and on a phone. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { asking, tasksOf, wake } from './prompts-answer.ts';

const site = useSite();
const isPrompt = ({ id }: { readonly id: string }) => id.startsWith('p');

/** Scrolls until the buttons of a question stand just above the bottom of the window, where what is said has no room. */
const putAtBottom = (task: Locator) =>
  task.evaluate((element) => {
    const { bottom } = (element.querySelector('.actions') as HTMLElement).getBoundingClientRect();
    scrollBy({ top: bottom - innerHeight + 60, behavior: 'instant' });
  });

/** Heights in the window: of the buttons and of the question, where what is said ends, and down to where the text is covered. */
const placesOf = (task: Locator) =>
  task.evaluate((element) => {
    const said = element.querySelector('.verdict') as HTMLElement;
    return {
      buttons: (element.querySelector('.actions') as HTMLElement).getBoundingClientRect().top,
      question: element.getBoundingClientRect().top,
      end: said.getBoundingClientRect().bottom,
      covered: Number.parseFloat(getComputedStyle(said).scrollMarginBlockStart) || 8,
    };
  });

describe.each(asking.map(({ slug }) => slug))('/lessons/%s/', (slug) => {
  test.each([
    [1280, 800],
    [360, 740],
  ])(
    'holds the page where it is, or moves it to show what was said as far as the question stays (%i × %i)',
    async (width, height) => {
      const { page } = await site.open(`lessons/${slug}/`, { viewport: { width, height }, reducedMotion: 'reduce' });
      for (const { slot, task } of (await tasksOf(page)).filter(isPrompt)) {
        await wake(task);
        await putAtBottom(task);
        const before = await placesOf(task);
        await task.getByRole('button', { name: 'Show anyway' }).evaluate((button: HTMLElement) => button.click());
        await task.locator('dl').waitFor();
        await expect.poll(() => task.evaluate((element) => element.contains(document.activeElement))).toBe(true);
        const after = await placesOf(task);
        const moved = before.buttons - after.buttons;
        const isSeen = after.end <= height;
        const isAtTop = after.question <= after.covered + 1;
        expect(Math.abs(moved) <= 1 || isSeen || isAtTop, `${slot}: moved by ${moved}, ends at ${after.end}`).toBe(
          true,
        );
        if (moved > 1) expect(after.question, slot).toBeGreaterThanOrEqual(after.covered - 1);
      }
    },
  );
});
