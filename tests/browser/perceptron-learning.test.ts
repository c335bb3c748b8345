/** The figures of lesson 2 under a reader's hands, on the built page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import andJson from '../../content/experiments/rule-and.json' with { type: 'json' };
import lampJson from '../../content/experiments/rule-lamp.json' with { type: 'json' };
import { ruleFrame } from '../../src/components/figures/perceptron-rule/frame.ts';
import { taskEdits } from '../../src/components/figures/perceptron-rule/tasks.ts';
import { rule } from '../../src/components/kit/stage/subjects/rule.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { createRuleRun } from '../../src/engine/trace/rule-run.ts';
import { locate } from '../../src/player/cursor.ts';
import { withChanges } from '../../src/player/edit-rules.ts';
import { experimentOf } from '../../src/questions/index.ts';
import { useSite } from './harness.ts';
import { drag, openerOf, placeIn, sentence, testAccessible, testNarrowPage } from './plane-figures.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();
const digits = { significant: 4 } as const;
const [and, lamp] = [experimentOf(andJson), experimentOf(lampJson)];
const changed = (experiment: Experiment, changes: Readonly<Record<string, number>>) =>
  withChanges(rule.edits, experiment, changes);
const xor = changed(and, taskEdits('XOR') ?? {});

const openAsked = openerOf(site, 'perceptron-learning', ['#f2-2', '#f2-1'], { reducedMotion: 'reduce' });
/** With nothing left to be guessed: held-figures.test.ts has what is kept back before. */
const openLesson: typeof openAsked = async (...of) => {
  const visit = await openAsked(...of);
  await openReveals(visit.page);
  return visit;
};

const expected = (experiment: Experiment, cursor: number) => {
  const run = createRuleRun(experiment);
  return ruleFrame(run, locate(run, cursor), digits).sentence;
};
/** All that a figure draws and says. */
const look = (page: Page, id: string) =>
  page
    .locator(id)
    .evaluate((figure) =>
      ['svg.input-plane', '.step', '.sentence', '.scrubber span', '.state']
        .flatMap((part) => [...figure.querySelectorAll(part)].map((element) => element.outerHTML))
        .join('\n'),
    );

test('F2.1 goes three steps an example, for two epochs and back, with the engine’s sentence at every step', async () => {
  const { page, problems } = await openLesson();
  const stops = [0, ...Array.from({ length: 8 }, (_, k) => [4, 5, 8].map((end) => 8 * k + end)).flat()];
  await page.locator('#f2-1 button.primary').focus();
  const there: string[] = [];
  for (const stop of stops) {
    if (stop > 0) await page.keyboard.press('ArrowRight');
    expect(await sentence(page, '#f2-1'), String(stop)).toBe(expected(lamp, stop));
    there.push(await look(page, '#f2-1'));
  }
  for (const frame of there.toReversed().slice(1)) {
    await page.keyboard.press('ArrowLeft');
    expect(await look(page, '#f2-1')).toBe(frame);
  }
  expect(problems()).toEqual([]);
});

test('F2.2 counts the mistakes of AND to the end, and closes the loop of XOR', async () => {
  const { page, problems } = await openLesson();
  const figure = page.locator('#f2-2');
  await figure.getByLabel('Step').selectOption('epoch');
  for (let epoch = 0; epoch < 6; epoch++) await figure.locator('button.primary').click();
  expect(await sentence(page, '#f2-2')).toBe(expected(and, 192));
  expect(await figure.locator('.standing').innerText()).toContain('11 mistakes');
  await figure.getByRole('combobox', { name: /^Points/ }).selectOption('XOR');
  expect(await sentence(page, '#f2-2')).toBe(expected(xor, 0));
  for (let epoch = 0; epoch < 3; epoch++) await figure.locator('button.primary').click();
  expect(await sentence(page, '#f2-2')).toBe(expected(xor, 96));
  expect(await figure.locator('.ghosts.loop .ghost').count()).toBeGreaterThan(3);
  expect(await figure.locator('.state tr.current').count()).toBe(2);
  await page.waitForFunction(() => location.hash.includes('f2-2=1,96,epoch,y.1.0:1'));
  const again = await openLesson(new URL(page.url()).hash);
  expect(await look(again.page, '#f2-2')).toBe(await look(page, '#f2-2'));
  expect([...problems(), ...again.problems()]).toEqual([]);
});

