/** Lesson 12's figures set by links and lit by words: settings, a drawing, an attack, the marks of the text. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { forward } from './lab-page.ts';
import { openMnist, train } from './mnist-page.ts';

const site = useSite();

test('the lab opens with three controls; a link to settings of one’s own unfolds the others, and they can be changed there', async () => {
  const { page, problems } = await openMnist(site);
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
  // Its error stands below it, and moves nothing beside it.
  const tops = ['Batch size', 'Weight decay (l2)'].map(async (name) => {
    const box = await lab.getByLabel(name, { exact: true }).boundingBox();
    return box?.y;
  });
  expect(new Set(await Promise.all(tops)).size).toBe(1);
  await lab.getByText('All settings: one of them cannot be trained with').click();
  await lab.getByText('Step by batch or epoch').focus();
  await page.keyboard.press('Enter');
  await lab.getByRole('button', { name: 'One batch' }).waitFor();
  expect(problems()).toEqual([]);
});

/** What is on the pad, what goes into the network, and which stages work. */
async function drawn(page: Page) {
  const figure = page.locator('#f12-4');
  const images = await figure
    .locator('canvas')
    .evaluateAll((some) => some.map((one) => (one as HTMLCanvasElement).toDataURL()));
  const stages = await figure
    .locator('.draw-stages input')
    .evaluateAll((some) => some.map((one) => (one as HTMLInputElement).checked));
  return { images, stages };
}

test('a drawing with its switches comes back from its link, before any network is trained', async () => {
  const { page, problems } = await openMnist(site);
  const figure = page.locator('#f12-4');
  await page.getByRole('link', { name: 'take ours' }).click();
  await figure.getByRole('button', { name: 'Undo stroke', disabled: false }).waitFor();
  await figure.getByRole('checkbox', { name: 'Light on dark' }).uncheck();
  const pad = figure.getByRole('application');
  await pad.focus();
  for (const key of ['Space', 'Shift+ArrowRight', 'ArrowDown', 'Space']) await pad.press(key);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await figure.getByRole('button', { name: 'Copy link' }).click();
  const address = await figure.locator('.lab-share output').innerText();
  expect(address).toMatch(/#f12-4=1,off:invert,ink:[\w.~-]+$/);

  const other = await site.open(`lessons/mnist-lab/${new URL(address).hash}`, { reducedMotion: 'reduce' });
  // The last picture follows the pad a moment later.
  const isSame = async () => JSON.stringify(await drawn(other.page)) === JSON.stringify(await drawn(page));
  await expect.poll(isSame).toBe(true);
  expect((await drawn(other.page)).stages).toEqual([false, ...Array(7).fill(true)]);

  for (const hostile of ['1,ink:%24%24', '1,off:x', '9', `1,ink:${'_'.repeat(9000)}`]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `f12-4=${hostile}`);
    await figure.locator('.lab-fault', { hasText: 'The figure stands as it opens' }).waitFor();
    expect((await drawn(page)).stages).not.toContain(false);
  }
  expect([...problems(), ...other.problems()]).toEqual([]);
});

test('an attack with its strength and prediction comes back from its link', async () => {
  const { page, problems } = await site.open('lessons/mnist-lab/#f12-5=1,attack:rotate,level:90,guess:30', {
    reducedMotion: 'reduce',
  });
  const figure = page.locator('#f12-5');
  await figure.getByText('The link predicts 30 %').waitFor();
  await train(page, '1,epochs:1');
  // What the link has unfolded left the room to the curves.
  expect(await page.locator('#f12-2 details[open]').count()).toBe(0);
  await forward(page, '#f12-5 .attack');
  expect(await figure.getByRole('combobox', { name: 'Attack' }).inputValue()).toBe('rotate');
  await figure.locator('output', { hasText: '30 %' }).waitFor();
  await figure.getByRole('button', { name: 'Measure' }).click();
  const level = figure.getByLabel(/^Ten test images/);
  await level.waitFor();
  expect(await level.getAttribute('aria-valuetext')).toBe('rotated by 90°');
  await level.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('f12-5=1,attack:rotate,level:135,guess:30');
  await figure.getByRole('combobox', { name: 'Attack' }).selectOption('noise');
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/f12-5=1,attack:noise$/);
  // A link that brings no prediction takes none away.
  await page.evaluate(() => {
    location.hash = 'f12-5=1,attack:rotate';
  });
  await figure.locator('.attack-outcome', { hasText: 'You said 30' }).waitFor();

  await page.evaluate(() => {
    location.hash = 'f12-5=1,attack:bribe';
  });
  await figure.getByText('This link names an attack that is not here.').waitFor();
  expect(problems()).toEqual([]);
});

