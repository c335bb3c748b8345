/** The exercises of all lessons that are written, to be chosen from: for class links and for worksheets. */
import { getEntry } from 'astro:content';
import { lessonParts, questionNumbers } from '../../../lesson-parts.ts';
import { courseOutline } from '../../../lessons.ts';
import { readingOrder } from '../../../outline.ts';
import { loadQuestions } from '../answers/load.ts';
import type { LessonChoice } from './LessonExercises.tsx';

/** Lessons in their order, with the names of their exercises by id. */
export async function lessonChoices(): Promise<readonly LessonChoice[]> {
  const written = readingOrder(await courseOutline()).filter((lesson) => lesson.written);
  return Promise.all(
    written.map(async ({ number, slug, title }) => {
      const numbers = questionNumbers(number, lessonParts((await getEntry('lessons', slug))?.body ?? ''));
      const all = Object.keys((await loadQuestions(slug)).exercises);
      // In the order of the page, where the warm-up stands first.
      const ids = [...all.filter((id) => !numbers.has(id)), ...[...numbers.keys()].filter((id) => all.includes(id))];
      const named = (id: string) =>
        numbers.has(id) ? `Exercise ${numbers.get(id)}` : `Warm-up ${/\d+$/.exec(id)?.[0]} of lesson ${number}`;
      return { number, slug, title, names: Object.fromEntries(ids.map((id) => [id, named(id)])) };
    }),
  );
}
