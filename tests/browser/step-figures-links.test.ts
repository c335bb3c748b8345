/** What the figures of lessons 1, 3 and 4 are led to by links, and what they say when they are asked. */
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openFigures } from './step-figures-page.ts';
import { descend } from './why-page.ts';

const site = useSite();

test('a figure of forward passes says why a number is what it is, and is written as code', async () => {
  const { page, problems } = await openFigures(site, 'xor');
  const figure = page.locator('#f3-2');
  await figure.getByRole('button', { name: 'To the end' }).click();
  await figure.locator('.state button.term').last().click();
  const why = figure.locator('.why');
  await why.waitFor();
  expect(await why.locator('h4').innerText()).toMatch(/^Why is a = 0/);
  await descend(why, 4);
  expect(await why.locator('li.given').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('an input')]),
  );
  await why.getByRole('button', { name: 'Go to this step' }).last().click();
  await expect.poll(() => figure.locator('.scrubber span').innerText()).toContain('Unit 11 of 12');
  await why.getByRole('button', { name: 'Close' }).click();
  await figure.getByText('As code').click();
  await expect.poll(() => figure.locator('[role=tabpanel] code').innerText()).toContain('(z1 >= 0).double()');
  expect(problems()).toEqual([]);
});

test('the rule trains the line of Figure 3.1 and finds that everything repeats', async () => {
  const { page } = await site.open('lessons/xor/#f3-1=1,16,operation,w.1.0.0:0,w.1.0.1:0,b.1.0:0');
  const figure = page.locator('#f3-1');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('button.primary').waitFor();
  await figure.getByText('Let the perceptron rule train it').click();
  for (let k = 0; k < 4; k++) await figure.getByRole('button', { name: 'Train one epoch' }).click();
  await figure.getByText('at the end of epoch 3 it stood exactly as after epoch 2').first().waitFor();
  await figure.getByRole('button', { name: 'Train 1,000 epochs' }).click();
  await figure.getByText('After 1004 epochs 2 of 4 points are right').first().waitFor();
  expect(await figure.getByLabel('w1', { exact: true }).inputValue()).toBe('−1');
});

test.each([
  ['lessons/perceptron/#f1-1=1,4,operation,as:bias', 'f1-1', 'Write b as a threshold θ'],
  ['lessons/xor/#f3-4=1,0,hidden:3,n3:2', 'f3-4', '2 of 2 networks with 3 hidden units'],
])('the link %s brings back the form and the training', async (address, id, text) => {
  const { page } = await site.open(address);
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.locator(`#${id}`).getByText(text).first().waitFor();
  expect(await page.locator(`#${id} .notice`).count()).toBe(0);
});

test('a link brings back the matrices and the unit that was picked; the next step drops the unit only', async () => {
  const { page } = await site.open('lessons/forward-pass/#f4-1=1,7,operation,as:matrix-2.2');
  const figure = page.locator('#f4-1');
  await figure.locator('.matrices').waitFor();
  expect(await figure.getByLabel('Inside unit').inputValue()).toBe('o2');
  expect(await figure.getByLabel('As matrix').isChecked()).toBe(true);
  await figure.getByRole('button', { name: 'Next operation' }).click();
  expect(await figure.getByLabel('Inside unit').inputValue()).toBe('h2');
  await page.waitForFunction(() => location.hash === '#f4-1=1,8,operation,as:matrix');
});

test('a link followed on a phone shows the step that it names, and moves nothing', async () => {
  const { page } = await site.open('lessons/forward-pass/', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  await page.locator('#f4-1').scrollIntoViewIfNeeded();
  await page.locator('#f4-1 button.primary:enabled').waitFor();
  const link = page.locator('a[href*="f4-1=1,3,"]').first();
  await link.scrollIntoViewIfNeeded();
  const place = await link.boundingBox();
  await link.click();
  const step = page.locator('#f4-1 .step');
  await expect.poll(() => step.innerText()).toContain('0.3775');
  expect(
    await step.evaluate((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  expect(await link.boundingBox()).toEqual(place);
});
