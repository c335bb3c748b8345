/** The pages in a browser engine: engines lay out a page each in its own way. */
import { expect, test } from 'vitest';
import type { EngineSite } from '../engines.ts';
import { pagesOf } from '../harness.ts';
import { strayingIn } from './boxes.ts';

const [notes] = pagesOf().filter((page) => page.endsWith('/notes/'));
/** Lessons are looked at when they have been walked through; all notes for teachers are made alike: those of one lesson stand for all. */
const pages = pagesOf().filter((page) => /^(lab|specimens|teach|workbench)\//.test(page) || page === notes);

/** Windows that readers have, and the narrowest, at which a page of a window of 1,280 px is seen at 400 %. */
const windows = [
  [1280, 720],
  [1600, 950],
  [1920, 1080],
  [768, 1024],
  [360, 740],
  [320, 640],
] as const;

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
  await new Promise((resolve) => setTimeout(resolve, 150));
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
 * The page that is open is no wider than its window, no picture is drawn over what stands below it, and in the narrowest window no
 * option hangs over the next.
 * @param figures whether they are awake; otherwise they are woken, in a window so high that the end is there soon
 */
export async function expectToFit(site: EngineSite, figures: 'awake' | 'asleep'): Promise<void> {
  if (figures === 'asleep') {
    await site.resize(1280, 4000);
    await site.evaluate(SCROLL);
  }
  const amiss: string[] = [];
  for (const [width, height] of windows) {
    await site.resize(width, height);
    const found = [await site.evaluate(beyondOf(width)), ...(await strayingIn(site))];
    amiss.push(...found.filter((one) => one !== '').map((one) => `${width} × ${height}: ${one}`));
  }
  expect(amiss, site.version()).toEqual([]);
  expect(await site.evaluate(HANGING), site.version()).toBe('');
}

export function widthsIn(site: EngineSite): void {
  test.each(pages)(
    '/%s is no wider than its window, no picture is drawn over what stands below it, and at 320 px no option hangs over the next',
    async (page) => {
      await site.open(page);
      await expectToFit(site, 'asleep');
    },
  );
}
