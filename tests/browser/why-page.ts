/** "Why this number?" as tests unfold it. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Goes down one branch of reasons: opens the last fold that is closed, so many times. What is in a fold comes when it is open. */
export async function descend(why: Locator, folds: number): Promise<void> {
  const reasons = why.locator('li');
  for (let k = 0; k < folds; k++) {
    const before = await reasons.count();
    await why.locator('details:not([open]) > summary').last().click();
    await expect.poll(() => reasons.count()).toBeGreaterThan(before);
  }
}
