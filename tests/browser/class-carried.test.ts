/** What a class link sets goes along: by every link of every page, from its first moment, whatever else has not come. */
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { usualLink, writeClass } from '../../src/teach/class/class-link.ts';
import { useSite } from './harness.ts';

// A busy machine.
vi.setConfig({ testTimeout: 120_000 });

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const site = useSite({ prefix: '/a/b c/', headers: { 'content-security-policy': policy } });
const code = writeClass({ ...usualLink, ids: ['x9-5'], hints: 'never' });

/** The links to pages for pupils that lead there without the class link when they are pressed, and how many there are at all. */
const lostOn = (page: Page) =>
  page.evaluate(() => {
    const leads: string[] = [];
    // What a page does with a press besides, such as a definition beside the word, needs nobody here.
    const stay = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      leads.push((event.target as HTMLAnchorElement).href);
    };
    const root = document.querySelector<HTMLAnchorElement>('main a, [data-place=workbench]')?.origin;
    addEventListener('click', stay, true);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])'))
      if (link.origin === root) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    removeEventListener('click', stay, true);
    const ours = leads.filter((address) => !/\/teach\/|\.(?:zip|json|txt)$/.test(address));
    return { lost: ours.filter((address) => !/[?&]class=C1\./.test(address)), of: ours.length };
  });

test.each([
  ['', 25],
  ['lessons/backprop/', 20],
  ['lessons/backprop/notes/', 5],
  ['workbench/', 5],
  ['lab/', 5],
  ['lab/data/', 5],
  ['glossary/', 50],
  ['search/', 5],
  ['work/', 5],
  ['about/', 5],
  ['accessibility/', 5],
  ['embed/x9-5/', 1],
])('no link of /%s to a page for pupils loses the class', async (path, fewest) => {
  const { page, problems } = await site.open(`${path}?class=${code}`);
  const { lost, of } = await lostOn(page);
  expect(lost).toEqual([]);
  expect(of).toBeGreaterThanOrEqual(fewest);
  expect(problems()).toEqual([]);
});

test.each(['lessons/backprop/', 'workbench/'])(
  'of /%s the first press takes it along, though no module has come',
  async (path) => {
    site.fault(/_a\/(?!first-|carry-class-)[^/]*\.js$/, 'missing');
    const { page } = await site.open(`${path}?class=${code}`);
    await page.getByRole('banner').getByRole('link', { name: 'Lessons' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/a/b%20c/index.html') && url.search === `?class=${code}`);
  },
);

test('the page for addresses that do not exist leads home with the class', async () => {
  const { page } = await site.open('');
  await page.goto(site.url(`lessons/nowhere/?class=${code}`));
  await page.getByRole('main').getByRole('link').click();
  await page.waitForURL((url) => url.pathname.endsWith('/a/b%20c/') && url.search === `?class=${code}`);
});

test('a term whose definition does not come leads to the glossary with the class', async () => {
  const { page } = await site.open(`lessons/backprop/?class=${code}`);
  site.fault(/_a\/definition[^/]*\.js$/, 'missing');
  await page.locator('main a.glossary-term').first().click();
  await page.waitForURL((url) => url.pathname.includes('/glossary/') && url.search === `?class=${code}`);
});
