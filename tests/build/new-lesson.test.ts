/** A new lesson from the templates passes every check, in a copy of the project. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { checkContent, checkFile, readCourse } from '../../scripts/lessons/check-content.ts';
import { newLesson } from '../../scripts/lessons/new-lesson.ts';
import { formatProblems } from '../../scripts/lessons/problem.ts';
import { lessonTemplate } from '../../scripts/lessons/template/lesson.ts';
import { curriculum } from '../../src/curriculum.ts';
import type { Exercise } from '../../src/questions/exercise.ts';
import type { Prompt } from '../../src/questions/prompt.ts';
import { describeQuestions } from '../exercises/question-facts.ts';

const project = path.resolve(import.meta.dirname, '../..');
/** The other lessons stay out: they take long to load, and have tests of their own. */
const isOfNoLesson = (file: string) => !/content\/lessons\/|src\/exercises\//.test(file.split(path.sep).join('/'));
const copy = mkdtempSync(path.join(tmpdir(), 'new-lesson-'));
for (const part of ['content', 'docs', 'src', 'scripts', 'biome.json', '.gitignore', 'package.json'])
  cpSync(path.join(project, part), path.join(copy, part), { recursive: true, filter: isOfNoLesson });
/** Terms of the lesson that the glossary of the copy has no entries of; it has one of dropout. */
const terms = ['overfitting', 'regularization', 'early-stopping'];
for (const term of terms) rmSync(path.join(copy, `content/glossary/${term}.mdx`));
symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

const said = execFileSync(process.execPath, ['scripts/new-lesson.ts', 'real-data/overfitting'], {
  cwd: copy,
  encoding: 'utf8',
});
const written = [
  'content/lessons/03-real-data/14-overfitting.mdx',
  'src/exercises/overfitting/index.ts',
  'tests/exercises/overfitting.test.ts',
  ...terms.map((term) => `content/glossary/${term}.mdx`),
  'scripts/lessons/in-work.json',
];
const load = (file: string): Promise<unknown> => import(pathToFileURL(path.join(copy, file)).href);
const textOf = (file: string) => readFileSync(path.join(copy, file), 'utf8');

test('all that was written is said, and a term that the glossary has is left alone', () => {
  expect(said.match(/^.*(?= written$)/gm)).toEqual(written);
  expect(written.filter((file) => !existsSync(path.join(copy, file)))).toEqual([]);
  expect(textOf('content/glossary/dropout.mdx')).toBe(
    readFileSync(path.join(project, 'content/glossary/dropout.mdx'), 'utf8'),
  );
});

test('the content is in order', async () => {
  expect(formatProblems(await checkContent(copy))).toBe('');
});

test('the code has the form and keeps the rules of all code', () => {
  const biome = path.join(project, 'node_modules/@biomejs/biome/bin/biome');
  const files = written.filter((file) => /\.(ts|json)$/.test(file));
  expect(() =>
    execFileSync(process.execPath, [biome, 'check', '--error-on-warnings', ...files], { cwd: copy, stdio: 'pipe' }),
  ).not.toThrow();
});

test('the lesson asks one prompt and one exercise of its number', () => {
  expect(textOf(written[0] as string)).toContain('<Prompt id="p14-1" />\n\n<Exercise id="x14-1" />');
});

test('nothing is overwritten: a second time it is refused, with the names of what is there', async () => {
  const before = written.map(textOf);
  await expect(newLesson(copy, '03-real-data/overfitting')).rejects.toThrow(
    /14-overfitting\.mdx and .*index\.ts and .*\.test\.ts are there already/,
  );
  expect(written.map(textOf)).toEqual(before);
});

test('a lesson that the plan has not is answered with the nearest', async () => {
  await expect(newLesson(copy, 'real-data/evaluatoin')).rejects.toThrow(/Did you mean real-data\/evaluation\?/);
});

test('a lesson besides the plan says its number itself, and passes the checks', async () => {
  const files = await newLesson(copy, '05-more/18-own-idea');
  expect(files[0]).toBe('content/lessons/05-more/18-own-idea.mdx');
  expect(formatProblems(await checkContent(copy))).toBe('');
  for (const file of files.slice(0, -1)) rmSync(path.join(copy, file));
});

test('of a lesson besides the plan the number has to be free', async () => {
  await expect(newLesson(copy, '05-more/9-own-idea')).rejects.toThrow('The number 9 is that of backprop; expected one');
  await expect(newLesson(copy, '05-more/own-idea')).rejects.toThrow(
    /says its unit’s folder and its number: 05-my-unit\/18-/,
  );
});

test('two lessons of one number, or of one address, are refused', async () => {
  const [twin, same] = ['content/lessons/05-more/14-own-idea.mdx', 'content/lessons/05-more/18-overfitting.mdx'];
  cpSync(path.join(copy, written[0] as string), path.join(copy, twin));
  cpSync(path.join(copy, written[0] as string), path.join(copy, same));
  const said = formatProblems(await checkContent(copy));
  expect(said).toContain(
    `${twin}:1  The number 14 is that of ${written[0]}: expected one that no lesson has, as in 19.`,
  );
  expect(said).toContain(
    `${same}:1  The address /lessons/overfitting/ is that of ${written[0]}: expected a name of its own.`,
  );
  rmSync(path.join(copy, 'content/lessons/05-more'), { recursive: true });
});

test('a term that the glossary has not is found, with its line and the nearest', async () => {
  const lesson = curriculum.flatMap(({ lessons }) => lessons).find(({ slug }) => slug === 'loss');
  if (!lesson) throw new Error('the plan has no lesson loss');
  const source = lessonTemplate({ ...lesson, terms: ['los'] });
  const problems = checkFile('content/lessons/x/06-loss.mdx', source, await readCourse(project));
  const line = source.split('\n').findIndex((text) => text.includes('- los')) + 1;
  expect(problems).toContainEqual(
    expect.objectContaining({
      line,
      message: expect.stringMatching(/“los” is not in content\/glossary.*Did you mean loss\?/),
    }),
  );
});

const questions = (await load('src/exercises/overfitting/index.ts')) as {
  prompts: Record<string, Prompt>;
  exercises: Record<string, Exercise>;
};
describeQuestions(Object.entries(questions.prompts), Object.entries(questions.exercises));
// Its own test joins the tests of this file.
await load('tests/exercises/overfitting.test.ts');
