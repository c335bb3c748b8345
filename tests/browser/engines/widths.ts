/** The pages in a browser engine: engines lay out a page each in its own way. */
import { expect, test } from 'vitest';
import type { EngineSite } from '../engines.ts';
import { pagesOf } from '../harness.ts';
import { strayingIn } from './boxes.ts';

const [notes] = pagesOf().filter((page) => page.endsWith('/notes/'));
/** Lessons are looked at when they have been walked through; all notes for teachers are made alike: those of one lesson stand for all. */
const pages = pagesOf().filter((page) => /^(lab|specimens|teach|workbench)\//.test(page) || page === notes);

/** So high a window shows much at once, and is at the end soon. */
const TALL = 4000;

/** Scrolls to the end, so that every figure wakes and has its say in how wide the page is. */
const SCROLL = `(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return 'done';
})()`;

/** By how much the page is wider than its window, and what sticks out: the innermost elements, which are the cause. */
const beyondOf = (width: number) => `(async () => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (innerWidth !== ${width}) return 'the window has ' + innerWidth + ' px';
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5);
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [scrollWidth - clientWidth + ' px', ...inner.map((element) => element.outerHTML.slice(0, 100))].slice(0, 6).join(' | ');
})()`;

/** Options of questions whose words hang out below them, over the next. */
const HANGING = `[...document.querySelectorAll('.choice')].filter((option) => {
  const below = Math.max(...[...option.children].map((part) => part.getBoundingClientRect().bottom));
  return option.getClientRects().length > 0 && below > option.getBoundingClientRect().bottom + 1;
}).map((option) => option.textContent.slice(0, 60)).join(' | ')`;

/**
 * The page that is open is no wider than its window at 320, 768 and 1,280 px, at 320 no option hangs over the next, and no picture
 * is drawn over what stands below it.
 */
export async function expectToFit(site: EngineSite): Promise<void> {
  const beyond: unknown[] = [];
  for (const width of [1280, 768, 320]) {
    await site.resize(width, TALL);
    // The figures are awake from then on.
    if (width === 1280) await site.evaluate(SCROLL);
    beyond.push(await site.evaluate(beyondOf(width)));
  }
  expect(beyond, site.version()).toEqual(['', '', '']);
  expect(await site.evaluate(HANGING), site.version()).toBe('');
  expect(await strayingIn(site), site.version()).toEqual([]);
}

export function widthsIn(site: EngineSite): void {
  test.each(pages)(
    '/%s is no wider than its window at 320, 768 and 1,280 px, at 320 no option hangs over the next, and no picture is drawn over what stands below it',
    async (page) => {
      await site.open(page);
      await expectToFit(site);
    },
  );
}
