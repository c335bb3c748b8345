/**
 * npm run bench:site: how the built site (DIST, else dist) feels: Lighthouse and layout shift of each lesson and the lab, frames
 * that are dropped while a page is scrolled, from a press to the painted frame, and the film's frames. Writes
 * docs/site/benchmark.md and prints it. Takes about five minutes and a machine that does nothing else: times depend on it, and
 * what was going on when it began stands in the table. Lighthouse is no dependency of the site (114 packages, 176 MB): the first
 * run fetches it into .cache.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../scripts/lib/chromium.mjs';
import { respond, serve } from '../scripts/lib/static-server.mjs';
import { filmFrames } from './site/film.ts';
import { audit, loadLighthouse } from './site/lighthouse.ts';
import { lessonsOf } from './site/pages.ts';
import { pressTimes } from './site/press.ts';
import { scrolled, windows } from './site/scroll.ts';
import { type Figures, siteTable } from './site/table.ts';
import { watchStolen } from './stolen.ts';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.resolve(process.env['DIST'] ?? path.join(root, 'dist'));
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Measures in a browser of its own, so that nothing is left of what came before. */
async function inBrowser<T>(
  executablePath: string,
  measure: (browser: Browser) => Promise<T>,
  args: readonly string[] = [],
) {
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, ...args] });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** What a measurement gives for each page, said as soon as it is there. */
async function each<T>(pages: readonly string[], name: string, measure: (page: string) => Promise<T>) {
  const found: Record<string, T> = {};
  for (const page of pages) {
    found[page] = await measure(page);
    say(`${name} ${page} ${JSON.stringify(found[page])}`);
  }
  return found;
}

async function main(): Promise<void> {
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error(`There is no built site in ${dist}: npm run build.`);
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('There is no Chromium: see npm test.');
  const load = os.loadavg()[0] as number;
  if (load > 0.5) say(`This machine is busy (load ${load.toFixed(1)}): times will be longer than they need be.`);
  const begun = performance.now();
  const stolen = watchStolen();
  const lighthouse = await loadLighthouse(path.join(root, '.cache/lighthouse'), say);
  const server = await serve((pathname) => respond(dist, '/', pathname), { compress: true });
  const origin = `http://127.0.0.1:${server.port}`;
  const pages = [...lessonsOf(dist), 'lab/'];
  try {
    const debugging = 9222 + (process.pid % 1000);
    const audits = await inBrowser(
      executablePath,
      () => each(pages, 'lighthouse', (page) => audit(lighthouse, `${origin}/${page}`, debugging)),
      [`--remote-debugging-port=${debugging}`],
    );
    const figures: Figures = {
      machine: `${os.availableParallelism()} cores; load ${load.toFixed(1)} when it began`,
      browser: await inBrowser(executablePath, async (browser) => `Chromium ${browser.version()}`),
      lighthouse: lighthouse.version,
      commit: execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8', cwd: root }).trim(),
      audits,
      presses: await inBrowser(executablePath, (browser) =>
        each(pages, 'press', (page) => pressTimes(browser, `${origin}/${page}`)),
      ),
      films: await inBrowser(executablePath, (browser) => filmFrames(browser, origin, dist, say)),
      scrolls: await inBrowser(executablePath, (browser) =>
        each(pages, 'scroll', async (page) => ({
          wide: await scrolled(browser, `${origin}/${page}`, windows.wide),
          phone: await scrolled(browser, `${origin}/${page}`, windows.phone),
        })),
      ),
      seconds: (performance.now() - begun) / 1000,
    };
    const table = siteTable({ ...figures, machine: `${figures.machine}; ${stolen()}` });
    await mkdir(path.join(root, 'docs/site'), { recursive: true });
    await writeFile(path.join(root, 'docs/site/benchmark.md'), table);
    process.stdout.write(table);
  } finally {
    await server.close();
  }
}

await main();
