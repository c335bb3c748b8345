/**
 * Every figure of lessons 1, 3, 4 and 5 for every reader: to the end and back, in a hurry, beside its neighbours, on a small
 * screen, on paper, in the reader's own colours, without motion. One page for each lesson and kind of reader; the presses are
 * made inside the page.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { descend } from './why-page.ts';

const site = useSite();

/** Figures that step, and how many stops each has. */
const lessons = {
  perceptron: { 'f1-1': 4, 'f1-2': 4 },
  xor: { 'f3-1': 4, 'f3-2': 12, 'f3-3': 3 },
  'forward-pass': { 'f4-1': 16, 'f4-2': 3 },
  activations: { 'f5-1': 4, 'f5-2': 24, 'f5-3': 3, 'f5-4': 5 },
} as const;
type Slug = keyof typeof lessons;
const slugs = Object.keys(lessons) as Slug[];
const figuresOf = (slug: Slug) => Object.entries(lessons[slug]) as [string, number][];

/** Opens a lesson and wakes its figures. */
async function open(slug: Slug, options = {}) {
  const visit = await site.open(`lessons/${slug}/`, options);
  const { page } = visit;
  for (const [id] of figuresOf(slug)) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.locator(`#${id} button.primary:enabled`).waitFor();
  }
  return visit;
}

/** Where a figure stands, and all that it draws and says. */
const look = (page: Page, id: string) =>
  page.evaluate((figure) => {
    const root = document.getElementById(figure) as HTMLElement;
    const parts = ['svg', '.step', '.sentence', '.scrubber span', '.state', '.answers', '.shares', '.regions'];
    return parts.flatMap((part) => [...root.querySelectorAll(part)].map((element) => element.outerHTML)).join('\n');
  }, id);

interface Walk {
  /** What was drawn at each stop. */
  readonly frames: readonly string[];
}

/** Presses a button so many times inside the page and says what was drawn before the first press and after each. */
const walk = (page: Page, id: string, button: string, presses: number): Promise<Walk> =>
  page.evaluate(
    async ([figure, selector, count]) => {
      const root = document.getElementById(figure) as HTMLElement;
      const draw = () =>
        `${root.querySelector('.sentence')?.textContent}|${root.querySelector('.scrubber span')?.textContent}`;
      const frames = [draw()];
      for (let k = 0; k < count; k++) {
        (root.querySelector(selector) as HTMLElement).click();
        await new Promise((resolve) => setTimeout(resolve));
        frames.push(draw());
      }
      return { frames };
    },
    [id, button, presses] as const,
  );

const next = 'button.primary';
const back = 'button[aria-label^="Back one"]';
/** Presses a button inside the page: one with nothing left to do may be pressed too, and does nothing. */
const press = (page: Page, id: string, label: string) =>
  page
    .locator(`#${id} button[aria-label="${label}"]`)
    .first()
    .evaluate((button: HTMLElement) => button.click());
const toStart = (page: Page, id: string) => press(page, id, 'Back to the start');
const toEnd = (page: Page, id: string) => press(page, id, 'To the end');

describe.each(slugs)('the figures of %s', (slug) => {
  test('go to their ends and back the same way, alone; keep pace with a thousand presses; play when asked', async () => {
    const { page, problems } = await open(slug, { reducedMotion: 'reduce' });
    for (const [id, last] of figuresOf(slug)) {
      const others = figuresOf(slug).filter(([other]) => other !== id);
      const before = await Promise.all(others.map(([other]) => look(page, other)));
      await toStart(page, id);
      const there = await walk(page, id, next, last + 1);
      expect(new Set(there.frames).size, id).toBe(last + 1);
      expect(there.frames.at(-1), id).toContain(`${last} of ${last}`);
      const again = await walk(page, id, back, last + 1);
      expect(again.frames.slice(0, last + 1).toReversed(), id).toEqual(there.frames.slice(0, last + 1));
      expect(await Promise.all(others.map(([other]) => look(page, other))), `neighbours of ${id}`).toEqual(before);

      const hurry = await page.evaluate(
        async ([figure, button]) => {
          const root = document.getElementById(figure) as HTMLElement;
          let announcements = 0;
          const count = (records: MutationRecord[]) => {
            announcements += records.length;
          };
          for (const region of root.querySelectorAll('[role=status]'))
            new MutationObserver(count).observe(region, { childList: true, characterData: true, subtree: true });
          for (let k = 0; k < 1000; k++) (root.querySelector(button) as HTMLElement).click();
          await new Promise((resolve) => setTimeout(resolve, 700));
          return { announcements, nodes: root.querySelectorAll('*').length };
        },
        [id, next] as const,
      );
      expect(await page.locator(`#${id} .scrubber span`).innerText(), id).toContain(`${last} of ${last}`);
      expect(hurry.announcements, id).toBeLessThanOrEqual(2);
      await toStart(page, id);
      await walk(page, id, next, last);
      expect(await page.locator(`#${id} *`).count(), id).toBe(hurry.nodes);
    }
    for (const [id, last] of figuresOf(slug)) {
      const figure = page.locator(`#${id}`);
      await toStart(page, id);
      await figure.getByLabel('Speed').selectOption(last > 8 ? '1' : '8');
      await figure.getByRole('button', { name: 'Play' }).click();
      await expect.poll(() => figure.locator('.scrubber span').innerText()).not.toContain(' 0 of ');
      if (last > 8) await figure.getByRole('button', { name: 'Pause' }).click();
      else await expect.poll(() => figure.locator('.scrubber span').innerText()).toContain(`${last} of ${last}`);
      const rest = await figure.locator('.scrubber span').innerText();
      await page.waitForTimeout(300);
      expect(await figure.locator('.scrubber span').innerText(), id).toBe(rest);
    }
    expect(problems()).toEqual([]);
  });

  test('fit at 320 px and at 400 % zoom, at their ends and with all folds open, without scrolling the page sideways', async () => {
    const { page } = await open(slug, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
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
    const { page } = await open(slug, { forcedColors: 'active', reducedMotion: 'reduce', bypassCSP: true });
    for (const [id] of figuresOf(slug)) {
      await toEnd(page, id);
      const sentence = await page.locator(`#${id} .sentence`).first().innerText();
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
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 1).length,
      );
      expect(moving, id).toBe(0);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(`#${id} .sentence`).first().isVisible(), id).toBe(true);
      expect(await page.locator(`#${id} .sentence`).first().innerText()).toBe(sentence);
      expect(await page.locator(`#${id} :is(svg:not(.icon), .shares, .answers)`).first().isVisible(), id).toBe(true);
      expect(await page.locator(`#${id} button.primary`).first().isVisible(), id).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    }
  });
});

