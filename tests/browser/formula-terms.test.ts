/** Every term of a formula in the text lights its part of the figure when it is pointed at: also below the boxes with which KaTeX holds places free. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scrollToEnd, useSite } from './harness.ts';
import { openReveals } from './step-figures-page.ts';

const site = useSite();

test.each(['perceptron', 'forward-pass', 'backprop'])('in %s', async (lesson) => {
  const { page, problems } = await site.open(`lessons/${lesson}/`);
  const terms = page.locator('main .katex-html [data-cell]:visible');
  /** Points at a term, from elsewhere: the code that joins text and figures comes with the first. */
  const lights = (k: number) => async () => {
    const term = terms.nth(k);
    await page.mouse.move(5, 5);
    const box = await term.boundingBox();
    if (box !== null) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return term.evaluate((element) => element.classList.contains('lit'));
  };
  const count = await terms.count();
  expect(count).toBeGreaterThan(5);
  for (let k = 0; k < count; k++) {
    const term = terms.nth(k);
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(lights(k), { message: (await term.getAttribute('data-cell')) ?? '', timeout: 5000 }).toBe(true);
  }
  expect(problems()).toEqual([]);
});

test('in gradient-descent each term lights its part of the figure beside it, at a moment that has it', async () => {
  const moments = (value: number, step: number) =>
    `f7-1=1,${value},operation&f7-2=1,${step},operation&f7-3=1,${step},operation&f7-4=1,3&f7-5=1,132,operation`;
  const { page, problems } = await site.open(`lessons/gradient-descent/#${moments(4, 4)}`);
  const terms = page.locator('main .katex-html [data-mark]:visible');
  const count = await terms.count();
  expect(count).toBeGreaterThan(20);
  let unlit = Array.from({ length: count }, (_, k) => k);
  const isLit = async (k: number) => {
    const term = terms.nth(k);
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.mouse.move(5, 5);
    await term.hover({ force: true });
    return term
      .evaluate(async (element) => {
        await new Promise((drawn) => setTimeout(drawn, 250));
        return element.closest('.scene')?.querySelectorAll('.figure .lit').length ?? 0;
      })
      .then((lit) => lit > 0);
  };
  for (const hash of [moments(4, 4), moments(8, 8), moments(8, 19), moments(4, 4)]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    const left: number[] = [];
    for (const k of unlit) if (!(await isLit(k))) left.push(k);
    unlit = left;
  }
  expect(await Promise.all(unlit.map(async (k) => `${k}: ${await terms.nth(k).getAttribute('data-mark')}`))).toEqual(
    [],
  );
  expect(problems()).toEqual([]);
}, 60_000);

test.each([
  ['perceptron-learning', '#f2-2=1,96,update', ['lines', 'mistakes']],
  ['perceptron-learning', '#f2-3=1,0,update', ['mistakes', 'radius', 'margin']],
  ['loss', '#f6-4=1,10', ['shares', 'loss', 'accuracy']],
  ['gradient-descent', '#f7-2=1,20,update', ['coordinate 0', 'rate', 'value', 'term 0', 'term 1', 'term 2']],
  ['computational-graphs', '#f8-3=1,2,operation', ['node 0', 'node 3', 'wire 3 0']],
  // Whatever the start, and with a small one no size is computed.
  ['deep-gradients', '#f11-2=1,0', ['inputs', 'number of units', 'limit', 'deviation']],
])('in %s%s what the text calls by name is lit', async (lesson, hash, marks) => {
  const { page, problems } = await site.open(`lessons/${lesson}/${hash}`);
  await openReveals(page);
  const figure = page.locator(hash.replace(/=.*/, ''));
  await figure.locator('button.primary').first().waitFor();
  const scene = page.locator('.scene', { has: figure });
  for (const mark of marks) {
    const term = scene.locator(`[data-mark="${mark}"]:not(.network-figure *):visible`).first();
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.mouse.move(5, 5);
    await term.hover({ force: true });
    await expect.poll(() => figure.locator('.lit').count(), { message: mark }).toBeGreaterThan(0);
  }
  expect(problems()).toEqual([]);
});

