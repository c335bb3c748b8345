/** Finished runs: compared, kept over a reload, downloaded, loaded, and what happens where that is not possible. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, useSite } from './harness.ts';
import { downloadRun, matrixOf, openTrained, panelOf, sharedTrained, train } from './lab-panels.ts';

const site = useSite();

const fingerprint = async (page: Page) => (await panelOf(page, 'runs')).locator('.run-card code').innerText();
/** Takes files once the panel is awake. */
const chooser = (page: Page) => page.locator('section.runs input[type=file]:enabled');
const rows = (page: Page) => page.locator('.runs-scroll tbody tr');
const notice = (page: Page) => page.locator('.runs-notice');

/** Lets a loaded or kept network read the test images, and gives its matrix. */
async function matrixOfLoaded(page: Page) {
  const panel = await panelOf(page, 'evaluate');
  await panel.getByRole('button', { name: 'Let it read them' }).click();
  return matrixOf(page);
}

describe('a run', () => {
  test('kept, downloaded and loaded has the same name, fingerprint and predictions', async () => {
    const { page, problems } = await openTrained(site);
    const before = await matrixOf(page);
    const panel = await panelOf(page, 'runs');
    await panel.getByLabel('Name').fill('Four or nine?');
    await panel.getByRole('button', { name: 'Rename' }).click();
    await panel.getByRole('button', { name: 'Keep in this browser' }).click();
    await notice(page).filter({ hasText: 'Four or nine? is kept' }).waitFor();
    const weights = await fingerprint(page);
    const files = await downloadRun(page);
    const stem = `mnist-784-32-10-seed-1-${weights}`;
    expect([files.json.name, files.weights.name]).toEqual([`${stem}.json`, `${stem}.weights.bin`]);
    expect(JSON.parse(files.json.buffer.toString()).weightsManifest[0].paths).toEqual([files.weights.name]);

    await page.reload();
    await panelOf(page, 'runs');
    await panel.getByRole('radio', { name: 'Four or nine?' }).waitFor();
    expect(await fingerprint(page)).toBe(weights);
    await panel.getByRole('button', { name: 'Clear everything' }).click();
    await notice(page).filter({ hasText: 'Nothing is kept' }).waitFor();

    await page.reload();
    await panelOf(page, 'runs');
    await panel.getByRole('button', { name: 'Train it now' }).waitFor();
    expect(await rows(page).count()).toBe(0);
    await chooser(page).setInputFiles([files.weights, files.json]);
    await notice(page).filter({ hasText: 'Four or nine? is loaded' }).waitFor();
    expect(await fingerprint(page)).toBe(weights);
    expect(await matrixOfLoaded(page)).toEqual(before);
    expect(problems()).toEqual([]);
  });

  test('that is kept is removed from the list or from the browser too, as the button says, and the focus stays near', async () => {
    const { page, problems } = await openTrained(site);
    const panel = await panelOf(page, 'runs');
    const press = (name: string) => panel.getByRole('button', { name, exact: true }).press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    const back = panel.getByRole('button', { name: 'Bring Run 1 back' });
    const reload = async () => {
      await page.reload();
      await panelOf(page, 'runs');
    };
    await press('Keep in this browser');
    await press('Remove from this list only');
    await notice(page).filter({ hasText: 'is still kept in this browser' }).waitFor();
    expect(await rows(page).count()).toBe(0);
    await expect.poll(focused).toBe('Bring Run 1 back');

    await reload();
    await panel.getByRole('radio', { name: 'Run 1' }).waitFor();
    await press('Remove from this list and this browser');
    await back.waitFor();
    await expect.poll(focused).toBe('Bring Run 1 back');
    await back.press('Enter');
    await notice(page).filter({ hasText: 'Run 1 is kept in this browser' }).waitFor();
    await expect.poll(focused).toMatch(/-run-/);
    await press('Remove from this list and this browser');
    await notice(page).filter({ hasText: 'removed from the list and from this browser' }).waitFor();

    await reload();
    await panel.getByRole('button', { name: 'Train it now' }).waitFor();
    expect(await rows(page).count()).toBe(0);
    expect(problems()).toEqual([]);
  }, 120_000);

  test('that cannot be loaded is explained, and nothing is lost', async () => {
    const { page } = await sharedTrained(site);
    const panel = await panelOf(page, 'runs');
    const { json, weights } = await downloadRun(page);
    const load = panel.getByLabel(/^Load a downloaded run/);
    const problem = panel.locator('.runs-problem');
    await load.setInputFiles([json]);
    await problem.filter({ hasText: 'One file was chosen' }).waitFor();
    const flipped = Buffer.from(weights.buffer);
    flipped[0] = flipped[0]! ^ 1;
    await load.setInputFiles([json, { ...weights, buffer: flipped }]);
    await problem.filter({ hasText: 'were changed, or belong to another run' }).waitFor();
    expect(await problem.innerText()).toContain(weights.name);
    const foreign = { ...JSON.parse(json.buffer.toString()), userDefinedMetadata: undefined };
    await load.setInputFiles([{ ...json, buffer: Buffer.from(JSON.stringify(foreign)) }, weights]);
    await problem.filter({ hasText: 'says nothing of the run' }).waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(await problem.getAttribute('role')).toBe('alert');
  });

  test('removed can be brought back, and two are told apart image by image, at 360 px without WCAG violation', async () => {
    const { page, problems } = await sharedTrained(site);
    await page.setViewportSize({ width: 360, height: 780 });
    await train(page, '1,epochs:1,seed:2');
    const panel = await panelOf(page, 'runs');
    await rows(page).nth(1).waitFor();
    await panel.getByText('Compare two networks').click();
    await panel.getByRole('button', { name: 'Compare', exact: true }).click();
    await panel.locator('.run-compare canvas').first().waitFor();
    const counts = (await panel.locator('.run-compare td.num').allInnerTexts()).map((text) =>
      Number(text.replace(',', '')),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
    const card = await panel.locator('.run-compare li').first().innerText();
    const [, first, second] = /^(\d) or (\d)\?/.exec(card) ?? [];
    expect(first).not.toBe(second);
    const table = page.locator('.runs-scroll');
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
    expect(await axe(page, 'all', 'section.runs')).toEqual([]);
    expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);

    await panel.getByRole('button', { name: 'Remove from this list' }).click();
    expect(await rows(page).count()).toBe(1);
    await panel.getByRole('button', { name: 'Bring Run 2 back' }).click();
    expect(await rows(page).count()).toBe(2);
    expect(problems()).toEqual([]);
  }, 120_000);
});

test('a browser that is full or forbids to keep anything says so, and the run stays', async () => {
  const { page } = await sharedTrained(site);
  const panel = await panelOf(page, 'runs');
  const before = await rows(page).count();
  const keep = panel.getByRole('button', { name: 'Keep in this browser' });
  for (const [name, words] of [
    ['QuotaExceededError', /no room left/],
    ['SecurityError', /lets this page keep nothing/],
  ] as const) {
    await page.evaluate((name) => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', name);
      };
    }, name);
    await keep.click();
    await notice(page).filter({ hasText: words }).waitFor();
    expect(await keep.getAttribute('aria-pressed')).toBe('false');
    expect(await rows(page).count()).toBe(before);
  }
});
