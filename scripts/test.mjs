// @ts-check
/**
 * `npm test`: installs what is missing, then lint, types, unit tests, build, browser tests and budgets. Prints each step
 * with its time; the last line is `N passed, N failed`, summed over all of them. Any failure exits non-zero, and with
 * CI set, so does a test that was skipped. Runs on plain Node 20; after the first run it needs no network.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureChromium, ensureOtherBrowsers } from './lib/browser.mjs';
import { installMissing, root } from './lib/install.mjs';
import { ensureOtherNode } from './lib/other-node.mjs';
import { runScript, runTool } from './lib/tools.mjs';

/** @typedef {import('./lib/test-report.mjs').TestReport} TestReport */
/**
 * How many tests passed and failed, and what there is to say of single ones: it is said at the end, where the reader of a
 * long log looks first.
 *
 * @typedef {{ passed: number, failed: number, remarks?: string[] }} Count
 */

const reports = path.join(root, '.cache/test-reports');
const skippedFails = !['', '0', 'false', undefined].includes(process.env['CI']);

/** @type {readonly [name: string, step: () => Promise<Count>][]} */
const testSteps = [
  ['lock file is complete', () => script('scripts/complete-lock.mjs', '--check')],
  ['lint', () => tool('biome', 'check', '--error-on-warnings')],
  ['types of the site', () => tool('astro', 'check')],
  ['types of the engine, without a page', () => tool('tsc', '-p', 'tsconfig.engine.json')],
  ['another Node', async () => asCount(!skippedFails || (await ensureOtherNode()))],
  ['unit tests', () => vitest('unit', 'vitest.config.ts')],
  ['build', build],
  ['browsers', browsers],
  ['browser tests', () => vitest('browser', 'vitest.browser.config.ts')],
  ['budgets', budgets],
];

/** @param {boolean} passed @returns {Count} */
const asCount = (passed) => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

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
  return countOf(report, code, (/** @type {TestReport} */ { passed, skipped, failures, secondTries }) => {
    if (skipped > 0) console.log(`${skipped} tests were skipped${skippedFails ? ': with CI set, a failure' : ''}.`);
    return {
      passed,
      failed: failures.length + (skippedFails ? skipped : 0),
      remarks: [
        ...failures.map((line) => `FAIL  ${line}`),
        ...secondTries.map((line) => `ok at the second try  ${line}`),
      ],
    };
  });
}

/** The site with the page of specimens; `npm start` does not take it for the site that readers get. */
async function build() {
  return asCount((await runTool('astro', ['build'], { env: { SPECIMENS: '1' } })) === 0);
}

/** Chromium for the site; in continuous integration also the others, for what has to hold in every engine. */
async function browsers() {
  const chromium = Boolean(await ensureChromium());
  return asCount(skippedFails ? (await ensureOtherBrowsers()) && chromium : chromium);
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

/** @param {number} since milliseconds @returns {string} */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function main() {
  const begun = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await installMissing();
  console.log(`packages are there (${seconds(begun)})`);
  const total = { passed: 0, failed: 0 };
  const summary = [];
  const remarks = [];
  for (const [name, step] of testSteps) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const count = await step().catch((error) => {
      console.error(error.message);
      return asCount(false);
    });
    const { passed, failed } = count;
    remarks.push(...(count.remarks ?? []));
    total.passed += passed;
    total.failed += failed;
    summary.push(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed, ${seconds(start)}`);
  }
  console.log(`\n${summary.join('\n')}\nall steps: ${seconds(begun)}`);
  for (const remark of remarks) console.log(remark);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
