/** A page scrolled from top to end: with its figures pinned, and in the same run with all of them in the flow. */
import type { Browser, CDPSession, Page, ViewportSize } from 'playwright-core';
import { wakeAll, withPage } from './pages.ts';

export const windows = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const;
/** CSS pixels a second: as fast as a hand flicks. */
const speed = 6000;
/** Times that the page is scrolled, pinned and in the flow by turns. */
const rounds = 2;

export interface Scroll {
  readonly frames: number;
  /** Frames of the display that passed without one of the page's. */
  readonly dropped: number;
}

export interface Scrolled {
  readonly pinned: Scroll;
  readonly flow: Scroll;
  /** Layout shift while all of it was scrolled for the first time, and its figures woke. */
  readonly layoutShift: number;
}

export function scrolled(browser: Browser, address: string, viewport: ViewportSize): Promise<Scrolled> {
  return withPage(browser, address, viewport, async (page) => {
    await page.evaluate(watchShift);
    await wakeAll(page);
    const layoutShift = await page.evaluate(() => (globalThis as Watched).layoutShift);
    const session = await page.context().newCDPSession(page);
    const flat = await page.addStyleTag({
      content: '.scene > .beside, .scene > .beside > .pinned { position: static !important }',
    });
    const setPinned = (isPinned: boolean) =>
      flat.evaluate((sheet, off) => {
        (sheet as HTMLStyleElement).disabled = off;
      }, isPinned);
    const sums = { pinned: { frames: 0, dropped: 0 }, flow: { frames: 0, dropped: 0 } };
    for (let round = 0; round < rounds; round++)
      for (const kind of ['flow', 'pinned'] as const) {
        await setPinned(kind === 'pinned');
        const { frames, dropped } = await scrollThrough(page, session);
        sums[kind].frames += frames;
        sums[kind].dropped += dropped;
      }
    return { ...sums, layoutShift };
  });
}

type Watched = typeof globalThis & { layoutShift: number; frameTimes: number[]; frameWatch: number };

/** In the page. */
function watchShift(): void {
  const watched = globalThis as Watched;
  watched.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) watched.layoutShift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** From top to end by a gesture of the browser's own, as a finger or a wheel does it. */
async function scrollThrough(page: Page, session: CDPSession): Promise<Scroll> {
  const distance = await page.evaluate(async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    await new Promise((rest) => setTimeout(rest, 200));
    const watched = globalThis as Watched;
    watched.frameTimes = [];
    watched.frameWatch = requestAnimationFrame(function next(time) {
      watched.frameTimes.push(time);
      watched.frameWatch = requestAnimationFrame(next);
    });
    return document.documentElement.scrollHeight - innerHeight;
  });
  const { width, height } = page.viewportSize() as ViewportSize;
  await session.send('Input.synthesizeScrollGesture', {
    x: Math.round(width / 4),
    y: Math.round(height * 0.8),
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  });
  const { frames, top } = await page.evaluate(() => {
    const watched = globalThis as Watched;
    cancelAnimationFrame(watched.frameWatch);
    return { frames: watched.frameTimes, top: scrollY };
  });
  if (top < 0.9 * distance) throw new Error(`the page was scrolled to ${top} of ${distance} px only`);
  const lengths = frames.slice(1).map((time, k) => time - (frames[k] as number));
  const display = 1000 / 60;
  return {
    frames: lengths.length,
    dropped: lengths.reduce((sum, length) => sum + Math.max(0, Math.round(length / display) - 1), 0),
  };
}
