/** Lesson 12 with a real training run: a prediction, the run it speaks of, and the exercises that are answered with runs. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { measured } from '../../src/exercises/mnist-lab/measured.ts';
import { prompts } from '../../src/exercises/mnist-lab.ts';
import { percent } from '../../src/lab/words.ts';
import { useSite } from './harness.ts';
import { enter, said, wake } from './prompts-answer.ts';

const site = useSite();

const open = () => site.open('lessons/mnist-lab/', { reducedMotion: 'reduce' });

/** Goes to a state of the lab and trains it to its end, or to its fault. */
async function train(page: Page, state: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `f12-2=${state}`);
  const lab = page.locator('#f12-2');
  await lab.scrollIntoViewIfNeeded();
  await lab
    .getByText(/^Ready|^Finished|The run has ended early/)
    .first()
    .waitFor();
  const runs = await lab.locator('.lab-now').innerText();
  await lab.getByRole('button', { name: 'Start', exact: true }).click();
  await lab.locator('.lab-now').filter({ hasNotText: runs }).waitFor();
  await lab
    .locator('.lab-now')
    .filter({ hasText: /^Finished|^The run has ended/ })
    .waitFor({ timeout: 40_000 });
}

/** Chooses the newest run in an exercise and has it checked. */
async function answerWithNewest(page: Page, id: string): Promise<string> {
  const task = page.locator(`[id="${id}"]`);
  await wake(task);
  await task.locator('input[type=radio]').first().check();
  await task.getByRole('button', { name: 'Check' }).click();
  await task.locator('.verdict p').first().waitFor();
  return said(task);
}

test('a drawn curve is answered with a measured one, and training that run in the page gives the same numbers', async () => {
  const { page, problems } = await open();
  const task = page.locator('[id="p12-1"]');
  const { right } = prompts['p12-1'].settle();
  await wake(task);
  await enter(
    task,
    prompts['p12-1'].settle(),
    right.map(() => '50'),
  );
  await task.getByRole('button', { name: 'Commit' }).click();
  await task.locator('dl').waitFor();
  expect(await said(task)).toContain('Yourcurveisfurthestoffat');

  await task.getByRole('link', { name: 'Watch it in Figure 12.2' }).click();
  await train(page, '1');
  const rows = await page.locator('#f12-2 .lab-table tbody tr').allTextContents();
  const { validation, test: score } = measured('first');
  expect(rows).toHaveLength(validation.length);
  for (const [k, row] of rows.entries()) expect(row).toContain(percent(validation[k] as number));
  expect(await page.locator('#f12-2 .lab-result').innerText()).toContain(percent(score, 2));

  // The same run as an answer: too few images for one exercise, too good for the other.
  expect(await answerWithNewest(page, 'x12-5')).toContain('Youmayusemoreimages');
  expect(await answerWithNewest(page, 'x12-8')).toContain('Ithaslearned');
  expect(problems()).toEqual([]);
});

test('exercises that ask for a run say so before there is one, and take those that do what is asked', async () => {
  const { page, problems } = await open();
  const task = page.locator('[id="x12-5"]');
  await wake(task);
  await task.getByText('No run has ended on this page yet').waitFor();
  await task.getByRole('button', { name: 'Check' }).click();
  await task.getByText('Train in the lab first').waitFor();

  await train(page, '1,images:5000,epochs:10');
  expect(await answerWithNewest(page, 'x12-5')).toContain('✓');
  await train(page, '1,optimizer:adam_1,epochs:3');
  expect(await answerWithNewest(page, 'x12-8')).toMatch(/✓.*learningrate/);
  expect(await page.locator('[id="x12-8"] input[type=radio]').count()).toBe(2);
  expect(problems()).toEqual([]);

  // The answer outlives the run.
  await page.reload();
  await task.scrollIntoViewIfNeeded();
  await task.locator('.verdict p.right').waitFor();
});

test('the lab opens with three controls; a link to settings of one’s own unfolds the others, and they can be changed there', async () => {
  const { page, problems } = await open();
  const lab = page.locator('#f12-2');
  await lab.scrollIntoViewIfNeeded();
  await lab.getByText(/^Ready/).waitFor();
  const controls = lab.locator('select, input, button').filter({ visible: true });
  expect(await controls.count()).toBe(3 + (await lab.locator('.back-to-text:visible').count()));
  const goTo = (state: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `f12-2=${state}`);
  const parameters = lab.locator('.lab-facts > div', { hasText: 'Parameters' }).locator('.num');

  // An experiment of the list needs nothing unfolded.
  await goTo('1,seed:7');
  await expect.poll(() => lab.getByLabel('Seed').inputValue()).toBe('7');
  expect(await lab.locator('details[open]').count()).toBe(0);

  await goTo('1,network:100sigmoid');
  await lab.getByLabel('Units').waitFor();
  expect(await parameters.innerText()).toBe('79,510');
  await lab.getByRole('button', { name: 'Add a hidden layer' }).click();
  await lab.getByLabel('Batch size').fill('0');
  expect(await parameters.innerText()).toBe('89,610');
  expect(await lab.getByText('Batch size must be').innerText()).toBe(
    'Batch size must be a whole number from 1 to 10,000.',
  );
  await lab.getByText('All settings: one of them cannot be trained with').click();
  await lab.getByText('Step by batch or epoch').focus();
  await page.keyboard.press('Enter');
  await lab.getByRole('button', { name: 'One batch' }).waitFor();
  expect(problems()).toEqual([]);
});
