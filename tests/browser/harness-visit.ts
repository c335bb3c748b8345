/** A page as the browser tests open it: in a context of its own, as slow as is asked for, with what goes wrong on it. */
import process from 'node:process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { leaveAllUnpainted } from './unpainted.ts';

/**
 * How many times slower than this machine the pages compute: `SLOWER=6 npm run test:browser` finds tests that look before a
 * page has answered. Workers are as fast as ever, so that it also finds what is over before a test has pressed "Pause".
 */
const SLOWER = Number(process.env['SLOWER'] ?? 1);

/** So many ms later comes every frame of a page, and with it what is done once it has been drawn. */
const LATE_FRAMES = Number(process.env['LATE_FRAMES'] ?? 0);

/** A page that is open, with what has gone wrong on it so far. */
export interface Visit {
  page: Page;
  /** One line per problem, `kind: details`; kinds are console, error, request, status and foreign. */
  problems: () => string[];
}

/** How a page is opened: as Playwright opens it, and whether it is painted from its first frame on. */
export interface Opening extends BrowserContextOptions {
  painted?: boolean;
}

/** Opens a page in a fresh context and waits for its load event. */
export async function visitPage(
  browser: Browser,
  url: (path: string) => string,
  path: string,
  { painted = false, ...options }: Opening,
): Promise<Visit> {
  const context = await browser.newContext(options);
  if (!painted) await leaveAllUnpainted(context);
  const page = await context.newPage();
  if (SLOWER > 1) await slowDown(page, SLOWER);
  if (LATE_FRAMES > 0) await delayFrames(page, LATE_FRAMES);
  const problems = watch(page, new URL(url('')).origin);
  await page.goto(url(path), { waitUntil: 'load' });
  return { page, problems };
}

/**
 * Goes to a hash of the page as a link there does, also where it stands there already, and waits until what it leads to is
 * drawn; without one it stays.
 */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.mouse.move(0, 0);
  if (hash === '') return;
  await page.evaluate(async (part) => {
    history.replaceState(null, '', location.pathname);
    const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = part;
    await heard;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, hash);
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function delayFrames(page: Page, delay: number): Promise<void> {
  await page.addInitScript((ms) => {
    const inTime = requestAnimationFrame;
    globalThis.requestAnimationFrame = (draw) => inTime(() => setTimeout(() => draw(performance.now()), ms));
  }, delay);
}

function watch(page: Page, origin: string): () => string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  // Playwright reports the requests of workers on the context, not on the page.
  const context = page.context();
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) problems.push(`foreign: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Given up by the page itself: a download that is stopped, or what was under way when it was left.
    if (reason === 'net::ERR_ABORTED') return;
    problems.push(`request: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status: ${response.url()} ${response.status()}`);
  });
  return () => [...problems];
}
