/**
 * Every figure of lessons 1, 3, 4, 5 and 8 for every reader: to the end and back, in a hurry, beside its neighbours, on a small
 * screen, on paper, in the reader's own colours, without motion. One page for each lesson, which its readers share.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import {
  back,
  figuresOf,
  hurry,
  look,
  next,
  openFigures,
  press,
  slugs,
  standing,
  toEnd,
  toStart,
  walk,
} from './step-figures-page.ts';

const site = useSite();

describe.each(slugs)('the figures of %s', (slug) => {
  afterAll(() => site.leave());

  test('go to their ends and back the same way, alone; keep pace with a thousand presses; play when asked', async () => {
    const { page, problems } = await openFigures(site, slug);
    const ids = figuresOf(slug).map(([id]) => id);
    const nodes: number[] = [];
    for (const [id, last] of figuresOf(slug)) {
      const others = ids.filter((other) => other !== id);
      const before = await Promise.all(others.map((other) => look(page, other)));
      await toStart(page, id);
      const there = await walk(page, id, next, last + 1);
      expect(new Set(there.frames).size, id).toBe(last + 1);
      expect(there.frames.at(-1), id).toContain(`${last} of ${last}`);
      const again = await walk(page, id, back, last + 1);
      expect(again.frames.slice(0, last + 1).toReversed(), id).toEqual(there.frames.slice(0, last + 1));
      expect(await Promise.all(others.map((other) => look(page, other))), `neighbours of ${id}`).toEqual(before);
      nodes.push(there.nodes);
    }
    const hurried = await hurry(page, ids, next);
    expect(hurried.map((each) => each.nodes)).toEqual(nodes);
    for (const [k, [id, last]] of figuresOf(slug).entries()) {
      expect(await standing(page, id), id).toContain(`${last} of ${last}`);
      // One when it has come to rest; a machine that stalls in between may hear of a few on the way.
      expect(hurried[k]?.announcements, id).toBeLessThanOrEqual(5);
    }
    for (const [id, last] of figuresOf(slug)) {
      await toStart(page, id);
      await page
        .locator(`#${id}`)
        .getByLabel('Speed')
        .selectOption(last > 8 ? '1' : '8');
      await press(page, id, 'Play');
    }
    for (const [id, last] of figuresOf(slug)) {
      await expect.poll(() => standing(page, id)).not.toContain(' 0 of ');
      if (last > 8) await press(page, id, 'Pause');
      else await expect.poll(() => standing(page, id)).toContain(`${last} of ${last}`);
    }
    const all = () => Promise.all(ids.map((id) => standing(page, id)));
    const rest = await all();
    await page.waitForTimeout(300);
    expect(await all()).toEqual(rest);
    expect(problems()).toEqual([]);
  });

  test('fit at 320 px and at 400 % zoom, at their ends and with all folds open, without scrolling the page sideways', async () => {
    const { page } = await openFigures(site, slug, { width: 320, height: 640 });
    for (const [id] of figuresOf(slug)) await toEnd(page, id);
    const outside = () =>
      page.evaluate(async () => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('figure details')) fold.open = true;
        await new Promise((resolve) => setTimeout(resolve, 600));
        const { scrollWidth, clientWidth } = document.documentElement;
        const controls = [...document.querySelectorAll('figure :is(button, select, input)')];
        const beyond = controls.filter(
          (control) =>
            control.getBoundingClientRect().right > clientWidth + 1 && control.closest('.table-box') === null,
        );
        return [scrollWidth - clientWidth, ...beyond.map((control) => control.outerHTML.slice(0, 90))];
      });
    expect(await outside()).toEqual([0]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await outside()).toEqual([0]);
  });

  test('lose nothing on paper, in the reader’s own colours, or without motion', async () => {
    const { page } = await openFigures(site, slug, undefined, { forcedColors: 'active' });
    const ids = figuresOf(slug).map(([id]) => id);
    for (const id of ids) await toEnd(page, id);
    const sentences = () => Promise.all(ids.map((id) => page.locator(`#${id} .sentence`).first().innerText()));
    const said = await sentences();
    for (const id of ids) {
      // Every mark of a picture differs from what it stands on.
      const lost = await page.locator(`#${id} svg:not(.icon)`).evaluateAll((pictures) =>
        pictures.flatMap((picture) =>
          [...picture.querySelectorAll('text, circle, line, path, polygon, rect')].flatMap((mark) => {
            const { fill, stroke, visibility, display } = getComputedStyle(mark);
            const isGrip = mark.closest('.handle') !== null || mark.classList.contains('hit');
            const isEmpty = mark.getAttribute('d') === '';
            const drawn = [fill, stroke].some((paint) => paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint));
            const hidden = visibility === 'hidden' || display === 'none';
            return (drawn && !hidden) || isGrip || isEmpty ? [] : [mark.outerHTML.slice(0, 90)];
          }),
        ),
      );
      expect(lost, id).toEqual([]);
    }
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 1).length,
    );
    expect(moving).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await sentences()).toEqual(said);
    for (const id of ids) {
      expect(await page.locator(`#${id} .sentence`).first().isVisible(), id).toBe(true);
      expect(
        await page.locator(`#${id} :is(svg:not(.icon), .shares, .answers, .pass-grid)`).first().isVisible(),
        id,
      ).toBe(true);
      expect(await page.locator(`#${id} button.primary`).first().isVisible(), id).toBe(false);
    }
  });
});
