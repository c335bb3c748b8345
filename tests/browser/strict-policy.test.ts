/** A host that sends a strict policy with every answer: nothing of the site may stand in the way of it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';
import { controls, ready } from './lab-page.ts';

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const site = useSite({ headers: { 'content-security-policy': policy } });

/** Opens a page. @returns with what the policy has kept from it; what it keeps from the lab's worker is a problem of the page */
async function openStrictly(path: string) {
  const { page, problems } = await site.open(path, {
    viewport: { width: 1280, height: 3000 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await page.evaluate(() => {
    const kept: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      kept.push(`${violatedDirective} keeps ${blockedURI} from ${sourceFile}`),
    );
    Object.assign(window, { kept });
  });
  const kept = () => page.evaluate(() => (window as unknown as { kept: string[] }).kept);
  return { page, problems: async () => [...problems(), ...(await kept())] };
}

/** Islands that have come into view and never woke. */
const asleep = (page: Page) =>
  page.locator('astro-island[client="visible"][ssr]').evaluateAll((islands) => islands.map((island) => island.id));

/** Uses what there is to use: opens every fold and panel, takes a step in every figure, answers every question. */
const useAll = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const all = (what: string) => [...document.querySelectorAll<HTMLElement>(what)];
    for (const kinds of [
      'details:not([open]) > summary',
      '.deck button',
      '.transport .primary',
      '.ask .quiet',
      '.ask .primary',
    ]) {
      for (const one of all(kinds)) if (!one.closest('.site-header, .train')) one.click();
      for (let k = 0; k < 3; k++) await frame();
    }
  });

/** Saves the first picture of a lesson, as both kinds of file. */
async function savePictures(page: Page): Promise<void> {
  const figure = page.locator('.network-figure:has(.transport .primary:enabled)').filter({ visible: true }).first();
  await figure.locator('summary', { hasText: 'Save or embed' }).click();
  for (const kind of ['SVG', 'PNG']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      figure.locator('.save-picture button', { hasText: new RegExp(`^${kind},`) }).click(),
    ]);
    expect(await file.failure()).toBeNull();
  }
}

test.each(pagesOf())('/%s works under it, whatever is used', async (path) => {
  const { page, problems } = await openStrictly(path);
  await scrollToEnd(page);
  await expect.poll(() => asleep(page)).toEqual([]);
  if (/^lessons\/[^/]+\/$/.test(path) && path !== 'lessons/mnist-lab/') await savePictures(page);
  await useAll(page);
  if ((await page.locator('astro-island').count()) > 0) await page.waitForLoadState('networkidle');
  // A digit that the policy keeps away leaves its place empty.
  expect(
    await page.evaluate(
      () => [...document.images].filter((image) => image.complete && image.naturalWidth === 0).length,
    ),
  ).toBe(0);
  expect(await problems()).toEqual([]);
});

test('the lab trains under it, and its files are saved', async () => {
  const { page, problems } = await openStrictly('lab/#lab=1,images:1000,epochs:1');
  await ready(page);
  const lab = controls(page);
  await lab.start();
  await lab.says(/^Finished/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download the model/ }).click(),
  ]);
  expect(await file.failure()).toBeNull();
  await useAll(page);
  expect(await problems()).toEqual([]);
});
