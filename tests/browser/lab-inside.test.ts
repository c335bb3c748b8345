/** The lab opened up: the batch that comes next, and what the layers of a network answer. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe, useSite } from './harness.ts';
import { forward, openLab, sharedLab } from './lab-page.ts';

const site = useSite();

/** The numbers of a line, as they are written. */
const number = (text: string) => Number(text.replaceAll('−', '-').replaceAll(',', ''));
const textOf = async (locator: Locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();

test('a run that waits shows its next batch and where one weight goes; the step that is taken leads there, and the fingerprint is that of a run nobody looked into', async () => {
  const { lab, page, problems } = await sharedLab(site, '1,epochs:1,validation:0');
  await lab.start();
  await lab.says(/^Finished/);
  const fingerprint = await lab.fingerprint();
  await lab.reset();

  await lab.button('One batch').click();
  await lab.says(/^Step 1 of/);
  await lab.button('Open batch').click();
  const opened = page.locator('.opened');
  await opened.getByText('step 2 of 32 in epoch 1').waitFor();
  const next = await textOf(opened.locator('.opened-lines li').last().locator('strong'));
  const place = () =>
    opened
      .locator('.opened-choice input, .opened-choice select')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const chosen = await place();
  expect(await axe(page, 'all', '.opened')).toEqual([]);

  await opened.getByRole('button', { name: 'Take this step' }).click();
  await opened.getByText('step 3 of 32 in epoch 1').waitFor();
  // The same weight, of which the next step begins where the last one has led.
  for (const [k, value] of chosen.entries()) {
    const field = opened.locator('.opened-choice input, .opened-choice select').nth(k);
    if (k === 0) await field.selectOption(value);
    else {
      await field.fill(value);
      await field.press('Enter');
    }
  }
  await expect.poll(place).toEqual(chosen);
  await expect.poll(() => textOf(opened.locator('.opened-lines li').first())).toContain(next);

  await lab.button('Continue').click();
  await lab.says(/^Finished/);
  expect(await lab.fingerprint()).toBe(fingerprint);
  expect(problems()).toEqual([]);
});

test('a test image is looked at layer by layer, and the terms of a unit add up to its sum', async () => {
  const { lab, page, problems } = await sharedLab(site, '1,epochs:1,validation:0');
  await lab.button('One batch').click();
  await lab.says(/^Step 1 of/);
  await forward(page, 'section.inside');
  const panel = page.locator('section.inside');
  await panel.locator('.inside-layers').waitFor();
  await panel.getByLabel(/^Number, 0 to/).fill('61');
  await panel.getByLabel(/^Number, 0 to/).press('Enter');
  await panel.getByText('Test image').first().waitFor({ state: 'attached' });
  expect(await panel.locator('.inside-layer').count()).toBe(2);
  const unit = panel.locator('.inside-layer').first().getByRole('radio').nth(4);
  await unit.focus();
  await page.keyboard.press('Space');
  const rows = panel.locator('.inside-made tbody tr');
  await rows.last().waitFor();
  const products = (await rows.evaluateAll((all) => all.map((row) => row.lastElementChild?.textContent ?? ''))).map(
    number,
  );
  const [total, ...terms] = products.toReversed();
  expect(terms.length).toBeGreaterThan(5);
  expect(terms.reduce((sum, its) => sum + its, 0)).toBeCloseTo(total as number, 2);
  expect(await axe(page, 'all', 'section.inside')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);
  expect(problems()).toEqual([]);
});

test('a convolutional network shows its maps, and a place of one is made of the window around it', async () => {
  const { lab, page, problems } = await openLab(site, {}, '1,epochs:1,network:cnn');
  await lab.button('One batch').click();
  await lab.says(/^Step 1 of/);
  await forward(page, 'section.inside');
  const panel = page.locator('section.inside');
  await panel.locator('.inside-maps').first().waitFor();
  await panel.locator('.inside-layer').first().locator('.inside-unit').nth(1).click();
  await panel.getByLabel('Row', { exact: true }).fill('14');
  await panel.getByLabel('Row', { exact: true }).press('Enter');
  await panel.getByRole('heading', { name: /map 2, row 14/ }).waitFor();
  await panel.getByText(/^(ReLU leaves it|ReLU makes 0)/).waitFor();
  expect(problems()).toEqual([]);
});