test('a figure of forward passes says why a number is what it is, and is written as code', async () => {
  const { page, problems } = await open('xor', { reducedMotion: 'reduce' });
  const figure = page.locator('#f3-2');
  await figure.getByRole('button', { name: 'To the end' }).click();
  await figure.locator('.state button.term').last().click();
  const why = figure.locator('.why');
  await why.waitFor();
  expect(await why.locator('h4').innerText()).toMatch(/^Why is a = 0/);
  await descend(why, 4);
  expect(await why.locator('li.given').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('an input')]),
  );
  await why.getByRole('button', { name: 'Go to this step' }).last().click();
  await expect.poll(() => figure.locator('.scrubber span').innerText()).toContain('Unit 11 of 12');
  await why.getByRole('button', { name: 'Close' }).click();
  await figure.getByText('As code').click();
  await expect.poll(() => figure.locator('[role=tabpanel] code').innerText()).toContain('(z1 >= 0).double()');
  expect(problems()).toEqual([]);
});

test('the rule trains the line of Figure 3.1 and finds that everything repeats', async () => {
  const { page } = await site.open('lessons/xor/#f3-1=1,16,operation,w.1.0.0:0,w.1.0.1:0,b.1.0:0');
  const figure = page.locator('#f3-1');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('button.primary').waitFor();
  await figure.getByText('Let the perceptron rule train it').click();
  for (let k = 0; k < 4; k++) await figure.getByRole('button', { name: 'Train one epoch' }).click();
  await figure.getByText('At the end of epoch 3 the line stood exactly as after epoch 2').first().waitFor();
  await figure.getByRole('button', { name: 'Train 1,000 epochs' }).click();
  await figure.getByText('After 1004 epochs 2 of 4 points are right').first().waitFor();
  expect(await figure.getByLabel('w1', { exact: true }).inputValue()).toBe('−1');
});

test.each([
  ['lessons/perceptron/#f1-1=1,4,operation,as:bias', 'f1-1', 'Write b as a threshold θ'],
  ['lessons/xor/#f3-4=1,0,hidden:3,n3:2', 'f3-4', '2 of 2 networks with 3 hidden units'],
])('the link %s brings back the form and the training', async (address, id, text) => {
  const { page } = await site.open(address);
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.locator(`#${id}`).getByText(text).first().waitFor();
  expect(await page.locator(`#${id} .notice`).count()).toBe(0);
});

test('a link brings back the matrices and the unit that was picked; the next step drops the unit only', async () => {
  const { page } = await site.open('lessons/forward-pass/#f4-1=1,7,operation,as:matrix-2.2');
  const figure = page.locator('#f4-1');
  await figure.locator('.matrices').waitFor();
  expect(await figure.getByLabel('Inside unit').inputValue()).toBe('o2');
  expect(await figure.getByLabel('As matrix').isChecked()).toBe(true);
  await figure.getByRole('button', { name: 'Next operation' }).click();
  expect(await figure.getByLabel('Inside unit').inputValue()).toBe('h2');
  await page.waitForFunction(() => location.hash === '#f4-1=1,8,operation,as:matrix');
});

test('a link followed on a phone shows the step that it names, and moves nothing', async () => {
  const { page } = await site.open('lessons/forward-pass/', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  await page.locator('#f4-1').scrollIntoViewIfNeeded();
  await page.locator('#f4-1 button.primary:enabled').waitFor();
  const link = page.locator('a[href*="f4-1=1,3,"]').first();
  await link.scrollIntoViewIfNeeded();
  const place = await link.boundingBox();
  await link.click();
  const step = page.locator('#f4-1 .step');
  await expect.poll(() => step.innerText()).toContain('0.3775');
  expect(
    await step.evaluate((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  expect(await link.boundingBox()).toEqual(place);
});
