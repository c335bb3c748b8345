/** What is measured on the lab's page: from the click to the first batch, bytes, and how smooth the page stays. */
import type { Browser, Page } from 'playwright-core';
import { defaultSettings, type LabSettings } from '../../src/lab/protocol/settings.ts';
import { writeSettings } from '../../src/lab/protocol/settings-link.ts';
import type { BenchServer } from './server.ts';

export interface Smoothness {
  readonly frames: number;
  /** Longer than 25 ms. */
  readonly late: number;
  /** Of the page's own thread, in ms: from beginning to end, and what it took of a processor. */
  readonly longestTask: number;
  readonly longestProcessorTime: number;
}

/** In the page: when the worker first reports progress, and the times of frames. */
function watch(): void {
  const record = { progress: Number.NaN, frames: [] as number[] };
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
  const frame = (time: number) => {
    record.frames.push(time);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

type Recorded = typeof globalThis & { record: { progress: number; frames: number[] } };

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
  const page = await openLab(browser, server, { ...defaultSettings, images, epochs: 1 });
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
  const page = await openLab(browser, server, { ...defaultSettings, images: 60_000, epochs: 5 });
  await page.waitForTimeout(2000);
  const idle = await record(browser, page, seconds);
  const start = page.getByRole('button', { name: 'Start', exact: true });
  const training = await record(browser, page, seconds, () => start.click());
  await page.context().close();
  return { idle, training };
}

async function record(browser: Browser, page: Page, seconds: number, act = async () => {}): Promise<Smoothness> {
  await page.evaluate(() => {
    (globalThis as Recorded).record.frames.length = 0;
  });
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await act();
  await page.waitForTimeout(1000 * seconds);
  const tasks = mainTasks(await browser.stopTracing());
  const times = await page.evaluate(() => (globalThis as Recorded).record.frames);
  return {
    frames: times.length,
    late: times.slice(1).filter((time, k) => time - times[k]! > 25).length,
    longestTask: Math.max(0, ...tasks.map(({ dur }) => dur / 1000)),
    longestProcessorTime: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}

/** One event of Chromium's trace; durations in µs, `tdur` in processor time. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the pages' own threads. */
function mainTasks(trace: Buffer): (TraceEvent & { readonly dur: number })[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(isMain).map(thread));
  return traceEvents.filter(
    (event): event is TraceEvent & { dur: number } =>
      event.dur !== undefined && event.name === 'RunTask' && threads.has(thread(event)),
  );
}
