/** The lab with clothes instead of digits. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { controls, forward, openLab } from './lab-page.ts';
import { panelOf } from './lab-panels.ts';

const site = useSite();

test('1,000 pictures of clothes are trained on for an epoch, and every class has its name', async () => {
  const { page, problems } = await openLab(site, {}, '1,epochs:1');
  await page.getByLabel('Data', { exact: true }).selectOption({ label: 'Fashion-MNIST: clothes' });
  await page.getByText(/this copy of the site holds/).waitFor();
  await page.getByLabel('Epochs', { exact: true }).fill('1');
  const lab = controls(page);
  await lab.start();
  await lab.says(/^Finished: .* of the 2,000 test images/, 60_000);
  expect(await page.locator('.lab-sample img').first().getAttribute('alt')).toBe(
    'T-shirt/top, number 19 of the test set',
  );
  const panel = await panelOf(page, 'evaluate');
  await panel.locator('.evaluate-result').waitFor();
  const heads = await panel.locator('.evaluate-matrix tbody th').allInnerTexts();
  expect(heads.map((head) => head.replace(/^shows\s*/, '').trim())).toEqual([
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ]);
  const counts = await panel.locator('.evaluate-matrix td button').allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(2000);
  expect(await panel.innerText()).not.toMatch(/\bdigits?\b/i);
  await forward(page, 'section.inside');
  const inside = page.locator('section.inside');
  await inside.getByLabel('Test image: an Ankle boot').waitFor();
  await inside.getByRole('radio', { name: /^Class Sneaker: / }).waitFor();
  await inside.getByText('the label is Ankle boot').waitFor();
  expect(problems()).toEqual([]);
});

test('a link that asks for more images than are here gets a notice, and the lab stands as it opens', async () => {
  const { page } = await openLab(site, {}, '1,data:fashion,images:60000');
  await page.getByText(/^This link asks for 60,000 images of Fashion-MNIST\..*holds the first 12,000 images/).waitFor();
  expect(await page.getByLabel('Data', { exact: true }).inputValue()).toBe('mnist');
});