test('own points are put, moved and turned over by the pointer, and by fields and buttons', async () => {
  const { page, problems } = await openLesson();
  const figure = page.locator('#f2-2');
  await figure.getByRole('combobox', { name: /^Points/ }).selectOption('own points');
  const plane = figure.locator('svg.input-plane');
  await plane.scrollIntoViewIfNeeded();
  await page.mouse.click(...(await placeIn(plane, -1, -1)));
  await expect.poll(() => plane.locator('.sample').count()).toBe(5);
  await drag(plane, [-1, -1], [-1.5, 0.5]);
  await page.waitForFunction(() => location.hash.includes('n:5,x.4.0:-1.5,x.4.1:0.5,y.4.0:1'));
  await page.mouse.click(...(await placeIn(plane, -1.5, 0.5)));
  await page.waitForFunction(() => /x\.4\.1:0\.5(&|$)/.test(location.hash));
  await figure.locator('summary', { hasText: 'The points and their order' }).press('Enter');
  await figure.getByRole('button', { name: '(−1.5, 0.5) → 0' }).press('Enter');
  await figure.getByRole('button', { name: 'x1 plus 0.25' }).press('Enter');
  await figure.getByRole('switch', { name: 'target: 0' }).press('Enter');
  await figure.getByRole('button', { name: 'Visit it earlier' }).press('Enter');
  await page.waitForFunction(() => location.hash.includes('x.3.0:-1.25,x.3.1:0.5,'));
  await figure.getByRole('button', { name: 'Remove it' }).press('Enter');
  await expect.poll(() => plane.locator('.sample').count()).toBe(4);
  await figure.getByRole('button', { name: 'Reverse the order' }).press('Enter');
  expect(await figure.locator('.points-in-order button').allInnerTexts()).toEqual([
    '(1, 1) → 1',
    '(1, 0) → 0',
    '(0, 1) → 0',
    '(0, 0) → 0',
  ]);
  await figure.getByRole('button', { name: 'Add a point' }).press('Enter');
  await expect.poll(() => plane.locator('.sample').count()).toBe(5);
  await figure.getByRole('button', { name: 'Start afresh' }).click();
  await expect.poll(() => plane.locator('.sample').count()).toBe(4);
  expect(problems()).toEqual([]);
});

test('a weight of the formula lights its number in F2.1', async () => {
  const { page, problems } = await openLesson('#f2-1=1,32,pass,w.1.0.0:0,w.1.0.1:0,b.1.0:0,lr:1');
  await page.locator('.katex-html [data-cell="weights[1][0][1]"]').first().hover();
  await page.locator('#f2-1 .step .lit').first().waitFor();
  expect(problems()).toEqual([]);
});

test('before the first step, too, every symbol of the formulas lights something in F2.1', async () => {
  const { page, problems } = await openLesson();
  for (const term of await page.locator('.katex-html [data-cell]').all()) {
    const lights = async () => {
      await page.mouse.move(0, 0);
      await term.hover();
      return page.locator('#f2-1 .lit').count();
    };
    await expect.poll(lights, { timeout: 5000 }).toBeGreaterThan(0);
  }
  expect(problems()).toEqual([]);
});

test.each([
  '#f2-1=1,99999999,pass,n:12&f2-2=9,zz',
  '#f2-1=1,4,unit,lr:0.1,x.0.0:1e308&f2-2=1,8,epoch,n:1,x.9.9:3',
  '#f2-2=1,79992,epoch,y.1.0:1,y.2.0:1,y.3.0:0,as:constructor',
])('the hostile address %s gives valid figures', async (hash) => {
  const { page, problems } = await openLesson(hash);
  for (const id of ['#f2-1', '#f2-2']) {
    expect(await sentence(page, id)).toMatch(/^[A-Z].*\.$/);
    expect(await page.locator(id).innerText()).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(problems()).toEqual([]);
});

testAccessible(openLesson, '#f2-2=1,96,epoch,y.1.0:1,y.2.0:1,y.3.0:0', async (page) => {
  for (const id of ['#f2-1', '#f2-2']) await page.locator(`${id} summary`, { hasText: 'The points and' }).click();
  await page.locator('#f2-2 .points-in-order').waitFor();
});

testNarrowPage(openLesson, async (page) => {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('figure details')) fold.open = true;
  });
  await page.locator('#f2-1 .points-in-order').waitFor({ state: 'attached' });
});

test('without JavaScript both figures stand as stills', async () => {
  const { page } = await site.open('lessons/perceptron-learning/', { javaScriptEnabled: false });
  expect(await page.locator('#f2-1 .sentence').textContent()).toBe(expected(lamp, 0));
  expect(await page.locator('#f2-2 .state tbody tr').count()).toBe(1);
  expect(await page.locator('#f2-1 .player').isVisible()).toBe(false);
});

test('F2.1 keeps the size of its picture while its table fills', async () => {
  const { page } = await openLesson('', { viewport: { width: 1280, height: 800 } });
  const sizeOf = () => page.locator('#f2-1 svg.input-plane').evaluate((plane) => plane.getBoundingClientRect().height);
  const before = await sizeOf();
  for (let step = 0; step < 15; step++) await page.locator('#f2-1 button.primary').click();
  expect(await page.locator('#f2-1 .state tbody tr').count()).toBe(5);
  expect(await sizeOf()).toBe(before);
});

test('on a phone each row of an update stands with its symbols beside the picture', async () => {
  const { page } = await openLesson('#f2-1=1,32,pass,w.1.0.0:0,w.1.0.1:0,b.1.0:0,lr:1', {
    viewport: { width: 360, height: 740 },
  });
  const line = page.locator('#f2-1 .step');
  const rows = line.locator('.symbols:visible');
  await expect
    .poll(() => rows.allInnerTexts())
    .toEqual([
      expect.stringMatching(/^w1 ← w1 \+ η/),
      expect.stringMatching(/^w2 ← w2 \+ η/),
      expect.stringMatching(/^b ← b \+ η/),
    ]);
  const [own, its] = await Promise.all([line, page.locator('#f2-1 .stage-grid')].map((part) => part.boundingBox()));
  expect(own?.height).toBeLessThanOrEqual(its?.height ?? 0);
  expect(own?.y).toBeGreaterThanOrEqual(its?.y ?? Number.POSITIVE_INFINITY);
});
