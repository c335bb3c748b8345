/** "I compute the next one" in a figure of a built lesson: by keyboard, right, wrong, and with a slip carried forward. */
import { expect, test } from 'vitest';
import { createRun } from '../../src/engine/trace/run.ts';
import { mazur } from './figure-page.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();
const values = createRun(mazur).record(0).values;

/** The figure of lesson 9 before its first step, with practice unfolded. */
async function practise(hash: string) {
  const visit = await site.open(`lessons/backprop/#f9-1=${hash}`, { reducedMotion: 'reduce' });
  const figure = visit.page.locator('#f9-1');
  await figure.locator('button.primary:enabled').first().waitFor();
  await figure.getByText('I compute the next one').click();
  const field = figure.locator('.practice input');
  await field.waitFor();
  const answer = async (text: string) => {
    await field.fill(text);
    await visit.page.keyboard.press('Enter');
  };
  return { ...visit, figure, field, answer, said: figure.locator('.practice [role=status]') };
}

test('the next step is asked without its result, judged, and taken: by keyboard alone', async () => {
  const { page, figure, field, said, problems } = await practise('1,0,operation');
  const product = (values[0] as number).toPrecision(4);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(await figure.innerText()).not.toContain(String(values[0]));
  await page.keyboard.type(`${product}`);
  await page.keyboard.press('Enter');
  await expect.poll(() => said.innerText()).toBe('Right.');
  await page.keyboard.press('Enter');
  await figure.getByText('Update 1, step 1').waitFor();
  expect(await field.inputValue()).toBe('');
  await expect.poll(() => said.innerText()).toContain('Next: ');
  expect(await figure.locator('.practice .score').innerText()).toContain('Right: 1');
  expect(await axe(page)).toEqual([]);
  expect(problems()).toEqual([]);
});

test('a known mistake is named, and a slip that goes on is told from a new one', async () => {
  const { page, figure, answer, said } = await practise('1,2,operation');
  const [first = 0, second = 0] = values;
  // The sum without its bias.
  await answer(String(first + second));
  await expect.poll(() => said.innerText()).toContain('the sum without');
  await page.keyboard.press('Enter');
  await figure.getByText('Update 1, step 3').waitFor();
  await answer(String(1 / (1 + Math.exp(-(first + second)))));
  await expect.poll(() => said.innerText()).toContain('Right from your own');
  expect(await figure.locator('.practice .score').innerText()).toBe(
    'Right: 0 · right with a slip carried: 1 · not right: 1',
  );
});

test('a step can be shown, skipped, and taken with the transport: what was typed belongs to its step', async () => {
  const { figure, field, said } = await practise('1,0,operation');
  await figure.locator('.practice').getByRole('button', { name: 'Show' }).click();
  await expect.poll(() => said.innerText()).toContain('It is 0.0075');
  await figure.locator('.practice').getByRole('button', { name: 'Skip' }).click();
  await figure.getByText('Update 1, step 1').waitFor();
  await field.fill('17');
  await figure.getByRole('button', { name: 'Next operation' }).click();
  await figure.getByText('Update 1, step 2').waitFor();
  expect(await field.inputValue()).toBe('');
  expect(
    await figure.locator('.practice input').evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize)),
  ).toBeGreaterThanOrEqual(16);
});
