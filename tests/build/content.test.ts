/** The lessons that are there, and a new one from the template, pass the checks a build begins with. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, checkFile, contentNames } from '../../scripts/lessons/check-content.ts';
import { formatProblems } from '../../scripts/lessons/problem.ts';
import { lessonTemplate } from '../../scripts/lessons/template.ts';
import { CURRICULUM } from '../../src/curriculum.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the lessons and the glossary are in order', async () => {
  expect(formatProblems(await checkContent(ROOT))).toBe('');
});

test.each(CURRICULUM.flatMap(({ lessons }) => lessons))('a new lesson $slug passes the checks', async (lesson) => {
  expect(
    formatProblems(checkFile(`content/lessons/x/${lesson.slug}.mdx`, lessonTemplate(lesson), await contentNames(ROOT))),
  ).toBe('');
});
