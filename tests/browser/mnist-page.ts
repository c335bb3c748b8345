/** Lesson 12 as tests open it, and its lab as they train it. */
import type { Page } from 'playwright-core';
import { beginRun } from './begin-run.ts';
import type { Site, Visit } from './harness.ts';

export const openMnist = (site: Site): Promise<Visit> => site.open('lessons/mnist-lab/', { reducedMotion: 'reduce' });

/** Goes to a state of the lab and trains it to its end, or to its fault. */
export async function train(page: Page, state: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `f12-2=${state}`);
  const lab = page.locator('#f12-2');
  await lab.scrollIntoViewIfNeeded();
  await lab
    .getByText(/^Ready|^Finished|The run has ended early/)
    .first()
    .waitFor();
  await beginRun(lab);
  await lab
    .locator('.lab-now')
    .filter({ hasText: /^Finished|^The run has ended/ })
    .waitFor({ timeout: 40_000 });
}
