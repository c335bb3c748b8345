// @ts-check
/**
 * A reporter of Vitest for `npm test`: writes to the output file how many tests passed and were skipped, and a line for each
 * that failed and for each that passed only at a second try; and which files took longest, where to begin when all take too long.
 *
 *     vitest run --reporter=default --reporter=scripts/lib/test-report.mjs --outputFile=report.json
 *
 * @typedef {{ passed: number, skipped: number, failures: string[], secondTries: string[], longest: string[] }} TestReport
 */
import { writeFileSync } from 'node:fs';

/** @typedef {import('vitest/node').TestCase} TestCase */
/** @typedef {import('vitest/node').TestModule} TestModule */

export default class TestReporter {
  /** @type {string | undefined} */
  #file;

  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    const { outputFile } = vitest.config;
    if (typeof outputFile !== 'string') throw new Error('test-report.mjs needs --outputFile=<file>');
    this.#file = outputFile;
  }

  /** @param {readonly TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
    /** @type {TestReport} */
    const report = {
      passed: inState('passed').length,
      skipped: inState('skipped').length,
      failures: [...modules.flatMap(failuresOfModule), ...inState('failed').map(failureOf)],
      secondTries: tests.filter((test) => test.diagnostic()?.flaky).map(failureOf),
      longest: longestOf(modules),
    };
    writeFileSync(String(this.#file), JSON.stringify(report));
  }
}

/** How many files are named among those that took longest. */
const named = 20;

/**
 * `engines 612 s`, the longest first: how long the tests of a file took, beside whatever ran at the same time.
 *
 * @param {readonly TestModule[]} modules
 * @returns {string[]}
 */
function longestOf(modules) {
  return modules
    .map((module) => ({ name: module.relativeModuleId, seconds: module.diagnostic().duration / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, named)
    .map(({ name, seconds }) => `${name.replace(/^tests\/|\.test\.tsx?$/g, '')} ${seconds.toFixed(0)} s`);
}

/**
 * What failed outside the tests of a file: the file could not be loaded, or what comes before or after its tests went wrong.
 *
 * @param {TestModule} module
 * @returns {string[]}
 */
function failuresOfModule(module) {
  const suites = [...module.children.allSuites()];
  return [module, ...suites].flatMap((part) =>
    part.errors().map(({ message }) => `${module.relativeModuleId}: ${firstLine(message)}`),
  );
}

/**
 * `tests/browser/lab.test.ts:210 › the buttons › pause holds the run: TimeoutError: …`
 *
 * @param {TestCase} test
 * @returns {string}
 */
function failureOf(test) {
  const { moduleId, relativeModuleId } = test.module;
  const [error] = test.result().errors ?? [];
  const line = error?.stacks?.find(({ file }) => file === moduleId)?.line;
  const place = line === undefined ? relativeModuleId : `${relativeModuleId}:${line}`;
  return `${place} › ${test.fullName}: ${firstLine(error?.message ?? 'no reason given')}`;
}

/** @param {string} text @returns {string} */
const firstLine = (text) => text.split('\n', 1)[0] ?? '';
