/** What `npm test` says at its end of single tests: run on a folder of tests that go wrong in every way. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestReport } from '../../scripts/lib/test-report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = {
  'each.test.ts': `import { beforeAll, describe, expect, test } from 'vitest';
test('passes', () => {});
describe('a group', () => test('fails', () => expect(1).toBe(2)));
let tries = 0;
test('passes in the end', { retry: 1 }, () => expect(++tries).toBe(2));
describe('a broken group', () => {
  beforeAll(() => { throw new Error('no server'); });
  test('never runs', () => {});
});
test.skip('is left out', () => {});
`,
  'absent.test.ts': `import './none.ts';`,
  'long.test.ts': `import { test } from 'vitest';
test('passes', () => new Promise((come) => setTimeout(come, 1100)));
`,
};

let folder: string;
beforeAll(() => {
  // Within the project, where the tests find Vitest.
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.cache/report-'));
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(folder, name), source);
});
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(tests: string): Promise<TestReport> {
  const file = path.join(tests, 'report.json');
  const reporter = path.join(root, 'scripts/lib/test-report.mjs');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', tests, `--reporter=${reporter}`, `--outputFile=${file}`];
  return new Promise((resolve) => {
    execFile(process.execPath, args, () => resolve(JSON.parse(readFileSync(file, 'utf8'))));
  });
}

test('the report counts what passed and was skipped, and names what failed or needed two tries, with its line and reason, and the longest files', async () => {
  const { passed, skipped, failures, secondTries, longest } = await reportOf(folder);
  expect([passed, skipped]).toEqual([3, 2]);
  expect(failures.toSorted()).toEqual([
    expect.stringMatching(/^absent\.test\.ts: .*none\.ts/),
    'each.test.ts: no server',
    'each.test.ts:3 › a group > fails: expected 1 to be 2 // Object.is equality',
  ]);
  expect(secondTries).toEqual(['each.test.ts:5 › passes in the end: expected 1 to be 2 // Object.is equality']);
  expect(longest).toHaveLength(3);
  expect(longest[0]).toMatch(/^long(?:\.test\.ts)? 1 s$/);
});
