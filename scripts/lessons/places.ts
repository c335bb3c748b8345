/** Where the files of `content` stand: whether a page is made of each, and which lesson comes before which. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { curriculum } from '../../src/curriculum.ts';
import { lessonPlace } from '../../src/outline.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';

export interface PlacedLesson {
  readonly number: number;
  readonly slug: string;
  /** From the project's folder; undefined while the lesson is only planned. */
  readonly file?: string;
}

/** The number and the slug of a lesson's file; undefined where its name is not one of a lesson. */
export function placeOf(file: string): { readonly number: number; readonly slug: string } | undefined {
  try {
    return lessonPlace(file.replace(/^content\/lessons\//, ''));
  } catch {
    return undefined;
  }
}

/** All lessons: those that are written, and those of the plan that are not. @param root folder that holds `content` */
export function placedLessons(root: string): readonly PlacedLesson[] {
  const written = globSync('content/lessons/**/*.mdx', { cwd: root })
    .map((found) => found.split(path.sep).join('/'))
    .sort()
    .flatMap((file) => {
      const place = placeOf(file);
      return place === undefined ? [] : [{ number: place.number, slug: place.slug, file }];
    });
  const planned = curriculum.flatMap(({ lessons }) => lessons.map(({ number, slug }) => ({ number, slug })));
  return [...written, ...planned.filter(({ slug }) => !written.some((lesson) => lesson.slug === slug))];
}

/** Lessons that share a number or an address: their questions and figures would share their ids. */
export function sharedPlaces(lessons: readonly PlacedLesson[]): Problem[] {
  return lessons.flatMap(({ number, slug, file }, k) => {
    if (file === undefined) return [];
    const others = lessons.filter((other, at) => at < k || other.file === undefined);
    const twin =
      others.find((other) => other.slug === slug && other.file !== undefined) ??
      others.find((other) => other.number === number && other.slug !== slug);
    if (twin === undefined) return [];
    const what = twin.slug === slug ? `The address /lessons/${slug}/` : `The number ${number}`;
    const free = Math.max(...lessons.map((lesson) => lesson.number)) + 1;
    const expected = twin.slug === slug ? 'a name of its own' : `one that no lesson has, as in ${free}`;
    return [
      {
        file,
        line: 1,
        message: `${what} is that of ${twin.file ?? `the planned lesson ${twin.slug}`}: expected ${expected}.`,
      },
    ];
  });
}

/** Whether a file is where a page is made of it: an .mdx file in a collection, a lesson under a name with its place. */
export function checkPlace(file: string, collections: readonly string[]): Problem[] {
  const [, collection = '', ...rest] = file.split('/');
  const problem = (message: string) => [{ file, line: 1, message }];
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
