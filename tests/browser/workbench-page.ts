/** How tests use the page of the workbench. */
import type { Page } from 'playwright-core';
import type { useSite } from './harness.ts';

type Site = Pick<ReturnType<typeof useSite>, 'open'>;

export const workbench = 'workbench/';

/** The page, when what trains is awake. */
export async function openBench(site: Site, at = workbench, options: Parameters<Site['open']>[1] = {}) {
  const visit = await site.open(at, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  await visit.page.locator('.run:enabled').waitFor();
  return visit;
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** How many updates have been made. */
export const updates = async (page: Page) =>
  Number(/^[\d,]+/.exec(await page.locator('.time').innerText())?.[0].replaceAll(',', ''));

export const unfold = (page: Page, summary: string) =>
  page.locator('.bench-extras details:has(> summary)', { hasText: summary }).evaluate((fold: HTMLDetailsElement) => {
    fold.open = true;
  });
