/**
 * Code that does not come: it is said beside what waits for it, and another try works. Scripts that may not run: the page is what
 * readers without JavaScript get. In every engine: engines/lessons.ts.
 */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { faults, tryAgain, wakeFigures, watchFaults, withoutScripts } from './lesson-walk.ts';
import { put, settled, wake } from './prompts-answer.ts';

const site = useSite();
const still = { reducedMotion: 'reduce' } as const;

/**
 * Turns to all that a lesson brings on use, one after the other: each fold, "why this number?", a number of a picture, matrices, a form
 * of a stage. @returns of each, by its name, whether it says that it has not come; with `again`, after another try
 */
const useParts = (page: Page, again: boolean): Promise<Record<string, boolean>> =>
  page.evaluate(async (tries) => {
    const rest = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
    const found: Record<string, boolean> = {};
    const look = async (name: string, place: Element, wanted: boolean) => {
      const note = () => place.querySelector('.unloaded');
      for (let k = 0; k < 60 && (note() !== null) !== wanted; k++) await rest(25);
      if (tries) note()?.querySelector('button')?.click();
      for (let k = 0; k < 200 && tries && note() !== null; k++) await rest(25);
      found[name] = note() !== null;
    };
    for (const figure of document.querySelectorAll<HTMLElement>('figure.figure:has(.network-figure)')) {
      document.querySelector<HTMLElement>(`.deck > [data-show="${figure.id}"]`)?.click();
      for (const fold of figure.querySelectorAll<HTMLDetailsElement>('details:has(> .without-scripts)')) {
        fold.open = true;
        await look(`${figure.id} ${fold.querySelector('summary')?.textContent}`, fold, !tries);
        fold.open = false;
        await rest();
      }
      const picture = figure.querySelector('.picture');
      picture?.dispatchEvent(new PointerEvent('pointerover'));
      if (figure.querySelector('[data-edit]') && picture) await look(`${figure.id} a number`, picture, !tries);
      const matrix = figure.querySelector<HTMLInputElement>('.as-matrix input');
      if (matrix && !matrix.checked) matrix.click();
      if (matrix) await look(`${figure.id} matrix`, figure.querySelector('.chain') as Element, !tries);
    }
    const form = document.querySelector<HTMLElement>('.figure [data-form="part"]');
    form?.click();
    if (form) await look('form', form.closest('figure') as Element, !tries);
    return found;
  }, again);

test.each(['perceptron', 'perceptron-learning', 'xor', 'forward-pass', 'activations', 'backprop'])(
  'in /lessons/%s/ every part that has not come says so, and comes with the next try',
  async (slug) => {
    const { page } = await site.open(`lessons/${slug}/`, still);
    await page.evaluate(watchFaults);
    expect(await page.evaluate(wakeFigures)).toBe('[]');
    // All that is not here yet.
    const here = site.requests(/\.js$/).map((file) => file.replaceAll(/[.\\+]/g, '\\$&'));
    site.fault(new RegExp(`^(?!.*(?:${here.join('|')})).*\\.js$`), 'missing');
    const missing = await useParts(page, false);
    expect(Object.keys(missing).length).toBeGreaterThan(2);
    // What wakes figures by their tabs has brought the forms of stages, too.
    const { form: _, ...parts } = missing;
    expect(Object.entries(parts).filter(([, isSaid]) => !isSaid)).toEqual([]);
    site.clearFaults();
    expect(Object.entries(await useParts(page, true)).filter(([, isSaid]) => isSaid)).toEqual([]);
    expect(await page.evaluate(faults)).toBe('[]');
    expect(page.url()).not.toContain('?');
  },
);

test('a button of a stage says that its code has not come, and does its part with the next try', async () => {
  site.fault(/joined.*\.js$/, 'missing');
  const { page } = await site.open('lessons/perceptron/', { ...still, viewport: { width: 390, height: 800 } });
  const figure = page.locator('#f1-1');
  await figure.getByRole('button', { name: 'Open', exact: true }).click();
  await figure.getByText('This could not be loaded').waitFor();
  site.clearFaults();
  await figure.getByRole('button', { name: 'Try again' }).click();
  await figure.getByRole('button', { name: 'Close', exact: true }).waitFor();
  expect(await figure.locator('.unloaded').count()).toBe(0);
});

