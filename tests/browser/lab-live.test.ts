/** The network of a run while it waits, after a stop, and over its epochs: drawn on, evaluated, tested, looked at. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { confusionMatrix } from '../../src/engine/metrics/confusion-matrix.ts';
import { axe, useSite } from './harness.ts';
import { awake, forward, longRun, openLab } from './lab-page.ts';
import { downloadRun, matrixOf, panelOf, recompute } from './lab-panels.ts';

const site = useSite();

/** A stroke down the middle of the pad. */
const drawn = 'lab-draw=1,ink:CMAy.CMDm';

/** The lab with a drawing, at settings as an address has them. */
async function open(settings: string) {
  const visit = await openLab(site, {}, `${settings}&${drawn}`);
  await awake(visit.page);
  return visit;
}

/** What the network says of the drawing: its ten numbers, in words. */
async function answer(page: Page): Promise<string> {
  await forward(page, '.draw');
  const draw = page.locator('astro-island:not([ssr]) .draw');
  await draw.locator('.draw-verdict', { hasText: /^The network says/ }).waitFor();
  return (await draw.locator('svg.bars').getAttribute('aria-label')) ?? '';
}

/** The fingerprint of the weights that answer the drawing. */
async function answering(page: Page): Promise<string> {
  await forward(page, '.draw');
  return page.locator('.draw .lab-unchanged code').first().innerText();
}

/** Waits until the newest weights have come and answer: the panels take new ones a few times a second. */
async function settled(page: Page): Promise<void> {
  let last = '';
  const isStill = async () => {
    const before = last;
    last = `${await answering(page)} ${await answer(page)}`;
    return last === before;
  };
  await expect.poll(isStill, { interval: 600 }).toBe(true);
}

/** Goes on until the run waits after this step of the second epoch. */
async function toStep({ page, lab }: Awaited<ReturnType<typeof open>>, step: number): Promise<void> {
  await forward(page, '.train');
  await lab.button('One epoch').click();
  await lab.says(/^Epoch 1 is done/);
  for (let n = 1; n <= step; n++) {
    await lab.button('One batch').click();
    await lab.says(new RegExp(`^Step ${n} of 29 in epoch 2: loss `));
  }
}

