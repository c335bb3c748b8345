/**
 * What the browser tests stand on: the built site on a server of its own, a real Chromium, and a record of everything
 * that went wrong on a page.
 *
 *     const site = useSite();                              // a server for this file, mounted at `/`; the browser is shared
 *     const site = useSite({ prefix: '/a/b c/' });         // the same folder under another path
 *
 *     test('the lesson steps', async () => {
 *       const { page, problems } = await site.open('lessons/backprop/', { colorScheme: 'dark' });
 *       await page.keyboard.press('ArrowRight');            // `page` is Playwright's
 *       expect(await axe(page)).toEqual([]);
 *       expect(problems()).toEqual([]);                     // console and page errors, failed and foreign requests
 *     });
 *
 *     test('a corrupt shard is noticed', async () => {
 *       site.fault(/train-0.*\.bin$/, 'corrupt');           // for the rest of this test
 *       …
 *       expect(site.requests(/\.bin$/)).toHaveLength(1);    // paths asked for in this test, without the prefix
 *     });
 *
 * Pages, faults and the list of requests are cleared after each test. The folder is `dist`, or the one DIST names.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { respond, serve } from '../../scripts/lib/static-server.mjs';
import { type Fault, withFault } from './harness-faults.ts';

/**
 * How many times slower than this machine the pages compute: `SLOWER=6 npm run test:browser` finds tests that look before a
 * page has answered. Workers are as fast as ever, so that it also finds what is over before a test has pressed "Pause".
 */
const SLOWER = Number(process.env['SLOWER'] ?? 1);

/** So many ms later comes every answer but that with the page: what a reader does before the code is there. */
const LATER = Number(process.env['LATER'] ?? 0);

/** So many ms later comes every frame of a page, and with it what is done once it has been drawn. */
const LATE_FRAMES = Number(process.env['LATE_FRAMES'] ?? 0);

export const DIST = path.resolve(process.env['DIST'] ?? 'dist');

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** A page that is open, with what has gone wrong on it so far. */
export interface Visit {
  page: Page;
  /** One line per problem, `kind: details`; kinds are console, error, request, status and foreign. */
  problems: () => string[];
}

export interface Site {
  /** Address of a page or file of the site; `path` as in dist, without a slash in front. */
  url: (path: string) => string;
  /** Opens a page in a fresh context and waits for its load event. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Answers requests for `path` (a path in dist, or a pattern of paths) with a fault, at most `times` times. */
  fault: (path: string | RegExp, fault: Fault, times?: number) => void;
  /** Takes back all faults, so that a retry can succeed. */
  clearFaults: () => void;
  /** Paths (in dist, decoded) asked for since the test began. */
  requests: (pattern?: RegExp) => string[];
  /** The browser, for what `open` does not do. */
  browser: () => Browser;
}

interface PlannedFault {
  path: string | RegExp;
  fault: Fault;
  left: number;
}

/**
 * Serves the built site for the tests of the calling file, and takes a place in the Chromium of all files (shared-browser.ts).
 * The server is the file's own, since its faults are.
 * @param options prefix: path the folder is mounted at, with a slash at both ends; dist: another built folder
 */
export function useSite({ prefix = '/', dist = DIST }: { prefix?: string; dist?: string } = {}): Site {
  let browser: Browser;
  let server: { port: number; close: () => Promise<void> };
  let contexts: BrowserContext[] = [];
  let faults: PlannedFault[] = [];
  let asked: string[] = [];

  async function answer(pathname: string) {
    const file = decodeURIComponent(pathname).slice(prefix.length);
    asked.push(file);
    const response = await respond(dist, prefix, pathname);
    if (!response.headers['content-type']?.includes('html')) await new Promise((come) => setTimeout(come, LATER));
    const planned = faults.find(({ path, left }) => left > 0 && matches(path, file));
    if (!planned) return response;
    planned.left -= 1;
    return withFault(planned.fault, response);
  }

  beforeAll(async () => {
    server = await serve(answer);
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    faults = [];
    asked = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const url = (path: string) => `http://127.0.0.1:${server.port}${encodeURI(prefix)}${path}`;
  return {
    url,
    async open(path, options = {}) {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      if (SLOWER > 1) await slowDown(page, SLOWER);
      if (LATE_FRAMES > 0) await delayFrames(page, LATE_FRAMES);
      const problems = watch(page, new URL(url('')).origin);
      await page.goto(url(path), { waitUntil: 'load' });
      return { page, problems };
    },
    fault: (path, fault, times = Number.POSITIVE_INFINITY) => {
      faults.unshift({ path, fault, left: times });
    },
    clearFaults: () => {
      faults = [];
    },
    requests: (pattern = /(?:)/) => asked.filter((path) => pattern.test(path)),
    browser: () => browser,
  };
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

/** Paths of all pages of the built site, as `site.open` takes them: '' is the home page. */
export function pagesOf(dist: string = DIST): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Scrolls to the end, a screen at a time, so that everything that waits to be seen has been seen and loaded. */
export async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      // What has come into view is reported at the end of the first frame.
      await frame();
      await frame();
    }
  });
  await page.waitForLoadState('networkidle');
  // "Idle" is said once for a page, and code that has come may still have to run.
  await page.waitForFunction(() => document.querySelector('astro-island[client="visible"][ssr]') === null);
}

/**
 * Violations of WCAG 2.2 A and AA on the page as it is now, target size included, and landmarks of one name; one line per
 * element.
 * @param within only this part of the page, as CSS
 * @param check 'colours' asks only for contrast: enough where a page that passed has changed nothing but its colours
 */
export async function axe(page: Page, check: 'all' | 'colours' = 'all', within?: string): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe looks at the page only: say how its frames are to be checked');
  const builder = new AxeBuilder({ page })
    .options({
      rules: { 'target-size': { enabled: true }, 'landmark-unique': { enabled: true } },
      // What passes is not described either: on a long lesson that takes longer than finding what fails.
      resultTypes: ['violations'],
    })
    // Without frames to unite, all is done in the page: no second page, to which all that passed would be sent.
    .setLegacyMode();
  if (within) builder.include(within);
  const { violations } = await (check === 'all'
    ? builder.withTags(AXE_TAGS)
    : builder.withRules('color-contrast')
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  );
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

function matches(pattern: string | RegExp, file: string): boolean {
  return typeof pattern === 'string' ? pattern === file : pattern.test(file);
}
