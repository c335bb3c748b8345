import { globSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { lessonSchema, termSchema } from '../../src/content-schemas.ts';
import { lessonPlace } from '../../src/outline.ts';
import type { ContentNames } from './check-components.ts';
import { checkLesson, type LessonRules } from './check-lesson.ts';
import { type LookUp, lookUpIn, type Written } from './check-numbers.ts';
import { checkQuestionNames } from './check-question-names.ts';
import { componentProps } from './components.ts';
import type { LoadModule } from './load-module.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';
import { questionIds } from './question-ids.ts';
import { checkExperiments } from './read-experiments.ts';

const schemas: Readonly<Record<string, LessonRules['schema']>> = { lessons: lessonSchema, glossary: termSchema };

/**
 * Checks every lesson and glossary term.
 * @param root folder that holds `content`
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const problems: Problem[] = checkExperiments(root);
  const names = await contentNames(root);
  const lookUp = await lookUpIn(root);
  for await (const found of glob('content/**/*.{md,mdx}', { cwd: root })) {
    const file = found.split(path.sep).join('/');
    problems.push(
      ...checkPlace(file),
      ...checkFile(file, await readFile(path.join(root, found), 'utf8'), names, lookUp),
    );
  }
  return problems;
}

/**
 * Checks one file of `content`.
 * @param file path from the project's folder
 * @param names what `contentNames` gives
 * @param lookUp what `lookUpIn` gives
 */
export function checkFile(file: string, source: string, names: ContentNames, lookUp?: LookUp): Problem[] {
  const collection = file.split('/')[1] ?? '';
  const schema = collection === 'lessons' ? lessonKnowing(names.glossary ?? []) : schemas[collection];
  if (schema === undefined) return [];
  const slug = path.posix.basename(file).replace(/^\d+-|\.mdx$/g, '');
  const ofLesson = lookUp && { lookUp: (component: string, props: Written) => lookUp(slug, component, props) };
  return [
    ...checkLesson(file, source, { schema, components: componentProps, names, ...ofLesson }),
    ...checkQuestionNames(file, source, names),
  ];
}

/** The schema of lessons, whose terms have to be in the glossary. */
const lessonKnowing = (glossary: readonly string[]) =>
  lessonSchema.extend({
    terms: z
      .array(
        z.string().refine((term) => glossary.includes(term), {
          error: ({ input }) =>
            `“${input}” is not in content/glossary; expected one of ${glossary.join(', ')}.${suggestion(String(input), glossary)}`,
        }),
      )
      .default([]),
  });

/**
 * The names that props of lessons can refer to.
 * @param root folder that holds `content` and `src`
 */
export async function contentNames(root: string, loadModule?: LoadModule): Promise<ContentNames> {
  const namesIn = (pattern: string) =>
    globSync(pattern, { cwd: path.join(root, 'content') }).map((file) => path.parse(file).name);
  return {
    experiments: namesIn('experiments/*.json').sort(),
    glossary: namesIn('glossary/*.mdx').sort(),
    ...(await questionIds(root, loadModule)),
  };
}

/** Whether a file is where a page is made of it: an .mdx file in a collection, a lesson under a name with its place. */
function checkPlace(file: string): Problem[] {
  const [, collection = '', ...rest] = file.split('/');
  const problem = (message: string) => [{ file, line: 1, message }];
  const collections = Object.keys(schemas);
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
