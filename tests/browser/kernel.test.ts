/** The kernel in a page: asked for when training has gone on for a while, and not missed where a host forbids it. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openBench, updates } from './workbench-page.ts';

const site = useSite();
const withoutWebAssembly = useSite({ headers: { 'content-security-policy': "default-src 'self'; script-src 'self'" } });
const file = /\/kernels\.[^/]*\.js$/;

test('the workbench asks for it when it trains, and the policy of the page lets it work', async () => {
  const { page, problems } = await openBench(site);
  expect(site.requests(file)).toEqual([]);
  await page.locator('.run').click();
  await expect.poll(() => site.requests(file).length, { timeout: 60_000 }).toBe(1);
  const before = await updates(page);
  await expect.poll(() => updates(page), { timeout: 60_000 }).toBeGreaterThan(before + 1000);
  expect(problems()).toEqual([]);
});

test('under a host’s policy without WebAssembly training goes on, and nothing is reported but the policy', async () => {
  const { page, problems } = await openBench(withoutWebAssembly);
  await page.locator('.run').click();
  await expect.poll(() => withoutWebAssembly.requests(file).length, { timeout: 60_000 }).toBe(1);
  const before = await updates(page);
  await expect.poll(() => updates(page), { timeout: 60_000 }).toBeGreaterThan(before + 1000);
  expect(problems().filter((problem) => !problem.includes('wasm-unsafe-eval'))).toEqual([]);
});
