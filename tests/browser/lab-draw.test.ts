/** Pixels, drawing and attacks on the lab page, as a reader meets them. One short training serves drawing and attacks. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { greyPng } from '../../scripts/mnist/png.ts';
import { readSource } from '../../scripts/mnist/source.ts';
import { imageSide, pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { axe, useSite } from './harness.ts';
import { forward } from './lab-page.ts';
import { paint } from './unpainted.ts';

const site = useSite();

/** Scrolls to a panel and waits until its program has taken over. */
async function wake(page: Page, panel: string) {
  await forward(page, panel);
  await page.locator(`astro-island:not([ssr]) ${panel}`).waitFor();
  return page.locator(panel);
}

describe('pixels are numbers', () => {
  test('without JavaScript the picture, the 784 numbers and the row are there', async () => {
    const { page } = await site.open('lab/', { javaScriptEnabled: false });
    const figure = page.locator('.pixel-views');
    expect(await figure.locator('.number-grid tbody td').count()).toBe(pixelsPerImage);
    expect(await figure.locator('.number-grid td.ink').count()).toBe(166);
    expect(await figure.locator('.number-grid td.marked').innerText()).toBe('30');
    expect(await figure.locator('image').count()).toBe(2);
    expect(await page.locator('.equation', { hasText: 'index' }).innerText()).toContain('28 · 6 + 8 = 176');
  });

  test('one pixel is marked in all three views, by pointing, by the keyboard and by a link', async () => {
    const { page, problems } = await site.open('lab/#lab-pixels=1,1,row:10,col:12');
    const figure = await wake(page, '.step-figure');
    const marked = () => figure.locator('.number-grid td.marked').innerText();
    const place = () => figure.locator('.pixel-neighbours .marked').first().innerText();
    await expect.poll(place).toBe('292');
    expect(await figure.locator('.numbers').first().innerText()).toContain('(28, 28)');
    const picture = figure.getByRole('img', { name: /A handwritten 5/ });
    const box = (await picture.boundingBox())!;
    await page.mouse.move(box.x + (8.5 / imageSide) * box.width, box.y + (6.5 / imageSide) * box.height);
    await expect.poll(place).toBe('176');
    await expect.poll(marked).toBe('0.118');
    expect(await figure.innerText()).toContain('0.117647');
    await page.mouse.move(0, 0);
    await expect.poll(place).toBe('292');
    await figure.locator('.number-grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(place).toBe('321');
    await expect.poll(() => page.url()).toContain('row:11,col:13');
    // The map of colours changes the picture and no number.
    const numbers = await figure.locator('.number-grid').innerText();
    await paint(page);
    const before = await picture.screenshot();
    await figure.getByLabel('Colours').selectOption({ label: 'many colours' });
    expect((await picture.screenshot()).equals(before)).toBe(false);
    expect(await figure.locator('.number-grid').innerText()).toBe(numbers);
    await figure.getByRole('button', { name: 'To the end' }).click();
    expect(await figure.locator('.step').innerText()).toMatch(/target\s+0\s+0\s+0\s+0\s+0\s+1/);
    expect(problems()).toEqual([]);
  });
});

/** Test image n as somebody's picture: dark on light, ten times as large. */
async function pictureFile(n: number): Promise<Buffer> {
  const { pixels } = await readSource('test');
  const large = 10 * imageSide;
  const picture = Uint8Array.from({ length: large * large }, (_, k) => {
    const [row, col] = [Math.floor(k / large / 10), Math.floor((k % large) / 10)];
    return 255 - pixels[n * pixelsPerImage + imageSide * row + col]!;
  });
  return greyPng(picture, large);
}

/** Begins to listen to everything on the page that a screen reader reads out by itself. @returns what has been said of training */
async function announcements(page: Page) {
  await page.evaluate(() => {
    const said: { place: Element; text: string; at: number }[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const place = element?.closest('[role=status], [role=alert], [role=log], [aria-live], output');
        const text = place?.textContent ?? '';
        if (place && /train|epoch|step \d/i.test(text) && said.at(-1)?.text !== text)
          said.push({ place, text, at: performance.now() });
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () =>
    page.evaluate(() => {
      const { said } = globalThis as unknown as { said: { place: Element; text: string; at: number }[] };
      return {
        regions: new Set(said.map(({ place }) => place)).size,
        texts: said.map(({ text }) => text),
        seconds: ((said.at(-1)?.at ?? 0) - (said[0]?.at ?? 0)) / 1000,
      };
    });
}

test('a link to a drawing brings it into view', async () => {
  const { page } = await site.open('lab/#lab-draw=1,off:invert');
  await page
    .locator('#lab-draw')
    .getByRole('checkbox', { name: 'Light on dark' })
    .and(page.locator(':not(:checked)'))
    .waitFor();
});

test('a digit is drawn or loaded, prepared, read and explained; then the network is attacked', async () => {
  const { page, problems } = await site.open('lab/', { viewport: { width: 1100, height: 900 } });
  const draw = await wake(page, '.draw');
  const verdict = draw.locator('.draw-verdict');
  const says = (what: RegExp) => expect.poll(() => verdict.innerText()).toMatch(what);
  const heard = await announcements(page);
  await draw.getByRole('button', { name: 'Train it now' }).click();
  await verdict.waitFor({ timeout: 60_000 });
  // What the finished run brings with it is here, too.
  await page.locator('.lab-downloads a').first().waitFor({ state: 'attached' });
  const asked = site.requests().length;
  // Four panels have shown how far it was; one has said it, and not with every step.
  const { regions, texts, seconds } = await heard();
  expect([regions, texts[0]]).toEqual([1, 'Training has been started.']);
  expect(texts.length).toBeLessThanOrEqual(2 + seconds / 2.5);

  // A picture from the device.
  const file = draw.getByLabel('Or load a picture');
  await file.setInputFiles({ name: 'seven.png', mimeType: 'image/png', buffer: await pictureFile(0) });
  await says(/^The network says 7, with (> )?\d+ %\.$/);
  await draw.getByRole('checkbox', { name: 'Explain' }).check();
  await expect
    .poll(() => draw.locator('.draw-explained').innerText())
    .toMatch(/Without rows \d+–\d+, columns|does not hang/);
  // Marked is what is spoken of.
  expect((await draw.locator('.draw-heat g').count()) > 0).toBe((await draw.locator('.draw-explained li').count()) > 0);
  const right = await verdict.innerText();
  await draw.getByRole('checkbox', { name: 'Light on dark' }).uncheck();
  await expect.poll(() => verdict.innerText()).not.toBe(right);
  // What the switch has done is said where it stands, and beside the answer; read out in one place.
  const effect = draw.locator('.draw-effect');
  await expect
    .poll(() => effect.innerText())
    .toMatch(/^The network now says \d, .*; with all stages on: 7, (> )?\d+ %\.$/);
  expect(await draw.locator('.draw-off').innerText()).toBe('Switched off: Light on dark');
  await draw.getByRole('status').filter({ hasText: 'Switched off: Light on dark.' }).waitFor({ state: 'attached' });
  expect(await draw.locator('.draw-stages [role=status]').count()).toBe(0);
  await draw.getByRole('checkbox', { name: 'Light on dark' }).check();
  await says(/^The network says 7/);
  const white = greyPng(new Uint8Array(64).fill(255), 8);
  await file.setInputFiles({ name: 'white.png', mimeType: 'image/png', buffer: white });
  await says(/^No answer: this picture has one shade/);
  await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('seven') });
  expect(await draw.getByRole('alert').innerText()).toContain('“notes.txt” is no picture but text/plain');
  await file.setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('seven') });
  await expect.poll(() => draw.getByRole('alert').innerText()).toContain('cannot be opened as a picture');

  // By pointer: a stroke downwards takes the picture's place.
  const pad = draw.getByRole('application', { name: 'Drawing pad' });
  await pad.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = (await pad.boundingBox())!;
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + (4 * box.height) / 5, { steps: 12 });
  await page.mouse.up();
  await says(/^The network says 1/);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);

  // By keyboard: the same digit, and said where the pen is.
  await draw.getByRole('button', { name: 'Clear' }).click();
  await says(/^Draw a digit/);
  await pad.focus();
  // From where the pointer has left the pen: row 22.
  const up = ['Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp', 'ArrowUp'];
  for (const key of [...up, 'Space', ...new Array(12).fill('ArrowDown')]) await page.keyboard.press(key);
  await says(/^The network says 1/);
  await expect.poll(() => draw.getByRole('status').allInnerTexts()).toContain('Row 18, column 14, pen down. 1 stroke.');
  await page.keyboard.press('Control+z');
  await says(/^Draw a digit/);

  // Nothing was sent, and nothing was learned: only the code that opens pictures and that keeps the last drawing was asked for. (Chromium asks for the
  // site's icon again when the address changes, which carries the strokes. The bundler's own few lines may come with the code.)
  const later = site.requests().slice(asked);
  expect(later.filter((path) => !/(mark\..*\.svg|rolldown-runtime\..*\.js)$/.test(path))).toEqual([
    expect.stringMatching(/load-picture.*\.js$/),
    expect.stringMatching(/last-drawing.*\.js$/),
  ]);
  await draw.getByRole('button', { name: 'Look again' }).click();
  await expect
    .poll(() => draw.locator('.lab-unchanged').innerText())
    .toContain('the same. Answering has changed nothing');

  const attack = await wake(page, '.attack');
  const measure = attack.getByRole('button', { name: 'Measure', exact: true });
  expect(await measure.getAttribute('aria-disabled')).toBe('true');
  await attack.getByRole('combobox', { name: 'Attack' }).selectOption({ label: 'Noise' });
  await attack.locator('#lab-attack-guess').fill('30');
  await measure.click();
  await expect
    .poll(() => attack.locator('.attack-outcome').first().innerText(), { timeout: 20_000 })
    .toMatch(/^You said 30 %\. Measured on 500 test images: \d+\.\d % .* Images as they are: 8\d\.\d %\.$/);
  expect(await attack.innerText()).toMatch(/200 images were nothing but noise\. .* largest probability is \d+\.\d %/);
  expect(await attack.locator('.attack-table tbody tr').count()).toBe(9);
  await expect.poll(() => attack.locator('.attack-examples li strong').count()).toBe(10);
  expect(await attack.locator('.attack-examples strong.is-wrong').count()).toBeGreaterThan(0);

  await attack.getByRole('combobox', { name: 'Attack' }).selectOption({ label: 'Invert' });
  expect(await attack.locator('.attack-outcome').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await axe(page, 'all', '.attack')).toEqual([]);
  await forward(page, '.draw');
  expect(await axe(page, 'all', '.draw')).toEqual([]);

  // On a phone the answer stays in view with every switch.
  await page.setViewportSize({ width: 360, height: 720 });
  for (const box of await draw.locator('.draw-stages input').all()) {
    await box.scrollIntoViewIfNeeded();
    const line = (await effect.boundingBox())!;
    expect(line.y >= 0 && line.y + line.height < (await box.boundingBox())!.y).toBe(true);
  }
  expect(problems()).toEqual([]);
}, 90_000);

test('on a phone the panels are as wide as the screen, and a finger draws without scrolling the page', async () => {
  const { page } = await site.open('lab/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const draw = await wake(page, '.draw');
  const pad = draw.getByRole('application', { name: 'Drawing pad' });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  const scrolled = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: box.x + box.width / 2, y: box.y + y * box.height }],
    });
  await touch('touchStart', 0.8);
  for (let k = 1; k <= 10; k++) await touch('touchMove', 0.8 - 0.06 * k);
  await touch('touchEnd');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await expect
    .poll(() => draw.getByRole('button', { name: 'Undo stroke' }).getAttribute('aria-disabled'))
    .toBe('false');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
