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
 *     test('another fact about the same page', async () => {
 *       const { page } = await site.share('lessons/backprop/#f9-1=1,41,operation');
 *       …                                                   // opened once for all tests that share it; most of a test is that
 *
 * Nothing is painted until somebody looks (unpainted.ts): axe does, and what asks with `paint(page)` or `{ painted: true }`.
 *
 * Pages, faults and the list of requests are cleared after each test; shared pages stay, as long as no test fails. The folder
 * is `dist`, or the one DIST names.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { respond, serve } from '../../scripts/lib/static-server.mjs';
import { type Fault, withFault } from './harness-faults.ts';
import { goTo, type Opening, type Visit, visitPage } from './harness-visit.ts';
import { paint } from './unpainted.ts';

export type { Visit };

/** So many ms later comes every answer but that with the page: what a reader does before the code is there. */
const LATER = Number(process.env['LATER'] ?? 0);

export const DIST = path.resolve(process.env['DIST'] ?? 'dist');

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export interface Site {
  /** Address of a page or file of the site; `path` as in dist, without a slash in front. */
  url: (path: string) => string;
  /** Opens a page in a fresh context and waits for its load event. */
  open: (path: string, options?: Opening) => Promise<Visit>;
  /**
   * Opens a page as `open` does, or gives the one that an earlier test of the file has opened at this path with these options,
   * as that test has left it: with the figures where it left them, at the hash of this path, with its problems forgotten.
   */
  share: (path: string, options?: Opening) => Promise<Visit>;
  /** Closes the pages that tests have shared so far: no more of them are asked for. */
  leave: () => Promise<void>;
  /** Answers requests for `path` (a path in dist, or a pattern of paths) with a fault, at most `times` times. */
  fault: (path: string | RegExp, fault: Fault, times?: number) => void;
  /** Takes back all faults, so that a retry can succeed. */
  clearFaults: () => void;
  /** Paths (in dist, decoded) asked for since the test began. */
  requests: (pattern?: RegExp) => string[];
  /** The browser, for what `open` does not do. */
  browser: () => Browser;
}

interface Hosting {
  prefix?: string;
  dist?: string;
  headers?: Record<string, string>;
}

interface PlannedFault {
  path: string | RegExp;
  fault: Fault;
  left: number;
}

/**
 * Serves the built site for the tests of the calling file, and takes a place in the Chromium of all files (shared-browser.ts).
 * The server is the file's own, since its faults are.
 * @param options prefix: path the folder is mounted at, with a slash at both ends; dist: another built folder; headers: what
 *   the host sends with every answer
 */
export function useSite({ prefix = '/', dist = DIST, headers = {} }: Hosting = {}): Site {
  let browser: Browser;
  let server: { port: number; close: () => Promise<void> };
  let contexts: BrowserContext[] = [];
  const shared = new Map<string, Visit>();
  let faults: PlannedFault[] = [];
  let asked: string[] = [];

  async function answer(pathname: string) {
    const file = decodeURIComponent(pathname).slice(prefix.length);
    asked.push(file);
    const found = await respond(dist, prefix, pathname);
    const response = { ...found, headers: { ...found.headers, ...headers } };
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
  afterEach(async ({ task }) => {
    // What a test that has failed leaves behind is not for the next one, nor for its own second try.
    if (task.result?.state === 'fail') {
      contexts.push(...[...shared.values()].map(({ page }) => page.context()));
      shared.clear();
    }
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
      const visit = await visitPage(browser, url, path, options);
      contexts.push(visit.page.context());
      return visit;
    },
    async share(path, options = {}) {
      const [file = '', hash = ''] = path.split('#');
      const name = JSON.stringify([file, options]);
      const { page, problems } = shared.get(name) ?? (await visitPage(browser, url, path, options));
      if (shared.has(name)) await goTo(page, hash);
      shared.set(name, { page, problems });
      const before = problems().length;
      return { page, problems: () => problems().slice(before) };
    },
    async leave() {
      await Promise.all([...shared.values()].map(({ page }) => page.context().close()));
      shared.clear();
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

/** Of the parts to embed, which are cut out of lessons all alike, a figure and a question stand for all: embed.test.ts has the rest. */
const alike = /^embed\/(?!f9-1\/|x9-5\/)[^/]+\/$/;

/** Paths of all pages of the built site, as `site.open` takes them, the many alike left out: '' is the home page. */
export function pagesOf(dist: string = DIST): string[] {
  return everyPageOf(dist).filter((page) => !alike.test(page));
}

/** Paths of all pages of the built site, those of parts to embed with them. */
export function everyPageOf(dist: string = DIST): string[] {
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
  // Embedded parts are pages of their own, and are looked at as such. By their elements: a frame that loads has no address yet.
  if ((await page.locator('iframe:not([src*="embed/"], [src="about:blank"])').count()) > 0)
    throw new Error('axe looks at the page only: say how its frames are to be checked');
  await paint(page);
  const builder = new AxeBuilder({ page })
    .exclude('iframe[src*="embed/"]')
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

function matches(pattern: string | RegExp, file: string): boolean {
  return typeof pattern === 'string' ? pattern === file : pattern.test(file);
}
