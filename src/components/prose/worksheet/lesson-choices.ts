/** The questions of all lessons that are written, to be chosen from: for class links, worksheets and frames. */
import { getEntry } from 'astro:content';
import { lessonParts, questionNames } from '../../../lesson-parts.ts';
import { courseOutline } from '../../../lessons.ts';
import { readingOrder } from '../../../outline.ts';
import { loadQuestions } from '../answers/load.ts';
import type { LessonChoice } from './LessonExercises.tsx';

/** Which questions of a lesson are meant, by id. */
type Wanted = (questions: Awaited<ReturnType<typeof loadQuestions>>) => readonly string[];

const exercisesOf: Wanted = ({ exercises }) => Object.keys(exercises);

/** Lessons in their order, with the names of their questions by id, in the order of the page: of exercises, unless others are wanted. */
export async function lessonChoices(wanted: Wanted = exercisesOf): Promise<readonly LessonChoice[]> {
  const written = readingOrder(await courseOutline()).filter((lesson) => lesson.written);
  return Promise.all(
    written.map(async ({ number, slug, title }) => {
      const parts = lessonParts((await getEntry('lessons', slug))?.body ?? '');
      return { number, slug, title, names: questionNames(number, parts, wanted(await loadQuestions(slug))) };
    }),
  );
}
