/** The exercises of all lessons, as the tests of worksheets choose from them. */
import { existsSync, readdirSync } from 'node:fs';
import { questionsOf } from '../../../scripts/lessons/rubric.ts';
import type { Exercise } from '../../../src/questions/exercise.ts';
import type { LoadLesson } from '../../../src/teach/worksheet/find.ts';
import { sortForPaper } from '../../../src/teach/worksheet/on-paper.ts';

export const slugs = readdirSync('src/exercises').filter((name) => existsSync(`src/exercises/${name}/index.ts`));

export const loadLesson: LoadLesson = async (slug) => (await questionsOf(slug)).exercises;

/** Every exercise that goes on paper. */
export async function allForPaper(): Promise<readonly (readonly [id: string, exercise: Exercise])[]> {
  const lessons = await Promise.all(slugs.map(async (slug) => sortForPaper(await loadLesson(slug)).paper));
  return lessons.flat().map(({ id, exercise }) => [id, exercise] as const);
}
