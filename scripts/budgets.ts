/**
 * Measures the built site against its budgets in a real Chromium and prints the table; each line is a test of its own.
 *
 *     node scripts/budgets.ts [--report file.json]
 *
 * Sizes are gzip bytes, 1 kB = 1,000 bytes. Training code is not counted: it runs in a worker, on lab pages and figures.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from 'playwright-core';
import { chromiumArguments, findChromium } from './lib/chromium.mjs';
import { type Command, readCommand, runCommand } from './lib/command.ts';
import { respond, serve } from './lib/static-server.mjs';

const dist = path.resolve(process.env['DIST'] ?? 'dist');

/** A line of the table. */
interface Measure {
  page: string;
  what: string;
  value: number;
  bound: number;
  unit: 'B' | 'requests';
}

/** What a page has loaded, in gzip bytes by kind, and the addresses outside the site it has asked for. */
interface Loaded {
  scripts: number;
  /** The code that writes modules for long training (src/engine/kernel), which is none of the scripts. */
  kernel: number;
  firstView: number;
  foreign: number;
}

const command: Command = {
  name: 'budgets',
  says: 'Measures the built site (dist, or DIST in the environment) against its budgets in a real Chromium.',
  options: { report: { value: 'FILE', says: 'writes how many lines passed and failed, and which, as JSON' } },
};

async function main(args: readonly string[]): Promise<undefined> {
  const { report: file } = readCommand(command, args).values;
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium or Chrome found: npm test installs one.');
  const server = await serve((pathname) => respond(dist, '/', pathname));
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const measures: Measure[] = [];
    for (const page of pages()) measures.push(...(await measure(browser, origin, page)));
    report(measures, typeof file === 'string' ? file : undefined);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Parts to embed, each with the code of its lesson: two stand for all, one of them of the lesson with the most code. */
const alike = /^embed\/(?!f12-2\/|x9-5\/)[^/]+\/index\.html$/;

function pages(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html') && !alike.test(file))
    .sort();
}

async function measure(browser: Browser, origin: string, file: string): Promise<Measure[]> {
  const page = file.replace(/index\.html$/, '');
  const foreign = (loaded: Loaded): Measure => ({
    page,
    what: 'requests to other origins',
    value: loaded.foreign,
    bound: 0,
    unit: 'requests',
  });
  const bytes = (what: string, value: number, bound: number): Measure => ({ page, what, value, bound, unit: 'B' });
  if (page === 'workbench/') {
    const [, trained] = await visit(browser, origin, file, 720, trainAndLookAround);
    return [
      bytes('JavaScript after training and all settings', trained.scripts, 60_000),
      bytes('the kernel, once training has gone on for a while', trained.kernel, 7_550),
      foreign(trained),
    ];
  }
  if (/^embed\/f/.test(page)) {
    const [, scrolled] = await visit(browser, origin, file, 720, scrollToEnd);
    // That of its lesson, and what every frame has.
    return [bytes('JavaScript of an embedded figure', scrolled.scripts, 46_000), foreign(scrolled)];
  }
  // What stands below a lesson, such as its notes for teachers, has no figures.
  if (!/^lessons\/[^/]+\/$/.test(page)) return [foreign((await visit(browser, origin, file, 720))[0])];
  const [unseen, opened, scrolled] = await visit(browser, origin, file, 120, openFirstView, scrollToEnd);
  return [
    bytes('JavaScript before a figure is in view', unseen.scripts, 12_000),
    bytes('JavaScript after scrolling to the end', scrolled.scripts, 45_000),
    bytes('HTML, CSS and fonts of the first view', opened.firstView, 150_000),
    foreign(scrolled),
  ];
}

type Act = (page: Page) => Promise<void>;

/**
 * Opens a page in a window of the given height, and does one thing after another on it.
 *
 * @returns what it had loaded once it was open, and after each act
 */
async function visit<Acts extends readonly Act[]>(
  browser: Browser,
  origin: string,
  file: string,
  height: number,
  ...acts: Acts
): Promise<readonly [Loaded, ...{ [A in keyof Acts]: Loaded }]> {
  const context = await browser.newContext({ viewport: { width: 1280, height } });
  const page = await context.newPage();
  const responses: Response[] = [];
  const foreign = new Set<string>();
  context.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(`${origin}/`)) foreign.add(request.url());
  });
  page.on('response', (response) => {
    if (response.status() === 200) responses.push(response);
  });
  await page.goto(`${origin}/${file}`, { waitUntil: 'networkidle' });
  await drawn(page);
  const opened = await sumOf(page, responses, foreign);
  const then: Loaded[] = [];
  for (const act of acts) {
    await act(page);
    then.push(await sumOf(page, responses, foreign));
  }
  const workers = new Set(page.workers().map((worker) => worker.url()));
  if (workers.size > 0) throw new Error(`${file} starts a worker without being asked: ${[...workers].join(', ')}`);
  await context.close();
  return [opened, ...then] as unknown as readonly [Loaded, ...{ [A in keyof Acts]: Loaded }];
}

