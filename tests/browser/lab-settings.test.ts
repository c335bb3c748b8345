/** Settings of the lab that cannot be trained with, and devices and browsers that cannot do all. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { controls, openLab, ready, sharedLab } from './lab-page.ts';

const site = useSite();

describe('settings that cannot be trained with', () => {
  test('are refused at the field in words, and start does nothing', async () => {
    const { page, lab } = await sharedLab(site);
    await lab.more();
    for (const [name, value, sentence] of [
      ['Units', '0', 'Units must be a whole number from 1 to 1,024.'],
      ['Units', '1000000000', 'Units must be a whole number from 1 to 1,024.'],
      ['Batch size', '0', 'Batch size must be a whole number from 1 to 10,000.'],
      ['Learning rate', '1e308', 'Learning rate must be a number from 0.000001 to 10.'],
      ['Learning rate', 'fast', 'Learning rate must be a number from 0.000001 to 10.'],
      ['Number of images', '70000', 'Number of images must be a whole number from 10 to 60,000.'],
    ] as const) {
      const usual = await lab.field(name).inputValue();
      await lab.field(name).fill(value);
      await expect.poll(() => page.locator('.lab-error').allInnerTexts()).toEqual([sentence]);
      expect(await lab.field(name).getAttribute('aria-invalid')).toBe('true');
      expect(await lab.button('Start').getAttribute('aria-disabled')).toBe('true');
      await lab.field(name).fill(usual);
      await expect.poll(() => lab.button('Start').getAttribute('aria-disabled')).toBe('false');
    }
  });

  test('in a link are named, and change nothing', async () => {
    const { page, lab } = await openLab(site, {}, '1,batch:0');
    expect(await lab.fault()).toMatch(/batch size that cannot be trained with/);
    expect(await page.getByLabel('Epochs').inputValue()).toBe('20');
  });
});

test('without storage the lab trains, and what computes can still be chosen', async () => {
  const { page } = await site.open('', {});
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(site.url('lab/#lab=1,epochs:1'));
  await ready(page);
  const lab = controls(page);
  await lab.more();
  await page.getByRole('radio', { name: /^JavaScript/ }).check();
  await page.getByText('This browser keeps nothing for this site').waitFor();
  await lab.button('One batch').click();
  await lab.says(/^Step 1 of 29 in epoch 1: loss /);
  expect(await lab.readout('Computes with')).toBe('JavaScript');
});

describe('a small device or one that saves data', () => {
  test.each<[string, BrowserContextOptions, () => void]>([
    ['a phone', { screen: { width: 390, height: 844 }, viewport: { width: 390, height: 844 } }, () => {}],
    [
      'Save-Data',
      {},
      () => Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
    ],
  ])('%s is offered 1,000 images first and at most 5,000 unasked', async (_, options, script) => {
    const { page } = await site.open('', options);
    await page.addInitScript(script);
    await page.goto(site.url('lab/'));
    await ready(page);
    const choices = page.locator('.lab-images .lab-choice');
    expect(await choices.allInnerTexts()).toEqual([
      expect.stringMatching(/1,000\s+1.6 MB/),
      expect.stringMatching(/5,000/),
    ]);
    expect(await page.getByRole('radio', { name: '1,000' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Larger downloads' }).click();
    expect(await choices.count()).toBe(4);
  });
});
