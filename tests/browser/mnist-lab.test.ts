/** Lesson 12 with a real training run: a prediction, the run it speaks of, and the exercises that are answered with runs. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { prompts } from '../../src/exercises/mnist-lab/index.ts';
import { measured } from '../../src/exercises/mnist-lab/measured.ts';
import { percent } from '../../src/lab/protocol/words.ts';
import { useSite } from './harness.ts';
import { forward } from './lab-page.ts';
import { openMnist, train } from './mnist-page.ts';
import { enter, said, wake } from './prompts-answer.ts';

const site = useSite();

/** Chooses the newest run in an exercise and has it checked. */
async function answerWithNewest(page: Page, id: string): Promise<string> {
  const task = page.locator(`[id="${id}"]`);
  await wake(task);
  await task.locator('input[type=radio]').first().check();
  await task.getByRole('button', { name: 'Check' }).click();
  await task.locator('.verdict p').first().waitFor();
  return said(task);
}

test('an experiment that is chosen says what it reached elsewhere', async () => {
  const { page, problems } = await openMnist(site);
  const lab = page.locator('#f12-2');
  await lab.scrollIntoViewIfNeeded();
  await lab.locator('select:enabled').first().waitFor();
  await lab.getByLabel('Experiment').selectOption('sigmoid-100');
  await lab.getByText('which says 96 %').waitFor();
  expect(problems()).toEqual([]);
});

test('a drawn curve is answered with a measured one, and training that run in the page gives the same numbers', async () => {
  const { page, problems } = await openMnist(site);
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
  const { page, problems } = await openMnist(site);
  const task = page.locator('[id="x12-5"]');
  await wake(task);
  await task.getByText('No run has ended on this page yet').waitFor();
  await task.getByRole('button', { name: 'Check' }).click();
  await task.getByText('train one in the lab first').waitFor();

  await train(page, '1,images:5000,epochs:10');
  expect(await answerWithNewest(page, 'x12-5')).toContain('✓');
  await train(page, '1,optimizer:adam_1,epochs:3');
  expect(await answerWithNewest(page, 'x12-8')).toMatch(/✓.*learningrate/);
  const choices = await page.locator('[id="x12-8"] .choice').allInnerTexts();
  expect(choices.map((text) => text.replace(/:[^:]*$/, ''))).toEqual([
    'Run 2: 784-32-10 ReLU, 1,000 images, 3 epochs, Adam 1',
    'Run 1: 784-32-10 ReLU, 5,000 images, 10 epochs',
  ]);
  expect(problems()).toEqual([]);

  // The answer outlives the run.
  await page.reload();
  await task.scrollIntoViewIfNeeded();
  await task.locator('.verdict p.right').waitFor();
});

test('on paper there is what was measured and drawn, in words and values; neither forms nor what is still empty', async () => {
  const { page, problems } = await openMnist(site);
  const wakeAll = async () => {
    for (const id of ['f12-2', 'f12-4', 'f12-5']) {
      await forward(page, `#${id} .lab`);
      await wake(page.locator(`#${id}`));
    }
  };
  await wakeAll();
  await page.emulateMedia({ media: 'print' });
  const paper = (id: string) => page.locator(`#${id}`).innerText();
  for (const id of ['f12-2', 'f12-4', 'f12-5']) {
    expect(await paper(id), id).toContain('before this page was printed');
    expect(await paper(id), id).not.toMatch(/not yet computed|Experiment|Loading|Or load|downloaded/);
    expect(await page.locator(`#${id} :is(input, select, canvas, button):visible`).count(), id).toBe(0);
  }
  await page.emulateMedia({ media: 'screen' });
  await train(page, '1,epochs:2,seed:4');
  await page.emulateMedia({ media: 'print' });
  const measured = await paper('f12-2');
  expect(measured).toContain('784-32-10 ReLU, 1,000 images, 2 epochs, batches of 32, Adam 0.001, seed 4.');
  expect(measured).toMatch(/Test accuracy\s+\d\d\.\d\d %/);
  expect(measured).not.toMatch(/not yet|before this page was printed|Experiment/);
  expect(await page.locator('#f12-2 .lab-table tbody tr').count()).toBe(2);
  expect(problems()).toEqual([]);
});

test('cut off from the network, the page trains once more, to the same score, and asks for nothing', async () => {
  const { page } = await openMnist(site);
  await train(page, '1,epochs:2');
  // The sentence alone: the files to download come when they have been made, which may be later.
  const sentence = page.locator('#f12-2 .lab-result > p', { hasText: 'Fingerprint' });
  const score = async () => (await sentence.innerText()).replace(/after [\d.]+ seconds/, '');
  const first = await score();
  // What the page loads once a run has ended is there before the network goes.
  await page.locator('#f12-2 .lab-downloads').waitFor();
  let asked = -1;
  while (asked < site.requests().length) {
    asked = site.requests().length;
    await page.waitForTimeout(1_500);
  }
  await page.context().setOffline(true);
  await train(page, '1,epochs:2');
  expect(await score()).toBe(first);
  expect(site.requests().slice(asked)).toEqual([]);
});
