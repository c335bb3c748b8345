/** The questions of every lesson, as their own files in src/exercises hold them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LessonQuestions } from '../../src/components/prose/answers/load.ts';
import { importFile, type LoadModule } from './load-module.ts';
import type { Problem } from './problem.ts';

/** A lesson's questions, or why its file cannot be loaded. */
export interface OwnQuestions extends LessonQuestions {
  readonly problems: readonly Problem[];
}

const none: LessonQuestions = { prompts: {}, exercises: {} };

/** @param root folder that holds `src` */
export async function ownQuestions(
  root: string,
  loadModule: LoadModule = importFile,
): Promise<ReadonlyMap<string, OwnQuestions>> {
  const files = globSync('src/exercises/*/index.ts', { cwd: root }).sort();
  /** What is wrong with the file of a lesson's own numbers, where it has one. */
  const numbersOf = async (slug: string): Promise<Problem[]> => {
    const file = `src/exercises/${slug}/numbers.ts`;
    if (!existsSync(path.join(root, file))) return [];
    try {
      const { numbers } = (await loadModule(path.join(root, file))) as { numbers?: unknown };
      const message = 'There are no numbers: expected export const numbers = { … };';
      return typeof numbers === 'object' ? [] : [{ file, line: 1, message }];
    } catch (error) {
      return [loadProblem(root, file, error)];
    }
  };
  const read = async (found: string): Promise<[slug: string, questions: OwnQuestions]> => {
    const file = found.split(path.sep).join('/');
    const slug = path.posix.basename(path.posix.dirname(file));
    try {
      const { prompts, exercises } = (await loadModule(path.join(root, file))) as Partial<LessonQuestions>;
      const missing = Object.entries({ prompts, exercises }).flatMap(([name, value]) =>
        typeof value === 'object'
          ? []
          : [{ file, line: 1, message: `There are no ${name}: expected export const ${name} = { … };` }],
      );
      return [
        slug,
        { prompts: prompts ?? {}, exercises: exercises ?? {}, problems: [...missing, ...(await numbersOf(slug))] },
      ];
    } catch (error) {
      return [slug, { ...none, problems: [loadProblem(root, file, error)] }];
    }
  };
  return new Map(await Promise.all(files.map(read)));
}

/** The first file of the project that the error names, or that was to be loaded. */
function loadProblem(root: string, file: string, error: unknown): Problem {
  const { stack = '', message = String(error), loc } = error as Error & { loc?: { file?: string; line?: number } };
  const text = `${loc?.file ?? ''}:${loc?.line ?? ''}\n${stack}\n${message}`;
  // Bundlers name a file from where they were started, others from the root of the disk.
  const named = [
    ...text.matchAll(/(?:file:\/\/)?((?:[A-Za-z]:)?[^\s:()?]+\.(?:ts|json))(?:\?[^\s:)]*)?:(\d+)(?::(\d+))?/g),
  ]
    .map(([, found = '', line, column]) => ({
      at: path.relative(root, path.resolve(found)).split(path.sep).join('/'),
      ...{ line, column },
    }))
    .find(({ at }) => /^(src\/exercises|content)\//.test(at) && existsSync(path.join(root, at)));
  const lines = message.split('\n').filter((line) => /\S/.test(line));
  // Bundlers begin with how many errors there are.
  const said = lines.find((line) => !line.endsWith(':')) ?? 'no reason given';
  return {
    file: named?.at ?? file,
    line: Number(named?.line ?? 1),
    ...(named?.column === undefined ? {} : { column: Number(named.column) }),
    message: `This cannot be loaded: ${said.trim()}`,
  };
}

/** Where each question is written, by its id, in the files of a lesson's questions: every place, if there are several. */
export function placesOfQuestions(root: string, slug: string): ReadonlyMap<string, { file: string; line: number }[]> {
  const places = new Map<string, { file: string; line: number }[]>();
  for (const found of globSync(`src/exercises/${slug}/**/*.ts`, { cwd: root }).sort()) {
    const file = found.split(path.sep).join('/');
    for (const [k, text] of readFileSync(path.join(root, found), 'utf8').split('\n').entries()) {
      const id = /^\s*(['"])([pxw]\d+-\d+)\1\s*:/.exec(text)?.[2];
      if (id !== undefined) places.set(id, [...(places.get(id) ?? []), { file, line: k + 1 }]);
    }
  }
  return places;
}