test('a run that waits answers with the weights it has, and after Stop its network is the same, can be tested and is kept', async () => {
  const visit = await open('1,epochs:3');
  const { page, lab, problems } = visit;
  await lab.button('One batch').click();
  await lab.says(/^Step 1 of 29 in epoch 1/);
  const first = await answer(page);
  await lab.reset();
  await toStep(visit, 2);
  await settled(page);
  expect(await answer(page)).not.toBe(first);
  const waiting = { words: await answer(page), fingerprint: await answering(page), matrix: await matrixOf(page) };
  expect(waiting.matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(10_000);
  const evaluate = await panelOf(page, 'evaluate');
  expect(await evaluate.locator('.evaluate-head').innerText()).toContain('after step 2 of epoch 2');

  await forward(page, '.train');
  await lab.button('Stop').click();
  await lab.says(/^Stopped after step 2 of epoch 2\. Its network is kept/);
  expect(await answer(page)).toBe(waiting.words);
  expect(await answering(page)).toBe(waiting.fingerprint);
  expect(await matrixOf(page)).toEqual(waiting.matrix);

  await forward(page, '.train');
  await page.getByRole('button', { name: 'Test this network' }).press('Enter');
  await lab.says(/^Stopped after step 2 of epoch 2: [\d.]+ % of the 10,000 test images/);
  // The button has gone, the focus is not lost.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Start');
  const right = waiting.matrix.reduce((sum, row, digit) => sum + row[digit]!, 0);
  expect(await lab.readout('Test accuracy')).toBe(`${(right / 100).toFixed(2)} %`);
  expect(await lab.fingerprint()).toBe(waiting.fingerprint);
  const files = await downloadRun(page);
  const { labels, digits } = await recompute(files);
  expect(waiting.matrix).toEqual(confusionMatrix(labels, digits, 10));

  // Loaded again it says where it was stopped.
  await page.locator('section.runs').getByRole('button', { name: 'Remove from this list' }).click();
  await page.locator('section.runs input[type=file]').setInputFiles([files.json, files.weights]);
  await page.locator('.runs-scroll').getByText('Run 1 after step 2 of epoch 2').waitFor();
  expect(problems()).toEqual([]);
}, 120_000);

test('stopped in the middle of training it is the network that a run has which waits there', async () => {
  const { page, lab } = await open('1,epochs:200');
  await lab.startAndPress('Stop');
  await lab.says(/^Stopped after (step \d+ of )?epoch \d+\. Its network/);
  await settled(page);
  const [, step = '0', epoch = ''] = /after (?:step (\d+) of )?epoch (\d+)/.exec(await lab.now()) ?? [];
  const stopped = await answering(page);
  await forward(page, '.train');
  await lab.reset();
  const [whole, rest] = step === '0' ? [Number(epoch), 0] : [Number(epoch) - 1, Number(step)];
  for (let n = 1; n <= whole; n++) {
    await lab.button('One epoch').click();
    await lab.says(new RegExp(`^Epoch ${n} is done`));
  }
  for (let n = 1; n <= rest; n++) {
    await lab.button('One batch').click();
    await lab.says(new RegExp(`^Step ${n} of 29 in epoch ${whole + 1}: loss `));
  }
  await expect.poll(() => answering(page), { timeout: 10_000 }).toBe(stopped);
}, 120_000);

/** The pictures of the first layer, as they are drawn. */
async function firstLayer(page: Page): Promise<string> {
  const images = page.locator('.evaluate-weights canvas');
  await images.first().waitFor();
  await page.waitForTimeout(100);
  return images.evaluateAll((canvases) =>
    canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join('\n'),
  );
}

test('the first layer and the twelve answers go back to every epoch, and are those of a run of so many', async () => {
  const { page, lab } = await openLab(site, {}, '1,epochs:3');
  const opened = async () => {
    const panel = await panelOf(page, 'evaluate');
    await panel.locator('.evaluate-result').waitFor();
    const fold = panel.getByText('The weights of the first layer as images');
    if (!(await page.locator('.evaluate-weights').isVisible())) await fold.click();
    return panel.getByRole('slider', { name: 'Weights' });
  };
  await lab.start();
  await lab.says(/^Finished/);
  const answers = page.getByRole('slider', { name: 'Answers' });
  await answers.waitFor();
  const verdicts = () =>
    page.locator('.lab-sample .bars').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
  const slider = await opened();
  expect(await slider.getAttribute('max')).toBe('3');
  // Ranges are moved by the keyboard: Home is before training.
  await slider.press('Home');
  expect(await slider.getAttribute('aria-valuetext')).toBe('before training');
  const names = () => page.locator('.evaluate-weights li canvas').first().getAttribute('aria-label');
  const seen: (string | null)[] = [await names()];
  for (let epoch = 1; epoch <= 3; epoch++) {
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe(`after epoch ${epoch}`);
    seen.push(await names());
  }
  expect(new Set(seen).size).toBe(4);
  await forward(page, '.lab-samples');
  await answers.press('ArrowLeft');
  const second = await verdicts();
  await answers.press('Home');

  // A run of fewer epochs ends with these, and is followed wherever one has looked in the run before.
  await lab.epochs(2);
  await lab.start();
  await lab.says(/^Finished/);
  const shorter = await opened();
  await expect.poll(() => shorter.getAttribute('max')).toBe('2');
  expect(await names()).toContain(seen[2]?.split(';')[0]);
  expect(await verdicts()).toEqual(second);
  expect(await firstLayer(page)).not.toBe('');
}, 120_000);

test('what changes with each epoch is not read out while a run is under way, what the reader asks is', async () => {
  const { page, lab } = await open(longRun);
  await lab.start();
  await answer(page);
  await panelOf(page, 'evaluate');
  await matrixOf(page);
  const heard = await page.evaluateHandle(() => {
    const texts: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target.parentElement?.closest('[role=status]') ?? target;
        if (region instanceof Element && region.closest('.draw, .evaluate')) texts.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return { texts };
  });
  const texts = () => heard.evaluate(({ texts }) => texts);
  const epoch = async () => Number(/epoch (\d+)/.exec(await lab.now())?.[1]);
  const before = await epoch();
  await expect.poll(epoch, { timeout: 60_000 }).toBeGreaterThan(before + 2);
  expect((await texts()).filter((text) => /read correctly|network says/.test(text))).toEqual([]);
  await page.locator('.evaluate-matrix tbody button').first().click();
  await expect.poll(texts, { timeout: 10_000 }).toContainEqual(expect.stringMatching(/^0 read as 0: /));
  await forward(page, '.train');
  await lab.button('Pause').click();
  await expect.poll(texts, { timeout: 10_000 }).toContainEqual(expect.stringMatching(/^The network says/));
  await lab.button('Stop').click();
}, 150_000);

test('what is offered after a stop meets no WCAG violation at 360 px, in the dark too', async () => {
  const { page, lab } = await openLab(
    site,
    { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    '1,epochs:3',
  );
  await lab.button('One epoch').click();
  await lab.says(/^Epoch 1 is done/);
  await lab.button('One epoch').click();
  await lab.says(/^Epoch 2 is done/);
  await lab.button('Stop').click();
  await page.getByRole('button', { name: 'Test this network' }).waitFor();
  await page.getByRole('slider', { name: 'Answers' }).waitFor();
  expect(await axe(page, 'all', '.train')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
