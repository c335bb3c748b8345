/** The workbench as readers use it: built, trained, gone back in, stepped through, shared, compared, taken away. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { grouped } from '../../src/notation/format.ts';
import { useSite } from './harness.ts';

const site = useSite();
const path = 'workbench/';

async function open(options: Parameters<typeof site.open>[1] = {}, at = path) {
  const visit = await site.open(at, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  await visit.page.locator('.run:enabled').waitFor();
  return visit;
}

const choose = (page: Page, name: string, value: string) =>
  page.getByRole('combobox', { name, exact: true }).selectOption(value);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const time = (page: Page) => page.locator('.time').innerText();
const doing = (page: Page) => page.locator('.doing').innerText();

/** Trains until so many updates have been made at least. */
async function train(page: Page, updates: number) {
  await press(page, 'Train');
  await expect
    .poll(async () => Number((await time(page)).replace(/ .*/, '').replaceAll(',', '')))
    .toBeGreaterThan(updates);
  await press(page, 'Pause');
}

test('somebody who knows Playground builds 2-4-2-1 on the spiral, trains it, goes back 100 updates, opens a gradient and shares the state', async () => {
  const { page, problems } = await open();
  await choose(page, 'Data', 'spiral');
  await press(page, 'Add a layer between hidden and output');
  await press(page, 'One unit less in hidden 2');
  await press(page, 'One unit less in hidden 2');
  await expect.poll(() => page.locator('.built-network').getAttribute('aria-label')).toBe('Network 2-4-2-1');
  await train(page, 120);
  const before = Number((await time(page)).replace(/ .*/, '').replaceAll(',', ''));
  await press(page, 'Back 100 updates');
  await expect.poll(() => time(page)).toContain(`${grouped(before - 100)} updates of`);
  // A weight that is pressed and left as it is begins no other run.
  await page.locator('.built-network text[data-edit="w.1.2.0"]').click();
  await page.getByRole('textbox', { name: 'w5' }).waitFor();
  const spoken = await page.locator('.spoken-line').innerText();
  // On the way to the button the pointer comes to other weights.
  await page.locator('.built-network [data-spoken="w.3.0.1"]').first().dispatchEvent('pointerover');
  await press(page, 'Why this gradient of w5?');
  await page.locator('.transport .primary').waitFor();
  await expect.poll(() => page.locator('.bench-steps .sentence').innerText()).toMatch(/the gradient of w5 is/);
  expect(await time(page)).toContain(`${grouped(before - 100)} updates of`);
  const sentence = await page.locator('.bench-steps .sentence').innerText();
  const [, gradient = ''] = /gradient in the next update is (\S+)\./.exec(spoken) ?? [];
  expect(sentence).toContain(`the gradient of w5 is ${gradient}`);
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#w=1\./);
  // The address is written when the state has lasted a moment.
  await page.waitForTimeout(600);
  const { page: other } = await open({}, `${path}${await page.evaluate(() => location.hash)}`);
  await expect.poll(() => time(other)).toContain(`${grouped(before - 100)} updates of`);
  await press(other, 'Step through an update');
  await expect.poll(() => other.locator('.bench-steps .sentence').innerText()).toBe(sentence);
  expect(problems()).toEqual([]);
}, 60_000);

test('a tab that is left and opened again is as it was, with what is half typed in it', async () => {
  const { page } = await open();
  await choose(page, 'Data', 'table');
  await page.getByText('Or paste rows').click();
  await page.getByLabel('Rows, with the names of the columns above them').fill('x,y\n1,');
  await page.getByRole('tab', { name: 'Network' }).click();
  await page.getByRole('tabpanel', { name: 'Network' }).locator('.panel').waitFor();
  await train(page, 5);
  await page.getByRole('tab', { name: 'Data' }).click();
  expect(await page.getByLabel('Rows, with the names of the columns above them').inputValue()).toBe('x,y\n1,');
});

test('a unit that is pressed is shown large over the plane, and a weight has its gradient while nothing runs', async () => {
  const { page, problems } = await open();
  const title = page.locator('.bench-seen .plane-title');
  const unit = page.locator('.built-network [data-spoken="unit 1 2"] [role=button]');
  await unit.click();
  await expect.poll(() => title.innerText()).toMatch(/^What (?!the network).* answers$/);
  expect(await unit.getAttribute('aria-pressed')).toBe('true');
  await unit.click();
  await expect.poll(() => title.innerText()).toBe('What the network answers');
  await unit.focus();
  await page.keyboard.press('Enter');
  await press(page, 'Show the network’s answer again');
  await expect.poll(() => title.innerText()).toBe('What the network answers');
  const spoken = page.locator('.spoken-line');
  const attend = () => page.locator('.built-network [data-spoken="w.1.0.0"]').first().dispatchEvent('pointerover');
  await attend();
  await expect.poll(() => spoken.innerText()).toContain('radient');
  const before = await spoken.innerText();
  await page.getByRole('button', { name: 'On 1 update', exact: true }).click();
  await expect.poll(() => spoken.innerText()).not.toBe(before);
  expect(await spoken.innerText()).toContain('radient');
  expect(problems()).toEqual([]);
});

test('no press of Next is lost, however fast they come', async () => {
  const { page } = await open();
  await press(page, 'Step through an update');
  await page.locator('.bench-steps .transport .primary:enabled').waitFor();
  await page.evaluate(async () => {
    const next = document.querySelector<HTMLElement>('.bench-steps .transport .primary');
    for (let k = 0; k < 40; k++) {
      next?.click();
      await new Promise((resolve) => setTimeout(resolve, k % 4));
    }
  });
  await expect.poll(() => page.locator('.bench-steps .scrubber').innerText()).toMatch(/step 40 of/);
});

