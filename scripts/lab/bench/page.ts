/** What is measured on the lab's page: from the click to the first batch, bytes, and how smooth the page stays. */
import type { Browser, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, type LabSettings } from '../../../src/lab/settings.ts';
import { writeSettings } from '../../../src/lab/settings-link.ts';
import type { BenchServer } from './server.ts';

export interface Smoothness {
  readonly frames: number;
  /** Longer than 25 ms. */
  readonly late: number;
  /** In ms; 0 when none was over 50. */
  readonly longestTask: number;
}

/** In the page: when the worker first reports progress, the times of frames, and the tasks over 50 ms. */
function watch(): void {
  const record = { progress: Number.NaN, frames: [] as number[], tasks: [] as number[] };
  Object.assign(globalThis, { record });
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data.type === 'progress' && Number.isNaN(record.progress)) record.progress = performance.now();
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) record.tasks.push(duration);
  }).observe({ type: 'longtask' });
  const frame = (time: number) => {
    record.frames.push(time);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

type Recorded = typeof globalThis & { record: { progress: number; frames: number[]; tasks: number[] } };

async function openLab(browser: Browser, { origin }: BenchServer, settings: LabSettings): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${origin}/site/lab/#lab=${writeSettings(settings)}`, { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Start', exact: true }).scrollIntoViewIfNeeded();
  await page
    .getByText(/^Ready\b/)
    .first()
    .waitFor();
  return page;
}

/** From the click until the page knows that the first batch is done, in ms, and the bytes fetched until all images are here. */
export async function firstBatch(browser: Browser, server: BenchServer, images: number) {
  const page = await openLab(browser, server, { ...DEFAULT_SETTINGS, images, epochs: 1 });
  server.takeBytes();
  const begun = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent?.trim() === 'One batch');
    if (!button) throw new Error('the lab has no button "One batch"');
    button.click();
    return performance.now();
  });
  await page.waitForFunction(() => !Number.isNaN((globalThis as Recorded).record.progress), undefined, {
    timeout: 60_000,
  });
  const progress = await page.evaluate(() => (globalThis as Recorded).record.progress);
  // The shards go on arriving while the run is held.
  await page.waitForTimeout(4000);
  await page.context().close();
  return { milliseconds: progress - begun, bytes: server.takeBytes() };
}

/** The page at rest, then while it trains, so many seconds each. */
export async function smoothness(browser: Browser, server: BenchServer, seconds: number) {
  const page = await openLab(browser, server, { ...DEFAULT_SETTINGS, images: 60_000, epochs: 5 });
  await page.waitForTimeout(2000);
  const idle = await record(page, seconds);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const training = await record(page, seconds);
  await page.context().close();
  return { idle, training };
}

async function record(page: Page, seconds: number): Promise<Smoothness> {
  await page.evaluate(() => {
    const { record } = globalThis as Recorded;
    record.frames.length = record.tasks.length = 0;
  });
  await page.waitForTimeout(1000 * seconds);
  return page.evaluate(() => {
    const { frames, tasks } = (globalThis as Recorded).record;
    const late = frames.slice(1).filter((time, k) => time - frames[k]! > 25).length;
    return { frames: frames.length, late, longestTask: Math.max(0, ...tasks) };
  });
}
