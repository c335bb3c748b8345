/**
 * The half of the lesson rubric that a machine can check, on a lesson's source and its questions:
 *
 *     npm run rubric               all lessons
 *     npm run rubric -- backprop   one of them
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { lessonSchema } from '../../src/content-schemas.ts';
import { lessonPlace } from '../../src/outline.ts';
import { BadInput, type Command, readCommand, runCommand } from '../lib/command.ts';
import { readText } from '../lib/read-text.ts';
import { suggestion } from './nearest.ts';
import { formatProblems, type Problem } from './problem.ts';
import { partsOf } from './rubric/blocks.ts';
import { longSentences, longStretches, typedNumbers } from './rubric/prose.ts';
import { type Questions, questionProblems } from './rubric/questions.ts';
import { undefinedSymbols } from './rubric/symbols.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * What the rubric has against a lesson.
 * @param file path to name in the problems
 * @param source the whole text of the .mdx file
 * @param questions the prompts and exercises of the lesson
 */
export function rubricProblems(file: string, source: string, questions: Questions): Problem[] {
  const yaml = /^---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(source)?.[1] ?? '';
  const frame = lessonSchema.safeParse(parse(yaml));
  const parts = partsOf(source);
  const findings = [
    ...(frame.success
      ? questionProblems(parts, frame.data, questions)
      : [{ line: 1, message: `R13: the frame is incomplete: ${frame.error.message}` }]),
    ...typedNumbers(parts),
    ...undefinedSymbols(parts),
    ...longSentences(parts),
    ...longStretches(parts),
  ];
  return findings.map((finding) => ({ file, ...finding }));
}

export interface LessonFile {
  readonly file: string;
  readonly slug: string;
  readonly source: string;
}

/** The lessons that are written. */
export function lessonFiles(): LessonFile[] {
  return globSync('content/lessons/*/*.mdx', { cwd: root })
    .sort()
    .map((found) => {
      const file = found.split(path.sep).join('/');
      const { slug } = lessonPlace(file.replace('content/lessons/', ''));
      return { file, slug, source: readText(path.join(root, file)) };
    });
}

/** The questions of a lesson; none where there is no file of its name. */
export async function questionsOf(slug: string): Promise<Questions> {
  const [file] = globSync(`src/exercises/${slug}/index.ts`, { cwd: root });
  if (file === undefined) return { prompts: {}, exercises: {} };
  return import(`../../src/exercises/${slug}/index.ts`) as Promise<Questions>;
}

const command: Command = {
  name: 'rubric',
  says: 'Says what the automatic half of the rubric has against the lessons.',
  rest: { usage: '[SLUG]', says: 'one lesson, as in backprop; all unless given', most: 1 },
};

async function main(args: readonly string[]): Promise<string> {
  const [wanted] = readCommand(command, args).rest;
  const lessons = lessonFiles();
  const slugs = lessons.map(({ slug }) => slug);
  if (wanted !== undefined && !slugs.includes(wanted))
    throw new BadInput([
      `There is no lesson ${wanted}; expected one of ${slugs.join(', ')}.${suggestion(wanted, slugs)}`,
    ]);
  const said: string[] = [];
  for (const { file, slug, source } of lessons.filter((lesson) => wanted === undefined || lesson.slug === wanted)) {
    const problems = rubricProblems(file, source, await questionsOf(slug));
    said.push(problems.length === 0 ? `${file}  in order` : formatProblems(problems));
    if (problems.length > 0) process.exitCode = 1;
  }
  return said.join('\n');
}

if (import.meta.main) await runCommand(main);