/** Adds up what has come so far. */
async function sumOf(page: Page, responses: readonly Response[], foreign: ReadonlySet<string>): Promise<Loaded> {
  const loaded = await Promise.all(
    responses.map(async (response) => ({
      kind: response.request().resourceType(),
      kernel: /\/kernels\.[^/]*$/.test(response.url()),
      bytes: gzipSync(await response.body()).length,
    })),
  );
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map((script) => script.textContent),
  );
  const sum = (...kinds: string[]) =>
    loaded.filter(({ kind, kernel }) => kinds.includes(kind) && !kernel).reduce((total, { bytes }) => total + bytes, 0);
  return {
    kernel: loaded.reduce((total, { kernel, bytes }) => (kernel ? total + bytes : total), 0),
    scripts: sum('script') + gzipSync(inline.join('\n')).length,
    firstView: sum('document', 'stylesheet', 'font'),
    foreign: foreign.size,
  };
}

/** Makes the window as high as a reader's, so that what stands in it is drawn, and stays until figures at rest have woken. */
async function openFirstView(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await drawn(page);
  await page.waitForTimeout(1500);
  await page.waitForLoadState('networkidle');
}

/** Waits until the page is drawn in its fonts: only then are they asked for, which on a busy machine is late. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await document.fonts.ready;
  });
}

/** Scrolls as a reader does, so that everything that waits to be seen is seen, and waits until it has come alive. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
      window.scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForFunction(() => document.querySelector('astro-island[client="visible"][ssr]') === null);
  await page.waitForLoadState('networkidle');
}

/** Does on the workbench what everybody does: trains, goes back, looks at all that can be set. */
async function trainAndLookAround(page: Page): Promise<void> {
  await page.locator('.run:enabled').click();
  await page.waitForTimeout(3000);
  await page.locator('.run').click();
  await page.getByRole('button', { name: 'Back 100 updates' }).click();
  for (const name of ['Network', 'Training', 'Data']) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).locator('.panel').waitFor();
  }
  // The address is written when a state has lasted a moment.
  await page.waitForTimeout(1000);
  await page.waitForLoadState('networkidle');
}

/** @param file where the counts go */
function report(measures: readonly Measure[], file?: string): void {
  const rows = measures.map(({ page, what, value, bound, unit }) => {
    const amount = (number: number) => (unit === 'B' ? `${(number / 1000).toFixed(1)} kB` : String(number));
    return [value <= bound ? 'ok' : 'OVER', `/${page}`, what, amount(value), `≤ ${amount(bound)}`];
  });
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '));
  }
  const failed = measures.filter(({ value, bound }) => value > bound).length;
  const over = rows.filter(([verdict]) => verdict === 'OVER').map((row) => row.join('  '));
  const counts = { passed: measures.length - failed, failed, remarks: over };
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  if (!measures.some(({ page }) => page.startsWith('lessons/'))) throw new Error(`${dist} has no lesson to measure.`);
  if (failed > 0) process.exitCode = 1;
}

await runCommand(main);
