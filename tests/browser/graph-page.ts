/** Lesson 8 in a browser: opening it, and making guesses needless. */
import type { Page } from 'playwright-core';
import type { useSite } from './harness.ts';

/** Waits until a figure is awake. */
export async function wake(page: Page, id: string) {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.locator(`#${id} button.primary:not(:disabled)`).first().waitFor();
}

/** Opens the lesson with the figure awake. */
export const openerOf =
  (site: ReturnType<typeof useSite>) =>
  async (hash = '', id = 'f8-1', options = {}) => {
    const visit = await site.open(`lessons/computational-graphs/${hash}`, { reducedMotion: 'reduce', ...options });
    await wake(visit.page, id);
    return visit;
  };

/** Where the figure stands, as its slider says. */
export const standing = (page: Page, id = 'f8-1') => page.locator(`#${id} .scrubber span`).innerText();

/** Makes the guesses needless: all that predictions keep back is shown. */
export const showAnyway = (page: Page, which = 'details.reveal') =>
  page.evaluate((folds) => {
    for (const fold of document.querySelectorAll(folds)) fold.setAttribute('open', '');
  }, which);

/** Shows what waits for these predictions alone. */
export const answered = async (page: Page, ...prompts: string[]) => {
  for (const prompt of prompts) await showAnyway(page, `details.reveal[data-prompt="${prompt}"]`);
};
