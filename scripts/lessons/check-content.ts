import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { lessonComponents } from '../../src/components/lesson-components.ts';
import { lessonSchema, termSchema } from '../../src/content-schemas.ts';
import { lessonPlace } from '../../src/outline.ts';
import { checkLesson, type LessonRules } from './check-lesson.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';

const COLLECTIONS: Readonly<Record<string, LessonRules>> = {
  lessons: { schema: lessonSchema, components: lessonComponents },
  glossary: { schema: termSchema, components: lessonComponents },
};

/**
 * Checks every lesson and glossary term.
 * @param root folder that holds `content`
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const found of glob('content/**/*.{md,mdx}', { cwd: root })) {
    const file = found.split(path.sep).join('/');
    problems.push(...checkPlace(file), ...checkFile(file, await readFile(path.join(root, found), 'utf8')));
  }
  return problems;
}

/** Checks one file of `content`, given as its path from the project's folder and its text. */
export function checkFile(file: string, source: string): Problem[] {
  const rules = COLLECTIONS[file.split('/')[1] ?? ''];
  return rules ? checkLesson(file, source, rules) : [];
}

/** Whether a file is where a page is made of it: an .mdx file in a collection, a lesson under a name with its place. */
function checkPlace(file: string): Problem[] {
  const [, collection = '', ...rest] = file.split('/');
  const problem = (message: string) => [{ file, line: 1, message }];
  const collections = Object.keys(COLLECTIONS);
  if (!collections.includes(collection)) {
    const expected = collections.map((name) => `content/${name}`).join(' or ');
    return problem(`No page is made of this file: expected it in ${expected}.${suggestion(collection, collections)}`);
  }
  if (!file.endsWith('.mdx')) return problem('No page is made of this file: expected its name to end with .mdx.');
  if (collection !== 'lessons') return [];
  try {
    lessonPlace(rest.join('/'));
    return [];
  } catch (error) {
    return problem((error as Error).message.replace(`${file}: `, ''));
  }
}
