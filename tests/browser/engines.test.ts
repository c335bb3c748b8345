/** What readers see in every browser engine: engines lay out a page each in its own way. */
import { describe, expect, test } from 'vitest';
import { engines, useEngine } from './engines.ts';
import { pagesOf } from './harness.ts';

const pages = pagesOf().filter((page) => /^(lab|lessons)\//.test(page));

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
const BEYOND = `(async () => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5);
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [scrollWidth - clientWidth + ' px', ...inner.map((element) => element.outerHTML.slice(0, 100))].slice(0, 6).join(' | ');
})()`;

describe.each(engines)('%s', (engine) => {
  const site = useEngine(engine);

  test.each(pages)('/%s is no wider than its window at 320, 768 and 1,280 px', async (page) => {
    await site.open(page);
    const beyond: unknown[] = [];
    for (const width of [1280, 768, 320]) {
      await site.resize(width, TALL);
      // The figures are awake from then on; in a frame, which WebKit needs for 320 px, the page is a new one.
      if (width !== 768) await site.evaluate(SCROLL);
      beyond.push(await site.evaluate(BEYOND));
    }
    expect(beyond, site.version()).toEqual(['', '', '']);
  });
});