/** The letters of a lesson's formulas that light nothing in the figure beside them at this moment, each after the figure's name. */
const unlitLetters = (page: Page) =>
  page.evaluate(async () => {
    const dark = new Set<string>();
    const pause = () => new Promise((drawn) => setTimeout(drawn, 30));
    const all = [
      ...document.querySelectorAll('.scene .passage :is(.katex-html, .symbol) :is(.mathnormal, .mathrm):not(.mtight)'),
    ];
    for (const fold of document.querySelectorAll('main .passage details')) fold.setAttribute('open', '');
    /** Points at a letter; the code that knows letters comes with the first. */
    const pointAt = (letter: Element) => {
      const { left, top, width, height } = letter.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, pointerType: 'mouse', bubbles: true };
      for (const kind of ['pointerover', 'pointermove']) letter.dispatchEvent(new PointerEvent(kind, at));
    };
    for (let k = 0; k < 100 && document.querySelector('[data-named]') === null; k++) {
      for (const letter of all) pointAt(letter);
      await pause();
    }
    for (const letter of all) {
      const text = letter.textContent ?? '';
      // Words, and what only counts.
      if (!/^\p{L}$/u.test(text) || /[ijkln]/.test(text)) continue;
      pointAt(letter);
      const scene = letter.closest('.scene') as Element;
      const shines = () => scene.querySelector('.beside :is(.lit, [data-named])') !== null;
      if (!shines()) await pause();
      if (!shines()) dark.add(`${scene.querySelector('figure')?.id} ${text}`);
      letter.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    }
    return [...dark];
  });

test.each([
  ['perceptron-learning', ['#f2-1=1,4,pass&f2-2=1,32,update&f2-3=1,8,update', '#f2-1=1,5,pass', '#f2-1=1,8,pass']],
  ['loss', ['#f6-1=1,16,operation&f6-2=1,3&f6-3=1,60,operation', '#f6-1=1,4,operation&f6-2=1,0&f6-3=1,34,operation']],
  [
    'gradient-descent',
    [
      '#f7-1=1,9,update&f7-2=1,20,update&f7-3=1,19,update&f7-4=1,3&f7-5=1,138,update',
      '#f7-3=1,4,operation&f7-5=1,123,operation',
    ],
  ],
  ['computational-graphs', ['#f8-1=1,8,operation', '#f8-1=1,8,operation,as:neuron']],
  [
    'training-loop',
    ['#f10-1=1,1&f10-2=1,1,follow:adam&f10-3=1,10', '#f10-2=1,1,follow:momentum', '#f10-2=1,1,follow:adamw'],
  ],
  ['deep-gradients', ['#f11-1=1,2,n:10&f11-3=1,2&f11-4=1,3']],
])(
  'in %s every letter of a formula lights the same letter in the figure beside it',
  async (lesson, moments) => {
    const { page, problems } = await site.open(`lessons/${lesson}/${moments[0]}`, { reducedMotion: 'reduce' });
    await scrollToEnd(page);
    // A figure keeps back what is still to be guessed: its later steps are there once that is shown.
    await openReveals(page);
    let dark: readonly string[] = await unlitLetters(page);
    for (const hash of moments.slice(1)) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForTimeout(300);
      const now = await unlitLetters(page);
      dark = dark.filter((each) => now.includes(each));
    }
    expect(dark).toEqual([]);
    expect(problems()).toEqual([]);
  },
  60_000,
);

test('with the keyboard a formula is one stop, and the arrows go along its letters', async () => {
  const { page, problems } = await site.open('lessons/gradient-descent/#f7-1=1,9,update', { reducedMotion: 'reduce' });
  const formula = page.locator('.passage .katex-display').nth(1);
  await page.locator('main .katex-html').first().hover({ force: true });
  await expect.poll(() => formula.getAttribute('tabindex')).toBe('0');
  await formula.evaluate((element) => {
    const before = document.createElement('button');
    element.before(before);
    before.focus();
  });
  await page.keyboard.press('Tab');
  const named = () => page.locator('.passage [data-named]').allInnerTexts();
  await expect.poll(named).toEqual(['w']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(named).toEqual(['η']);
  await expect.poll(() => page.locator('#f7-1 .lit label').innerText()).toBe('learning rate η');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('[data-named], .lit').count()).toBe(0);
  expect(problems()).toEqual([]);
});

test('what a finger has touched stays lit until it touches something else', async () => {
  const { page } = await site.open('lessons/training-loop/#f10-2=1,1', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const letter = page.locator('.scene:has(#f10-2) .passage .katex-html .mathnormal', { hasText: 'η' }).first();
  await letter.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await expect
    .poll(async () => {
      await letter.tap({ force: true });
      return page.locator('#f10-2 [data-named]').count();
    })
    .toBeGreaterThan(0);
  await page
    .locator('.scene:has(#f10-2) .passage p')
    .first()
    .tap({ force: true, position: { x: 2, y: 2 } });
  await expect.poll(() => page.locator('[data-named]').count()).toBe(0);
});
