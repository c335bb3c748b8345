// @ts-check
/**
 * `npm test`: installs what is missing, then lint, types, unit tests, build, browser tests and budgets. Prints each step
 * with its time; the last line is `N passed, N failed`, summed over all of them. Any failure exits non-zero, and with
 * CI set, so does a test that was skipped. Runs on plain Node 20; after the first run it needs no network.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureChromium, ensureOthers, mayUseApt, missingPackages } from './lib/browser.mjs';
import { findChromium } from './lib/chromium.mjs';
import { packageSizes } from './lib/first-run.mjs';
import { hasPackages, installMissing, root } from './lib/install.mjs';
import { ensureOtherNode, hasOtherNode } from './lib/other-node.mjs';
import { say } from './lib/run.mjs';
import { asCount, runSteps } from './lib/steps.mjs';
import { runScript, runTool } from './lib/tools.mjs';

/** @typedef {import('./lib/test-report.mjs').TestReport} TestReport */
/** @typedef {import('./lib/steps.mjs').Count} Count */

const reports = path.join(root, '.cache/test-reports');
const skippedFails = !['', '0', 'false', undefined].includes(process.env['CI']);

/**
 * What waits for the network runs beside what computes. Types and build share one core, since both write down what they
 * find in the content; what measures the built site comes when all else has ended, so that pages are not slow.
 *
 * @type {readonly import('./lib/steps.mjs').Step[]}
 */
const testSteps = [
  { name: 'packages', act: packages },
  { name: 'browsers', act: browsers },
  { name: 'another Node', act: async () => asCount(!skippedFails || (await ensureOtherNode())) },
  { name: 'lock file is complete', needs: ['packages'], act: () => script('scripts/complete-lock.mjs', '--check') },
  { name: 'lint', needs: ['packages'], act: () => tool('biome', 'check', '--error-on-warnings') },
  {
    name: 'types of the pages',
    needs: ['packages'],
    act: () => tool('astro', 'check', '--tsconfig', 'tsconfig.pages.json'),
  },
  // It reads what Astro has found in the content by then.
  { name: 'types', needs: ['packages'], after: ['types of the pages'], act: () => tool('tsc', '-p', 'tsconfig.json') },
  {
    name: 'types of the engine, without a page',
    needs: ['packages'],
    after: ['types'],
    act: () => tool('tsc', '-p', 'tsconfig.engine.json'),
  },
  { name: 'unit tests', needs: ['packages'], after: ['another Node'], act: () => vitest('unit', 'vitest.config.ts') },
  { name: 'build', needs: ['packages'], after: ['types of the engine, without a page'], act: build },
  {
    name: 'browser tests',
    needs: ['build'],
    after: ['browsers', 'unit tests'],
    act: () => vitest('browser', 'vitest.browser.config.ts'),
  },
  { name: 'budgets', needs: ['build'], after: ['browsers', 'unit tests'], act: budgets },
];

/** @type {Promise<unknown> | undefined} */
let installing;

/** @returns {Promise<Count>} */
async function packages() {
  installing ??= installMissing();
  await installing;
  return { passed: 0, failed: 0 };
}

/** @param {Parameters<typeof runTool>[0]} name @param {string[]} args */
async function tool(name, ...args) {
  return asCount((await runTool(name, args)) === 0);
}

/** @param {string} file @param {string[]} args */
async function script(file, ...args) {
  return asCount((await runScript(file, args)) === 0);
}

/**
 * @param {string} name of the report
 * @param {string} config
 * @returns {Promise<Count>}
 */
async function vitest(name, config) {
  const report = path.join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=scripts/lib/test-report.mjs', `--outputFile=${report}`];
  const code = await runTool('vitest', ['run', '--config', config, ...reporters]);
  return countOf(report, code, (/** @type {TestReport} */ { passed, skipped, failures, secondTries, longest }) => {
    if (skipped > 0) say(`${skipped} tests were skipped${skippedFails ? ': with CI set, a failure' : ''}.`);
    return {
      passed,
      failed: failures.length + (skippedFails ? skipped : 0),
      remarks: [
        ...failures.map((line) => `FAIL  ${line}`),
        ...secondTries.map((line) => `ok at the second try  ${line}`),
        `${name} tests that took longest: ${longest.join(', ')}`,
      ],
    };
  });
}

/** The site with the page of specimens; `npm start` does not take it for the site that readers get. */
async function build() {
  return asCount((await runTool('astro', ['build'], { env: { SPECIMENS: '1' } })) === 0);
}

/** Chromium for the site; in continuous integration also the other engines and the servers, for what has to hold in all of them. */
async function browsers() {
  if (!mayUseApt()) await packages();
  const chromium = Boolean(await ensureChromium());
  return asCount(skippedFails ? (await ensureOthers()) && chromium : chromium);
}

/** @returns {Promise<Count>} */
async function budgets() {
  const report = path.join(reports, 'budgets.json');
  const code = await runScript('scripts/budgets.ts', ['--report', report]);
  return countOf(report, code, (count) => count);
}

/**
 * Reads a report; a suite that leaves none, or fails without saying which test, counts as one failure.
 *
 * @param {string} report
 * @param {number} code exit code of the suite
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function countOf(report, code, read) {
  try {
    const { passed, failed, remarks = [] } = read(JSON.parse(readFileSync(report, 'utf8')));
    const silent = (code !== 0 && failed === 0) || passed + failed === 0;
    return { passed, failed: failed + (silent ? 1 : 0), remarks };
  } catch {
    return asCount(false);
  }
}

const help = `Installs what is missing, then lint, types, unit tests, build, browser tests and budgets.

  npm test

  CHROME_PATH=/path/to/chrome npm test   another browser than the one that is found
  CI=1 npm test                          a test that is skipped fails, and all engines are installed

Single parts are quicker: npm run test:unit -- FILE, npm run lint, npm run check.`;

/** What is said before anything else: how long it takes, and what a first run fetches. */
async function preface() {
  const needed = [
    ...(hasPackages() ? [] : [`packages (about ${packageSizes.fetched} MB)`]),
    ...((await findChromium()) ? [] : ['Chromium (about 170 MB, with apt or from Playwright)']),
    ...(skippedFails ? (await missingPackages()).map(([name]) => `${name} (with apt)`) : []),
    ...(skippedFails && !hasOtherNode() ? ['another Node (about 50 MB)'] : []),
  ];
  say('All tests take about half an hour on two cores, and need no network but for what is missing.');
  if (needed.length > 0) say(`This run fetches ${needed.join(', ')}.`);
}

async function main() {
  if (process.argv.includes('--help')) return say(help);
  await preface();
  const begun = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  // A step's program sees no terminal.
  if (process.stdout.isTTY) process.env['FORCE_COLOR'] ??= '1';
  const ended = await runSteps(testSteps, (text) => process.stdout.write(text));
  for (const { name, passed, failed, seconds } of ended)
    say(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
  say(`all steps: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  for (const remark of ended.flatMap(({ remarks }) => remarks ?? [])) say(remark);
  const sum = (/** @type {'passed' | 'failed'} */ kind) => ended.reduce((total, count) => total + count[kind], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  say('0 passed, 1 failed');
  process.exitCode = 1;
});