test('what a press on a link has lit stays lit while the page scrolls, until the pointer moves by hand', async () => {
  const { page, problems } = await openMnist(site);
  const lab = page.locator('#f12-2');
  const isLit = (part: Locator) => part.evaluate((element) => element.classList.contains('lit'));
  const word = page.locator('a.mark[data-mark=accuracy]').filter({ visible: true }).first();
  const plot = lab.locator('[data-mark=accuracy]');
  await word.click();
  // What now lies under the pointer is told in the next frames.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await isLit(plot)).toBe(true);
  expect(await page.locator('[data-mark].lit:not([data-mark=accuracy])').count()).toBe(0);
  const { x, y } = (await lab.locator('[data-mark=loss]').boundingBox())!;
  await page.mouse.move(x + 20, y + 20);
  expect([await isLit(plot), await isLit(lab.locator('[data-mark=loss]'))]).toEqual([false, true]);
  expect(problems()).toEqual([]);
});

test('the text and the figures of the lab light each other, by pointer and by keyboard', async () => {
  const { page, problems } = await openMnist(site);
  const marks = await page
    .locator('a.mark')
    .evaluateAll((links) => links.map((link) => `${link.getAttribute('href')} ${link.getAttribute('data-mark')}`));
  expect(marks.length).toBeGreaterThan(15);
  // The fingerprint comes with the first run.
  for (const [figure, mark] of marks.map((mark) => mark.split(' ')))
    if (mark !== 'fingerprint') expect(await page.locator(`${figure} [data-mark=${mark}]`).count(), mark).toBe(1);

  const lab = page.locator('#f12-2');
  const word = page.locator('a.mark[data-mark=accuracy]').filter({ visible: true }).first();
  const plot = lab.locator('[data-mark=accuracy]');
  const isLit = (part: Locator) => part.evaluate((element) => element.classList.contains('lit'));
  // The first time, the code has to come.
  await word.hover();
  await expect.poll(() => isLit(plot)).toBe(true);
  await page.mouse.move(0, 0);
  expect(await isLit(plot)).toBe(false);
  await word.focus();
  expect(await isLit(plot)).toBe(true);
  await page.keyboard.press('Enter');
  await lab.getByRole('button', { name: 'Back to the text' }).waitFor();
  expect(await isLit(plot)).toBe(true);
  expect(await lab.evaluate((figure) => figure.contains(document.activeElement))).toBe(true);
  // What the figures keep in the address stays there.
  expect(new URL(page.url()).hash).toBe('');
  await plot.hover();
  expect(await isLit(word)).toBe(true);
  await lab.getByRole('button', { name: 'Back to the text' }).click();
  expect(await word.evaluate((link) => document.activeElement === link)).toBe(true);

  // The formula in the text, the formula in the figure, and the marked pixel.
  const pixels = page.locator('#f12-1');
  await pixels.scrollIntoViewIfNeeded();
  await pixels.locator('button.primary:enabled').first().waitFor();
  await page.locator('.katex [data-mark=row]').first().hover();
  await pixels.locator('.pixel-views[data-lit=row]').waitFor();
  expect(await pixels.locator('.term.lit').allInnerTexts()).toEqual(['row', '6']);
  expect(problems()).toEqual([]);
});
