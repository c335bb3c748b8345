/** The lessons that are there pass the checks a build begins with. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../scripts/lessons/check-content.ts';
import { formatProblems } from '../../scripts/lessons/problem.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the lessons and the glossary are in order', async () => {
  expect(formatProblems(await checkContent(ROOT))).toBe('');
});
