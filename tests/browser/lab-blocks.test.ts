/** A network of blocks of one's own in the lab: put together by keyboard, summed up, measured, trained and looked into. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { controls, openLab, sharedLab } from './lab-page.ts';

const site = useSite();

const small = 'blocks~conv_4_5_2_valid_leaky~pool_2_2_same~flatten~dense_12_swish';

/** Presses with the keyboard, and waits for the focus where it belongs then. */
async function press(page: Page, button: Locator, name: RegExp): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''), { timeout: 5000 })
    .toMatch(name);
}

describe('blocks', () => {
  test('are added, moved and removed by keyboard, and the focus stays with what was pressed', async () => {
    const { page, lab } = await sharedLab(site);
    await lab.more();
    await lab.field('Kind').selectOption({ label: 'blocks of your own' });
    const legends = () => page.locator('.lab-layers legend').allInnerTexts();
    expect(await legends()).toEqual(['Block 1: dense → 32']);
    await press(page, lab.button('Add block'), /^Add block/);
    await lab.field('New block').selectOption({ label: 'max pooling' });
    await press(page, lab.button('Add block'), /^Add block/);
    expect(await legends()).toEqual([
      'Block 1: convolution → 28 × 28 × 16',
      'Block 2: max pooling → 14 × 14 × 16',
      'Block 3: dense → 32',
    ]);
    await press(page, page.getByRole('button', { name: 'Up block 2' }), /Up block 1$/);
    expect(await legends()).toEqual([
      'Block 1: max pooling → 14 × 14 × 1',
      'Block 2: convolution → 14 × 14 × 16',
      'Block 3: dense → 32',
    ]);
    await press(page, page.getByRole('button', { name: 'Remove block 1' }), /^Add block/);
    expect(await legends()).toEqual(['Block 1: convolution → 28 × 28 × 16', 'Block 2: dense → 32']);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('network:blocks~conv_16_3_1_same_relu');
  });

  test('that cannot stand where they stand say so, and nothing starts', async () => {
    const { page, lab } = await sharedLab(site, `1,network:${small}`);
    await page.getByRole('button', { name: 'Down block 2' }).click();
    await expect
      .poll(() => page.locator('.lab-error').allInnerTexts())
      .toEqual([
        'Block 3 must be before block 2 (flatten), which leaves no rows and columns for the windows of a max pooling.',
      ]);
    expect(await lab.button('Start').getAttribute('aria-disabled')).toBe('true');
  });

  test('are summed up layer by layer, and how long they train is measured before the start', async () => {
    const { page } = await sharedLab(site, `1,network:${small}`);
    await page.getByText('Its layers, their parameters, and how long it trains').click();
    const rows = await page.getByRole('region', { name: 'The layers' }).locator('tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s/)[0])).toEqual([
      'Layer',
      'conv_1',
      'leaky_1',
      'pool_1',
      'flatten_1',
      'dense_1',
      'output',
      'together',
    ]);
    expect(rows.at(-1)).toContain('1,974');
    await page.getByRole('button', { name: 'Measure how long it takes here' }).click();
    await page.getByText(/trains with [\d,]+ images a second here: the 20 epochs take/).waitFor({ timeout: 60_000 });
  });

  test('train, are opened batch by batch and looked into', async () => {
    const { page, lab } = await openLab(site, {}, `1,network:${small},epochs:1`);
    await lab.button('One batch').click();
    await lab.says(/^Step 1 of 29 in epoch 1: loss /);
    await lab.button('Open batch').click();
    await page.getByText('One weight, followed').waitFor();
    expect(await page.locator('.opened-layers tbody th').allInnerTexts()).toEqual(['conv_1', 'dense_1', 'output']);
  });
});

test('at 360 px the blocks fit, and a link brings them', async () => {
  const { page } = await openLab(site, { viewport: { width: 360, height: 740 } }, `1,network:${small}`);
  await controls(page).field('Filters').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
