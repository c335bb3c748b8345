/** A host that sends a strict policy with every answer: nothing of the site may stand in the way of it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';

const site = useSite();
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Opens a page of which every file comes with the policy. */
async function openStrictly(path: string) {
  const { page, problems } = await site.open('about/', { viewport: { width: 1280, height: 3000 } });
  await page.route('**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(site.url(path), { waitUntil: 'load' });
  return { page, problems };
}

/** Islands that have come into view and never woke. */
const asleep = (page: Page) =>
  page.locator('astro-island[client="visible"][ssr]').evaluateAll((islands) => islands.map((island) => island.id));

test.each(pagesOf())('/%s works under it', async (path) => {
  const { page, problems } = await openStrictly(path);
  await scrollToEnd(page);
  await expect.poll(() => asleep(page)).toEqual([]);
  const next = page
    .locator('.transport .primary:enabled:not([aria-disabled="true"])')
    .filter({ visible: true })
    .first();
  if ((await next.count()) > 0) await next.click();
  // What is still on its way when the page closes is nobody's any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // The digits that stand in a page are pictures in its text: under such a policy their places stay empty.
  expect(problems().filter((problem) => !problem.includes("Loading the image 'data:image/png"))).toEqual([]);
});