describe('what does not go together', () => {
  test('is explained, the last network that could be trained stays, and undo takes it back', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Training' }).click();
    await choose(page, 'Loss', 'categorical-cross-entropy');
    await expect.poll(() => page.locator('.notice').first().innerText()).toContain('cannot follow sigmoid');
    expect(await page.locator('.built-network').getAttribute('aria-label')).toBe('Network 2-4-1');
    await press(page, 'Undo');
    await expect.poll(() => page.locator('.notice').count()).toBe(0);
  });

  test('other data bring the outputs and the loss that they need, and it is said', async () => {
    const { page } = await open();
    await choose(page, 'Data', 'iris');
    await expect.poll(() => page.locator('.notice').innerText()).toContain('3 units with softmax');
    await expect.poll(() => page.locator('.built-network').getAttribute('aria-label')).toBe('Network 4-4-3');
  });
});

test('a link that cannot be used changes nothing, and it is said why', async () => {
  for (const hash of ['#w=1.abcdef', '#w=7.eJw', '#c=1.eJw', `#w=1.${'A'.repeat(3000)}`]) {
    const { page, problems } = await open({}, `${path}${hash}`);
    await expect.poll(() => page.locator('.notice').innerText(), { message: hash }).toContain('Nothing has changed');
    expect(await doing(page)).toContain('Before the first update');
    expect(problems()).toEqual([]);
  }
});

test('a run that ends in a number that is not finite says where, and can be gone back in', async () => {
  const { page } = await open();
  await choose(page, 'Data', 'line');
  await page.getByRole('tab', { name: 'Training' }).click();
  await page.getByLabel('Learning rate η').fill('900');
  // Once it is left the field shows what was taken: before, only what was typed.
  await page.keyboard.press('Tab');
  await expect.poll(() => page.getByLabel('Learning rate η').inputValue()).toBe('900');
  await press(page, 'Train');
  await expect.poll(() => page.locator('.notice').innerText(), { timeout: 10_000 }).toMatch(/ends here|grow/);
  await press(page, 'Back to the first update');
  await expect.poll(() => time(page)).toContain('0 updates of');
});

test('two runs go on under one clock, and the first number in which they differ is opened', async () => {
  const { page, problems } = await open();
  await page.getByText('Compare two runs').click();
  await press(page, 'Keep this run');
  await page.getByRole('tab', { name: 'Network' }).click();
  await press(page, 'Other weights');
  await train(page, 5);
  await expect.poll(() => page.locator('.compare').innerText()).toContain('Different are how the weights begin.');
  await expect
    .poll(() => page.locator('.compare').innerText())
    .toMatch(/The first number in which they differ: .*update 1/);
  await press(page, 'Open this step');
  await expect.poll(() => page.locator('.bench-steps .sentence').innerText()).toMatch(/w1/);
  expect(problems()).toEqual([]);
});

describe('challenges', () => {
  test('one is solved, and the page says so by itself', async () => {
    const { page } = await open();
    await page.locator('summary', { hasText: /^Challenges$/ }).click();
    await press(page, 'Begin “A ring and one unit”');
    await expect.poll(() => page.locator('.challenge').innerText()).toContain('○ at least 95 %');
    // The list stands far below what is asked: whoever begins is brought there.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe('A ring and one unit');
    await expect
      .poll(() => page.locator('.challenge h2').evaluate((element) => element.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(0);
    await page.getByLabel('x²').check();
    await page.getByLabel('y²').check();
    await page.getByLabel('x', { exact: true }).uncheck();
    await page.getByLabel('y', { exact: true }).uncheck();
    await train(page, 60);
    await expect.poll(() => page.locator('.challenge').innerText()).toContain('Reached, all at once.');
  });

  test('what one locks cannot be changed, and what it hides is not seen', async () => {
    const { page } = await open();
    await page.locator('summary', { hasText: /^Challenges$/ }).click();
    await press(page, 'Begin “Momentum against Adam”');
    await page.getByRole('tab', { name: 'Training' }).click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Optimizer' }).isDisabled()).toBe(true);
    expect(await page.getByText('Dropout: the share').count()).toBe(0);
    await page.getByRole('tab', { name: 'Network' }).click();
    expect(await page.getByRole('button', { name: 'Add a hidden layer' }).count()).toBe(0);
  });
});

test('link, file, notebook, picture and curve are given out, and a file is opened again', async () => {
  const { page, problems } = await open({ acceptDownloads: true });
  await train(page, 10);
  await press(page, 'Share');
  const files: Record<string, Buffer> = {};
  const kinds = ['Save as JSON', 'Save the notebook', 'SVG, for printing', 'PNG, for slides', 'Save the curve as CSV'];
  for (const name of kinds) {
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, new RegExp(name))]);
    files[file.suggestedFilename()] = await buffer(await file.createReadStream());
  }
  expect(Object.keys(files).sort()).toEqual([
    ...['curve.csv', 'workbench.ipynb', 'workbench.json', 'workbench.png', 'workbench.svg'],
  ]);
  await press(page, 'Show it as QR code');
  await page.locator('svg.qr').waitFor();
  const told = page.locator('.take-away > [role=status]');
  await page.locator('.take-away input[type=file]').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n "version": }'),
  });
  await expect.poll(() => told.innerText()).toMatch(/line 2, column \d+.*Nothing has changed/);
  await page.locator('.take-away input[type=file]').setInputFiles({
    name: 'workbench.json',
    mimeType: 'application/json',
    buffer: files['workbench.json'] as Buffer,
  });
  await expect.poll(() => told.innerText()).toBe('workbench.json is open.');
  expect(problems()).toEqual([]);
}, 60_000);
