/**
 * The film of an update, frame by frame: pulled through with the slider, every number that the picture shows is the engine's and
 * has been made by then. And nothing moves for readers who want no motion.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { written } from '../../src/components/kit/motion/NumberChip.tsx';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/dense-names.ts';
import type { Cell } from '../../src/engine/trace/layout.ts';
import { createPlainRun } from '../../src/engine/trace/plain-run.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { wide } from '../specimens/experiments.ts';
import { mazur } from './figure-page.ts';
import { useSite } from './harness.ts';

const site = useSite();

interface Frame {
  readonly place: number;
  /** What stands in the picture, and what moves in it: the cell and the text. */
  readonly still: readonly (readonly [string, string])[];
  readonly moving: readonly (readonly [string, string])[];
}

/** Opens a page with a figure at its start, and comes to its buttons. */
async function open(address: string, id: string, options = {}) {
  const visit = await site.open(address, { viewport: { width: 1280, height: 900 }, ...options });
  const figure = visit.page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('button.primary:enabled').waitFor();
  return { ...visit, figure };
}

/** Pulls the slider to each place and reads the picture there. */
const film = (page: Page, id: string, places: readonly number[]) =>
  page.evaluate(
    async ([figure, stops]) => {
      const root = document.getElementById(figure) as HTMLElement;
      const slider = () => root.querySelector('.scrubber input') as HTMLInputElement;
      const painted = () => new Promise((resolve) => setTimeout(resolve));
      const texts = (attribute: string) =>
        [...root.querySelectorAll(`svg.network [${attribute}]`)].map(
          (element) => [element.getAttribute(attribute), element.textContent] as [string, string],
        );
      slider().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await painted();
      const frames: Frame[] = [];
      for (const place of stops) {
        slider().value = String(place);
        slider().dispatchEvent(new InputEvent('input', { bubbles: true }));
        await painted();
        frames.push({ place, still: texts('data-cell'), moving: texts('data-number') });
      }
      slider().dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      return frames;
    },
    [id, places] as const,
  );

test.each([
  ['Figure 9.1', 'lessons/backprop/#f9-1=1,0,operation', 'f9-1', mazur, [0, 0.04, 0.5, 0.96]],
  ['a network of 4, 3 and 3 units', 'specimens/', 'f99-10', wide, [0.04, 0.6, 0.97]],
] as const)(
  'the film of one update of %s shows no number before it was made',
  async (_, address, id, experiment, parts) => {
    const { page, figure, problems } = await open(address, id);
    await figure.locator('.scrubber input').hover();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/film\./.test(name)),
    );
    await page.waitForTimeout(200);
    const record = createPlainRun(experiment as Experiment).record(0);
    const events = Array.from({ length: record.count }, (__, event) => event);
    const places = events.flatMap((event) => parts.map((part) => event + part)).concat(record.count);
    const frames = await film(page, id, places);
    const wrong: string[] = [];
    let carried = 0;
    for (const { place, still, moving } of frames) {
      for (const [name, text] of still) {
        const cell = parseCell(name) as Cell;
        const value = valueIn(record, cell, Math.floor(place));
        const number = text.split(' ').at(-1) as string;
        const fit =
          value === undefined ? ['?'] : [1, 2, 3, 4].map((significant) => formatNumber(value, { significant }));
        if (!fit.includes(number)) wrong.push(`${place}: ${name} stands as ${number}, not ${fit.join(' or ')}`);
      }
      for (const [name, text] of moving) {
        const cell = parseCell(name) as Cell;
        carried++;
        // What an event writes is carried from its act on only; before, a parameter is what it was.
        const before = valueIn(record, cell, Math.floor(place));
        const after = place % 1 < 0.1 ? before : valueIn(record, cell, Math.ceil(place));
        const fit = [before, after].map((value) => (value === undefined ? '?' : written(value)));
        if (!fit.includes(text)) wrong.push(`${place}: ${name} is carried as ${text}, not ${fit.join(' or ')}`);
      }
    }
    expect(wrong.slice(0, 9)).toEqual([]);
    // Every event carries something, at all times that are looked at between two places.
    const empty = frames.filter(({ place, moving }) => place % 1 > 0 && moving.length === 0).map(({ place }) => place);
    const slopes = events.filter(
      (event) => record.plan.kindNames[record.plan.kinds[event] as number] === 'activationSlope',
    );
    expect(empty.filter((place) => !slopes.includes(Math.floor(place)))).toEqual([]);
    expect(carried).toBeGreaterThan(record.count * 2);
    // Let go at the end, everything stands still.
    await page.waitForFunction((figureId) => document.querySelector(`#${figureId} .motion`) === null, id);
    expect(problems()).toEqual([]);
  },
);

test('Play shows the film of each step, holds it when paused and goes on from there', async () => {
  const { page, figure } = await open('lessons/backprop/#f9-1=1,0,pass', 'f9-1');
  await page.locator('#f9-1 .transport').hover();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/film\./.test(name)));
  await page.waitForTimeout(200);
  const slider = figure.locator('.scrubber input');
  await figure.locator('.extras select').selectOption('0.5');
  await figure.locator('[data-sign=play]').click();
  await figure.locator('.motion').first().waitFor({ state: 'attached' });
  expect(await slider.inputValue()).toBe('16');
  await page.waitForTimeout(500);
  await figure.locator('[data-sign=pause]').click();
  const picture = () => figure.locator('svg.network').evaluate((svg) => svg.outerHTML);
  const held = await picture();
  expect(held).toContain('data-number');
  await page.waitForTimeout(300);
  expect(await picture()).toBe(held);
  // Frames are measured, not judged: from the start of a frame to the end of its work.
  const times = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const lasted: number[] = [];
        const channel = new MessageChannel();
        let began = 0;
        channel.port1.onmessage = () => lasted.push(performance.now() - began);
        requestAnimationFrame(function next(time) {
          began = time;
          channel.port2.postMessage(undefined);
          if (lasted.length < 60) requestAnimationFrame(next);
          else resolve(lasted);
        });
      }),
  );
  await figure.locator('[data-sign=play]').click();
  const sorted = (await times).toSorted((a, b) => a - b);
  process.stdout.write(`film: median frame ${sorted[30]?.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(1)} ms\n`);
  await expect.poll(() => slider.inputValue()).toBe('19');
});

test('nothing moves for readers who want no motion, and nothing is loaded for it', async () => {
  const { page, figure } = await open('lessons/backprop/#f9-1=1,0,operation', 'f9-1', { reducedMotion: 'reduce' });
  await figure.locator('.transport').hover();
  for (let step = 1; step <= 5; step++) {
    await figure.locator('button.primary').click();
    expect(await figure.locator('.motion').count()).toBe(0);
    expect(await figure.locator('.scrubber input').inputValue()).toBe(String(step));
  }
  expect(await figure.locator('[data-cell="a[0][1][0]"]').first().textContent()).toBe('0.5933');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /\/film\./.test(name))).toEqual([]);
});
