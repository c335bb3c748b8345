/** What readers call a question: by its place on the page, as in "Exercise 9.2", never by its id. For the build only. */
import { getEntry } from 'astro:content';
import { lessonParts, questionNumbers } from '../../../lesson-parts.ts';
import * as names from '../../../name-words.ts';
import { asks } from '../../../questions/question.ts';
import { exerciseOf, lessonOf } from './find-question.ts';

/** A question's number, as in `9.2`. Throws an Error where its lesson does not ask it. */
export async function questionNumber(id: string): Promise<string> {
  const { number, slug } = await lessonOf(id);
  const lesson = await getEntry('lessons', slug);
  const found = questionNumbers(number, lessonParts(lesson?.body ?? '')).get(id);
  if (found === undefined) throw new Error(`“${id}” has no number: the lesson “${slug}” does not ask it`);
  return found;
}

/** A question's name, as in "Exercise 9.2", "Worked example 9.1", "Prediction 9.3". */
export async function questionName(id: string): Promise<string> {
  const number = await questionNumber(id);
  if (id.startsWith('p')) return names.prediction(number);
  return asks((await exerciseOf(id)).settle(0).face) ? names.exercise(number) : names.workedExample(number);
}

/** How many predictions and exercises a lesson has; a worked example asks nothing. */
export async function questionsOf(slug: string): Promise<number> {
  const parts = lessonParts((await getEntry('lessons', slug))?.body ?? '');
  const asked = await Promise.all(
    parts.map(async (part) => {
      if (part.kind === 'exercise') return asks((await exerciseOf(part.id)).settle(0).face);
      return part.kind === 'prompt';
    }),
  );
  return asked.filter(Boolean).length;
}

/** A text of the frontmatter in which `{x9-5}` stands for the name of a question. */
export async function withNames(text: string): Promise<string> {
  const pieces = text.split(/\{([px]\d+-\d+)\}/);
  return (await Promise.all(pieces.map((piece, k) => (k % 2 === 0 ? piece : questionName(piece))))).join('');
}
