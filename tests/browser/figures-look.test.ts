/** The figures of lesson 9 for every reader: no JavaScript, screen readers, few pixels, other colours, less motion, paper. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventsPerUpdate, expectedState, openLesson, run, sharedLesson, stateOf, unfold } from './figure-page.ts';
import { axe, useSite } from './harness.ts';
import { paint } from './unpainted.ts';

const site = useSite();
const figure = '#f9-1 .network-figure';
const shared = (hash?: string) => sharedLesson(site, hash, { reducedMotion: 'reduce' });

/** All that a figure draws, apart from what only a page that is awake can have. */
const drawn = (page: Page) =>
  page
    .locator('.network-figure')
    .evaluateAll((figures) =>
      figures.map((element) =>
        ['.picture', '.step', '.own', '.sentence', '.scrubber span', '.state', '.editor'].map((part) =>
          (element.querySelector(part)?.innerHTML ?? 'missing').replace(/ disabled=""/g, ''),
        ),
      ),
    );

/** Opens all folds of the figures from inside the page: by hand each takes a scroll and a picture of a long page. */
const unfoldAll = (page: Page) =>
  page.locator('.network-figure details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });

test('without JavaScript the first frame, its numbers and the text are there, and a line says why nothing moves', async () => {
  const { page, problems } = await site.open('lessons/backprop/', { javaScriptEnabled: false });
  for (const id of ['f9-1', 'f9-2'] as const) {
    const state = await stateOf(page, id);
    expect(Object.keys(state).length).toBeGreaterThan(50);
    expect(state).toEqual(expectedState(run, 19, Object.keys(state)));
    expect(await page.locator(`#${id} svg.network`).isVisible()).toBe(true);
    expect(await page.locator(`#${id} .sentence`).innerText()).toContain('0.298371109');
    expect(await page.locator(`#${id} .still`).innerText()).toContain('need JavaScript');
  }
  expect((await page.locator('.prose p').allInnerTexts()).join(' ').length).toBeGreaterThan(2000);
  expect(problems()).toEqual([]);
});

test('the frame that the page takes over is the frame that the server drew', async () => {
  const still = await site.open('lessons/backprop/', { javaScriptEnabled: false });
  const awake = await openLesson(site);
  expect(await drawn(awake.page)).toEqual(await drawn(still.page));
});

test('nothing stands in the way of a reader with a disability at the start, in mid-step and after an update, in light and dark', async () => {
  const { page } = await shared();
  await unfoldAll(page);
  for (const cursor of [0, 41, eventsPerUpdate]) {
    await shared(`#f9-1=1,${cursor},unit&f9-2=1,${cursor},unit`);
    await expect.poll(() => page.locator('#f9-1 .scrubber input').inputValue()).toBe(String(cursor));
    // The page around it: site.test.ts. The other figure is the same stage, and the two are alike in colours.
    expect(await axe(page, 'all', figure), `light, at ${cursor}`).toEqual([]);
  }
  await shared('#f9-1=1,41,unit&f9-2=1,41,unit');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axe(page, 'colours', figure), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

test('every button, field and number to press is at least 24 px high and wide, or has that room around it', async () => {
  const { page } = await shared('#f9-1=1,41,operation');
  await unfoldAll(page);
  const small = await page.locator(`${figure} :is(button:not(.term), select, input, summary)`).evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      // What an open fold has taken the place of is not there to be pressed.
      if (target.getClientRects().length === 0) return [];
      return width < 24 || height < 24 ? [`${target.outerHTML.slice(0, 80)}: ${width} × ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test('at 320 px everything fits, step by step, without scrolling the page sideways', async () => {
  const { page } = await openLesson(site, '#f9-1=1,0,operation', { viewport: { width: 320, height: 640 } });
  await unfoldAll(page);
  const next = page.locator('#f9-1 .transport .primary');
  for (const step of ['operation', 'pass', 'pass', 'pass', 'pass']) {
    // In the narrowest form the menu is not shown: it is in the full one.
    await page.locator('#f9-1 .transport select').selectOption(step, { force: true });
    await next.click();
    const outside = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const controls = [...document.querySelectorAll('.network-figure :is(button:not(.term), select, input)')];
      const beyond = controls.filter((control) => control.getBoundingClientRect().right > clientWidth);
      return [scrollWidth - clientWidth, ...beyond.map((control) => control.outerHTML.slice(0, 80))];
    });
    expect(outside).toEqual([0]);
  }
});

test('who asks for less motion gets none', async () => {
  const { page } = await shared('#f9-1=1,19,operation');
  for (let k = 0; k < 6; k++) {
    await page.locator('#f9-1 .transport .primary').click();
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ playState, effect }) => {
          const { duration } = effect?.getTiming() ?? {};
          return playState === 'running' && Number(duration) > 0;
        }).length,
    );
    expect(moving).toBe(0);
  }
});

test('nothing moves until the reader asks for it', async () => {
  const { page } = await openLesson(site);
  const before = await drawn(page);
  await page.waitForTimeout(1200);
  expect(await drawn(page)).toEqual(before);
});

/** Whether hiding some marks changes what a reader sees: then they were visible. */
async function areVisible(page: Page, marks: string): Promise<boolean> {
  await paint(page);
  const picture = page.locator('#f9-1 svg.network');
  const before = await picture.screenshot();
  const style = await page.addStyleTag({ content: `#f9-1 ${marks} { visibility: hidden !important; }` });
  const after = await picture.screenshot();
  await style.evaluate((element) => (element as HTMLElement).remove());
  return !before.equals(after);
}

const marks = [
  'text.value',
  '.connection text.label',
  '.wish',
  '.wire',
  'circle',
  '.delta rect',
  '.delta text',
  '.bias text',
  '.target text',
];

test('with the reader’s own colours no mark and no text of the picture is lost', async () => {
  const { page } = await openLesson(site, '#f9-1=1,47,operation', {
    forcedColors: 'active',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const lost: string[] = [];
  for (const mark of marks) if (!(await areVisible(page, mark))) lost.push(mark);
  expect(lost).toEqual([]);
});

test('on paper the state stands complete, and no control', async () => {
  const { page } = await shared('#f9-1=1,41,operation');
  await unfold(page, 'f9-1', 'All numbers');
  const sentence = await page.locator('#f9-1 .sentence').innerText();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#f9-1 .sentence').isVisible()).toBe(true);
  expect(await page.locator('#f9-1 .sentence').innerText()).toBe(sentence);
  expect(await page.locator('#f9-1 svg.network').isVisible()).toBe(true);
  expect(await page.locator('#f9-1 .equation').first().isVisible()).toBe(true);
  expect(await page.locator('#f9-1 .state table').first().isVisible()).toBe(true);
  for (const control of ['button.primary', '.transport select', '.scrubber input', '.editor input'])
    expect(await page.locator(`#f9-1 ${control}`).first().isVisible(), control).toBe(false);
  const state = await stateOf(page, 'f9-1');
  // There is room to write what is not known.
  const written = Object.entries(state).map(([cell, text]) => [cell, text.replace('…………', 'not yet computed')]);
  expect(Object.fromEntries(written)).toEqual(expectedState(run, 41, Object.keys(state)));
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
});

test('pointing at a number in a table lights its mark in the picture, and the other way round', async () => {
  const { page } = await shared('#f9-1=1,41,operation');
  await unfold(page, 'f9-1', 'All numbers');
  await page.locator('#f9-1 .state [data-cell="weights[2][0][0]"]').hover();
  expect(await page.locator('#f9-1 .connection.lit text.label').getAttribute('data-cell')).toBe('weights[2][0][0]');
  await page.locator('#f9-1 .unit text.value').nth(2).hover();
  expect(await page.locator('#f9-1 .state .lit[data-cell="a[0][1][0]"]').count()).toBe(1);
  expect(await page.locator('#f9-1 .connection.lit').count()).toBe(0);
});

test('a term with the focus lights its mark, and a press asks why it has this value', async () => {
  const { page } = await shared('#f9-1=1,47,operation');
  // What is unfolded takes the place of the figure's own part.
  await page.locator('#f9-1 details[open]').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = false;
  });
  const term = page.locator('#f9-1 .own button.term').first();
  const name = await term.getAttribute('data-cell');
  await term.focus();
  await expect.poll(() => page.locator('#f9-1 svg .lit').count()).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await page.locator('#f9-1 .why').waitFor();
  expect(await page.locator('#f9-1 .why h4 [data-cell]').getAttribute('data-cell')).toBe(name);
});

test('what is unfolded before anything else was touched takes no room from the controls', async () => {
  const { page } = await site.open('lessons/backprop/', { viewport: { width: 1280, height: 900 } });
  const fold = page.locator('#f9-1 .below > details').first();
  await fold.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await expect
    .poll(() =>
      page.locator('#f9-1').evaluate((all) => {
        const top = (part: string) => all.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        const below = top('.below');
        return below.top >= top('.steering').bottom - 1 && below.bottom <= all.getBoundingClientRect().bottom + 1;
      }),
    )
    .toBe(true);
});
