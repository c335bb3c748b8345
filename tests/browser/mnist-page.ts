/** Lesson 12 as tests open it, and its lab as they train it. */
import type { Page } from 'playwright-core';
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
  // A short run can begin and end between two looks of a test, with the sentence of the one before: each change is heard.
  const training = await lab.evaluateHandle((element) => ({
    begun: new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const now = element.querySelector('.lab-now')?.textContent ?? '';
        if (/^Finished|^The run has ended/.test(now)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(element, { subtree: true, childList: true, characterData: true });
    }),
  }));
  await lab.getByRole('button', { name: 'Start', exact: true }).click();
  await training.evaluate(({ begun }) => begun);
  await lab
    .locator('.lab-now')
    .filter({ hasText: /^Finished|^The run has ended/ })
    .waitFor({ timeout: 40_000 });
}
