/** The panels of lesson 12 share a place: one is seen, links and names choose, and a run goes on behind them. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();
const ids = ['f12-2', 'f12-3', 'f12-4', 'f12-5'];

const seen = async (page: Page) => {
  const visible = await Promise.all(ids.map((id) => page.locator(`#${id}`).isVisible()));
  return ids.filter((_, k) => visible[k]);
};
const tab = (page: Page, name: string) => page.locator('.deck').getByRole('button', { name });

/** What reads links is loaded with the first one. */
const shows = (page: Page, id: string) => expect.poll(() => seen(page), { timeout: 10_000 }).toEqual([id]);

test('links into a panel bring it forward, bare ones too, and its name is pressed', async () => {
  const { page, problems } = await site.open('lessons/mnist-lab/');
  expect(await seen(page)).toEqual(['f12-2']);
  await page.getByRole('link', { name: 'take ours' }).click();
  await shows(page, 'f12-4');
  await expect.poll(() => tab(page, 'Draw').getAttribute('aria-pressed')).toBe('true');
  await page.locator('.passage a[href="#f12-3"]').click();
  await shows(page, 'f12-3');
  await tab(page, 'Compare').press('ArrowLeft');
  await page.keyboard.press('Enter');
  await shows(page, 'f12-2');
  expect(problems()).toEqual([]);
});

test('an address that speaks of a panel opens with it', async () => {
  const { page } = await site.open('lessons/mnist-lab/#f12-5=1,attack:invert');
  await expect.poll(() => seen(page)).toEqual(['f12-5']);
});

test('a run is started with the settings of the form, paused and continued from every other panel, and goes on behind it', async () => {
  const { page, problems } = await site.open('lessons/mnist-lab/#f12-2=1,images:40000,epochs:200,seed:9');
  const lab = page.locator('#f12-2');
  const strip = (id: string) => page.locator(`#${id} .lab-strip`);
  const says = (id: string, words: RegExp) => strip(id).getByText(words).waitFor();
  await lab.getByText(/^Ready/).waitFor();
  await tab(page, 'Attack').click();
  await strip('f12-5').getByRole('button', { name: 'Start' }).click();
  await says('f12-5', /^Training: epoch \d+ of 200/);
  await strip('f12-5').getByRole('button', { name: 'Pause' }).click();
  await says('f12-5', /^Paused/);
  await tab(page, 'Compare').click();
  await strip('f12-3').getByRole('button', { name: 'Continue' }).click();
  await says('f12-3', /^Training: epoch/);
  await tab(page, 'Train').click();
  expect(await lab.getByLabel('Seed').inputValue()).toBe('9');
  await tab(page, 'Draw').click();
  // The panel uses the network that is still learning, and has woken without being pointed at.
  await page.locator('#f12-4 .draw-verdict').waitFor();
  const training = lab.locator('progress').nth(1);
  const done = () => training.evaluate((bar) => (bar as HTMLProgressElement).value);
  const before = await done();
  await expect.poll(done, { timeout: 15_000 }).toBeGreaterThan(before);
  expect(problems()).toEqual([]);
});

test('a finished run stands in the table of runs, which has its room', async () => {
  const { page } = await site.open('lessons/mnist-lab/');
  await page.locator('.train').scrollIntoViewIfNeeded();
  await page.locator('#f12-2').getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('#f12-2 .lab-now', { hasText: /^Finished/ }).waitFor({ timeout: 40_000 });
  await tab(page, 'Compare').click();
  const row = await page.locator('#f12-3 .runs-scroll tbody tr').boundingBox();
  const stage = await page.locator('#f12-3 .stage').boundingBox();
  expect(row?.height).toBeGreaterThan(40);
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan((stage?.y ?? 0) + (stage?.height ?? 0));
});

test.each([
  ['without scripts', { javaScriptEnabled: false }, 'screen'],
  ['on paper', {}, 'print'],
] as const)('%s all panels stand in the flow, and no names', async (_, options, media) => {
  const { page } = await site.open('lessons/mnist-lab/', { viewport: { width: 1280, height: 800 }, ...options });
  await page.emulateMedia({ media });
  expect(await seen(page)).toEqual(ids);
  expect(await page.locator('.deck').isVisible()).toBe(false);
  const boxes = await Promise.all(ids.map((id) => page.locator(`#${id}`).boundingBox()));
  for (const [k, box] of boxes.entries()) if (k > 0) expect(box?.y).toBeGreaterThan(boxes[k - 1]?.y ?? 0);
});

test.each([
  ['lessons/mnist-lab/', '.stage', 1280, 800],
  ['lessons/mnist-lab/', '.stage', 1366, 768],
  ['lab/', '#lab', 1280, 800],
])(
  '/%s shows the whole run in one view %s at %i × %i: settings, Start, progress, numbers, curves',
  async (address, box, width, height) => {
    const { page } = await site.open(address, { viewport: { width, height } });
    const lab = page.locator('.train');
    const top = () =>
      page.evaluate(() => document.querySelectorAll('.scene')[1]?.scrollIntoView({ behavior: 'instant' }));
    await top();
    await lab.getByRole('button', { name: 'Start', exact: true }).click();
    await lab.locator('.lab-now', { hasText: /^Finished/ }).waitFor({ timeout: 40_000 });
    await top();
    const around = await page.locator(box, { has: lab }).boundingBox();
    const edge = Math.min(height, (around?.y ?? 0) + (around?.height ?? 0));
    for (const part of ['.train-form', '.train-run', '.lab-bars', '.lab-readouts', '.lab-plots']) {
      const { y, height: tall } = (await lab.locator(part).boundingBox()) ?? { y: -1, height: 0 };
      expect(y, part).toBeGreaterThan(0);
      expect(y + tall, part).toBeLessThanOrEqual(edge);
    }
  },
);

test('the lab’s own page is no longer than a few windows of a phone, and Start is in each of them', async () => {
  const { page } = await site.open('lab/', { viewport: { width: 360, height: 740 } });
  const start = page.locator('.train').getByRole('button', { name: 'Start', exact: true });
  const height = await page.evaluate(() => document.body.scrollHeight);
  expect(height).toBeLessThan(7 * 740);
  for (const top of [0, 300, 900, 1500]) {
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    const { y } = (await start.boundingBox()) ?? { y: -1 };
    expect(y, `${top}`).toBeGreaterThanOrEqual(0);
    expect(y, `${top}`).toBeLessThan(720);
  }
});