test('a question whose code does not come keeps what was put in, sends no form, and is judged when it has come', async () => {
  const { page } = await site.open('lessons/backprop/', still);
  const { exercise } = await settled('x9-2');
  if (exercise === undefined) throw new Error('x9-2 is no exercise');
  const task = page.locator('#x9-2');
  await task.scrollIntoViewIfNeeded();
  site.fault(/ExerciseForm.*\.js$/, 'missing');
  await put(task, exercise, exercise.right);
  await task.getByRole('button', { name: 'Check' }).click();
  await task.getByText('This could not be loaded').waitFor();
  const typed = await task
    .locator('input')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await task.locator('input').first().press('Enter');
  site.clearFaults();
  expect(page.url()).toBe(site.url('lessons/backprop/'));
  expect(await page.evaluate(tryAgain('x9-2'))).toBe(true);
  expect(
    await task.locator('input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
  ).toEqual(typed);
  // The press was taken up.
  await task.locator('.verdict p.right').waitFor();
  expect(page.url()).toBe(site.url('lessons/backprop/'));
});

test('after the site has changed a reload is offered, which keeps the state in the address; without the site it stays', async () => {
  const { page } = await site.open('lessons/xor/#f3-2=1,3', still);
  await page.evaluate(wakeFigures);
  site.fault(/SaveOrEmbed.*\.js$/, 'missing');
  const fold = page.locator('#f3-2 details', { hasText: 'Save or embed' });
  await fold.evaluate((element: HTMLDetailsElement) => {
    element.open = true;
  });
  const reload = fold.getByRole('button', { name: 'Reload the page' });
  await reload.waitFor();
  await page.context().setOffline(true);
  await reload.click();
  await fold.getByText('The site does not answer').waitFor();
  await page.context().setOffline(false);
  site.clearFaults();
  await Promise.all([page.waitForEvent('load'), fold.getByText('The site does not answer').click()]);
  expect(page.url()).toContain('#f3-2=1,3');
});

test('a script of the page that has not come is told, and so is the astro-island itself', async () => {
  for (const missing of [/Lesson\.astro.*\.js$/, /inline\.[^/]*\.js$/]) {
    site.fault(missing, 'missing');
    const { page } = await site.open('lessons/xor/', still);
    await page.locator('.scripts-missing').waitFor();
    site.clearFaults();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload the page' }).click()]);
    expect(await page.locator('.scripts-missing').isVisible()).toBe(false);
  }
});

describe('what neither comes nor fails', () => {
  /** Holds back what is asked for from now on. @returns lets it come */
  async function hold(page: Page, file: RegExp): Promise<() => void> {
    let come = () => {};
    const free = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(file, async (route) => {
      await free;
      await route.continue();
    });
    return come;
  }
  const late = 'This has not come yet';

  test('is told beside the figure that waits for it after a while, until it comes', async () => {
    const { page } = await site.open('about/', still);
    const come = await hold(page, /of-lessons-xor.*\.js$/);
    await page.goto(site.url('lessons/xor/'));
    const figure = page.locator('#f3-1');
    await figure.getByText(late).waitFor();
    expect(await figure.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await figure.getByRole('button', { name: 'Reload the page' }).waitFor();
    come();
    await figure.locator('.unloaded').waitFor({ state: 'detached' });
    await figure.locator('.transport .primary:enabled').waitFor();
  });

  test('is told in the fold that waits for it after a while, until it comes', async () => {
    const { page } = await site.open('lessons/xor/', still);
    await page.evaluate(wakeFigures);
    const come = await hold(page, /SaveOrEmbed.*\.js$/);
    const fold = page.locator('#f3-2 details', { hasText: 'Save or embed' });
    await fold.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
    await fold.getByText(late).waitFor();
    come();
    await fold.locator('.unloaded').waitFor({ state: 'detached' });
    await fold
      .getByRole('button', { name: /PNG|SVG/ })
      .first()
      .waitFor();
  });

  test('is told at the head of the page where it is a script of the page, until it comes', async () => {
    const { page } = await site.open('about/', still);
    const come = await hold(page, /Lesson\.astro.*\.js$/);
    await page.goto(site.url('lessons/xor/'), { waitUntil: 'commit' });
    // Before its sheet is here, everything of a page is shown.
    await page.locator('html[data-missing]').waitFor();
    const told = page.locator('.scripts-missing');
    expect(await told.isVisible()).toBe(true);
    come();
    await told.waitFor({ state: 'hidden' });
  });
});

/** A page within a frame of another page, with these rights. */
async function framed(path: string, sandbox: string): Promise<{ page: Page; frame: Frame }> {
  const { page } = await site.open('404.html', still);
  const frame = await page.evaluateHandle(
    ([src, rights]) => {
      const made = document.createElement('iframe');
      Object.assign(made, { width: '1200', height: '700', src });
      made.setAttribute('sandbox', rights ?? '');
      document.body.replaceChildren(made);
      return new Promise<HTMLIFrameElement>((resolve) => made.addEventListener('load', () => resolve(made)));
    },
    [site.url(path), sandbox],
  );
  return { page, frame: (await frame.contentFrame()) as Frame };
}

test.each(['', 'allow-scripts'])(
  'in a frame with sandbox="%s" each figure and question says that scripts do not run',
  async (sandbox) => {
    const { frame } = await framed('lessons/xor/', sandbox);
    // What a page without scripts shows can only be asked from outside.
    await expect.poll(() => frame.evaluate(withoutScripts)).toBe('[]');
  },
);

test('in a frame without forms, origin and storage everything works, and what cannot work is said', async () => {
  site.fault(/./, { headers: { 'access-control-allow-origin': '*' } });
  const { page, frame } = await framed('lessons/backprop/', 'allow-scripts');
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  const task = frame.locator('#x9-2');
  const { exercise } = await settled('x9-2');
  if (exercise === undefined) throw new Error('x9-2 is no exercise');
  await wake(task);
  await put(task, exercise, exercise.right);
  await task.locator('input').first().press('Enter');
  await task.locator('.verdict p.right').waitFor();
  await task.getByText('This browser keeps no answers').waitFor();
  await frame.locator('#f9-1 .transport .primary:enabled').click();

  const lab = await framed('lab/', 'allow-scripts');
  await lab.frame.getByText('a sandbox without “allow-same-origin”').waitFor();
  expect(wrong).toEqual([]);
});
