/** A file is one idea, and is read in one go: at most 250 lines, styles and tests included. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const longest = 250;
const isCode = /\.(ts|tsx|mjs|js|astro|css|grit)$/;

const files = execFileSync('git', ['ls-files', 'src', 'scripts', 'tests', 'bench'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => isCode.test(file) && existsSync(file));

test('the files of the project are found', () => expect(files.length).toBeGreaterThan(500));

test('no file has more than 250 lines', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
  const long = files.map((file) => ({ file, lines: lines(file) }));
  expect(long.filter((each) => each.lines > longest)).toEqual([]);
});
