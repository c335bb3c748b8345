/** A figure that fills the screen: by key, by button and by link; stepped by a presenter's remote; left as it was entered. */
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { engines, useEngine } from './engines.ts';
import { axe, useSite } from './harness.ts';

// A busy machine.
vi.setConfig({ testTimeout: 120_000 });

const site = useSite();

/** The 19 of “Update 1, step 19 of 63”. */
const stepIn = (words: string) => Number(/step (\d+) of/.exec(words)?.[1]);

/** What is seen and can be come to, in one look. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { width, height, top } = (document.querySelector('.projected') as Element).getBoundingClientRect();
    const drawn = document.querySelector('.projected .picture svg text') as Element;
    return {
      place: [Math.round(width), Math.round(top), Math.round(top + height)],
      letters: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      text: drawn.getBoundingClientRect().height,
      behind: document.querySelector('.site-header')?.closest('[inert]') !== null,
    };
  });

test.each([
  [0.02, 0.02],
  [0.1, 0.5],
])('the key serves a figure that was pressed, wherever that was: at %d, %d of the picture', async (across, down) => {
  const { page } = await site.open('lessons/backprop/', { viewport: { width: 1280, height: 720 } });
  await page.locator('#f9-1 astro-island:not([ssr])').first().waitFor();
  const { x, y, width, height } = (await page.locator('#f9-1 .picture').boundingBox()) as DOMRect;
  await page.mouse.click(x + across * width, y + down * height);
  // What the first press brings has come.
  await page.waitForTimeout(500);
  await page.keyboard.press('p');
  await page.getByRole('region', { name: 'Projection of Figure 9.1' }).waitFor();
});

test('by a key a figure fills the window, is stepped by a remote, shows its text, and leaves all as it was', async () => {
  const { page, problems } = await site.open('lessons/backprop/', { viewport: { width: 1280, height: 720 } });
  const figure = page.locator('#f9-1');
  const next = figure.locator('.transport > .primary');
  const at = () => figure.locator('.scrubber span').innerText();
  await page.evaluate(() => scrollTo(0, 900));
  await next.focus();
  await page.keyboard.press('p');
  const bar = page.getByRole('region', { name: 'Projection of Figure 9.1' });
  await bar.waitFor();
  const before = await at();
  expect(await look(page)).toMatchObject({ place: [1280, 44, 720], behind: true });
  expect((await look(page)).letters).toBeGreaterThan(20);
  for (const key of ['PageDown', 'ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp']) await page.keyboard.press(key);
  await expect.poll(at).not.toBe(before);
  expect(stepIn(await at())).toBe(stepIn(before) + 1);
  // In the slider a remote steps, too, and arrows are its own.
  await figure.getByRole('slider').focus();
  await page.keyboard.press('PageUp');
  await expect.poll(at).toBe(before);
  // What the notes name, and what stands in the text.
  const list = bar.getByRole('combobox', { name: 'Go to a state' });
  await list.selectOption({ label: 'w5 is complete: one path, three factors' });
  await expect.poll(at).toMatch(/step 23 of/);
  expect(await list.locator('optgroup').count()).toBe(2);
  await bar.getByRole('button', { name: 'Text' }).click();
  const notes = page.getByRole('region', { name: 'The text beside Figure 9.1' });
  expect((await notes.innerText()).length).toBeGreaterThan(200);
  expect(await notes.locator('.task, [id], button').count()).toBe(0);
  expect((await look(page)).place[0]).toBe(896);
  await bar.getByRole('button', { name: 'Contrast' }).click();
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  expect(await axe(page)).toEqual([]);
  // By keyboard from the bar to the figure and back: nothing holds it, and nothing behind takes it.
  const place = () =>
    page.evaluate(() => document.activeElement?.closest('.projector, .projected')?.className ?? 'elsewhere');
  await list.focus();
  await page.keyboard.press('Shift+Tab');
  expect(await place()).toContain('projected');
  await page.keyboard.press('Tab');
  expect(await place()).toBe('projector');
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(
    await page.evaluate(() => [scrollY, document.querySelectorAll('[inert], [data-projected], .projected').length]),
  ).toEqual([900, 0]);
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('');
  expect(await next.evaluate((button) => document.activeElement === button)).toBe(true);
  // In a field the letter is a letter.
  await page.locator('#x9-5 input').fill('');
  await page.locator('#x9-5 input').press('p');
  expect(await page.locator('.projected').count()).toBe(0);
  // The button, in the dark, where the whole screen cannot be had.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('denied'));
  });
  await figure.locator('.transport select').selectOption('pass');
  await figure.locator('summary', { hasText: 'Save or embed' }).click();
  // The steps of the update as slides, one a pass; the figure stands as before.
  const stood = await at();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'All steps, as slides' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('f9-1-steps.zip');
  const slides = unzipSync(new Uint8Array(await buffer(await file.createReadStream())));
  const pictures = Object.keys(slides).filter((name) => name.endsWith('.svg'));
  expect(pictures.length).toBeGreaterThan(3);
  const texts = pictures.map((name) => strFromU8(slides[name] ?? new Uint8Array()));
  expect(new Set(texts).size).toBe(texts.length);
  expect(new Set(texts.map((text) => /viewBox="[^"]+"/.exec(text)?.[0])).size).toBe(1);
  expect(
    strFromU8(slides['steps.txt'] ?? new Uint8Array())
      .trim()
      .split('\n'),
  ).toHaveLength(pictures.length);
  expect(await at()).toBe(stood);
  await figure.getByRole('button', { name: 'Project this figure' }).click();
  await bar.waitFor();
  await bar.getByRole('button', { name: 'Leave' }).click();
  await bar.waitFor({ state: 'detached' });
  expect(problems()).toEqual([]);
});

describe.each(engines)('in %s', (engine) => {
  const its = useEngine(engine);

  test('a link of the notes projects its state, at 1,280 and at 360 px', async () => {
    // The whole screen is not to be had: what asks the page counts as a press in one of the engines.
    its.send({ 'permissions-policy': 'fullscreen=()' }, /lessons/);
    await its.open('lessons/backprop/index.html?project#f9-1=1,23,operation');
    const until = (expression: string) => expect.poll(() => its.evaluate(expression), { timeout: 30_000 }).toBe(true);
    await until("document.querySelector('.projected .transport .primary:enabled') !== null");
    await until("/ 23 of/.test(document.querySelector('.projected .scrubber span').textContent)");
    for (const [width, height] of [
      [1280, 720],
      [360, 740],
    ] as const) {
      await its.resize(width, height);
      await until(`document.querySelector('.projected').getBoundingClientRect().width === ${width}`);
      // Picture, line and controls are in the window.
      await until(`[...document.querySelectorAll('.projected :is(.picture, .transport)')].every((part) => {
        const { top, bottom, left, right } = part.getBoundingClientRect();
        return top >= 0 && left >= 0 && bottom <= ${height} && right <= ${width};
      })`);
    }
    await its.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))");
    await until("/ 24 of/.test(document.querySelector('.projected .scrubber span').textContent)");
    await its.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))");
    await until("document.querySelector('.projected, .projector') === null");
  });
});

test.each([
  ['lessons/backprop/', 'f9-1'],
  ['lessons/gradient-descent/', 'f7-1'],
])(
  'of %s the picture beside the text of %s takes the width, with its line and controls below, at 1280 × 900',
  async (path, id) => {
    const { page } = await site.open(`${path}?project#${id}`, { viewport: { width: 1280, height: 900 } });
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('region', { name: /^The text beside/ }).waitFor();
    const box = async (part: string) =>
      (await page.locator(`#${id} .stage-grid > .${part}`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await expect.poll(async () => (await box('picture')).width).toBeGreaterThan(800);
    const [picture, line, controls] = [await box('picture'), await box('step'), await box('steering')];
    expect(picture.height).toBeGreaterThan(300);
    for (const below of [line, controls]) expect(below.y).toBeGreaterThanOrEqual(picture.y + picture.height);
    expect(controls.y + controls.height).toBeLessThanOrEqual(900);
  },
);

test.each([
  [1920, 1080],
  [1366, 768],
  [1280, 900],
  [1024, 768],
])(
  'no two parts of the figures with epochs lie on top of each other at %d × %d, beside their text or alone',
  async (width, height) => {
    for (const id of ['f2-2', 'f2-3']) {
      const { page } = await site.open(`lessons/perceptron-learning/?project#${id}`, { viewport: { width, height } });
      await page.locator('.projected .transport .primary:enabled').waitFor();
      const faults = () =>
        page.locator('.projected .stage-grid').evaluate((grid) => {
          const parts = [...grid.querySelectorAll('.picture, .step, .fields, .own .fold, .own .state, .steering')];
          const boxes = parts.map((part) => ({ name: part.className, ...part.getBoundingClientRect().toJSON() }));
          const within = grid.getBoundingClientRect();
          const said = boxes.length === 6 ? [] : [`${boxes.length} parts`];
          boxes.forEach((one, k) => {
            if (one.height < 24 || one.bottom > within.bottom + 1) said.push(`${one.name} is not in view`);
            for (const other of boxes.slice(k + 1))
              if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
                said.push(`${one.name} lies on ${other.name}`);
          });
          return said;
        });
      expect(await faults(), id).toEqual([]);
      expect((await page.locator('.projected .picture').boundingBox())?.height).toBeGreaterThan(0.5 * height);
      await page.getByRole('button', { name: 'Text', exact: true }).click();
      await page.getByRole('region', { name: /^The text beside/ }).waitFor();
      await expect.poll(faults, { message: `${id}, beside its text` }).toEqual([]);
    }
  },
);

test('the list of states names the questions that come first', async () => {
  const { page } = await site.open('lessons/perceptron-learning/?project#f2-2', {
    viewport: { width: 1280, height: 720 },
  });
  const list = page.getByRole('combobox', { name: 'Go to a state' });
  await list.waitFor();
  expect(await list.locator('option').allTextContents()).toContainEqual(
    expect.stringMatching(/^AND from 0: .* \(once Prediction 2\.1 is answered\)$/),
  );
});
