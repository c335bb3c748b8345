/** All questions of all lessons, by id, for the build. An id names its lesson: p9-1 and x9-1 belong to lesson 9. */
import { nearestName } from '../../../engine/problems.ts';
import { courseOutline } from '../../../lessons.ts';
import * as names from '../../../name-words.ts';
import { readingOrder } from '../../../outline.ts';
import type { Exercise } from '../../../questions/exercise.ts';
import type { Prompt } from '../../../questions/prompt.ts';
import { loadQuestions } from './load.ts';

/** The number and the slug of the lesson of an id, as in p9-1. */
export async function lessonOf(id: string): Promise<{ number: number; slug: string }> {
  const number = Number(/^[pxw](\d+)-\d+$/.exec(id)?.[1]);
  const lesson = readingOrder(await courseOutline()).find((each) => each.number === number);
  if (lesson === undefined) throw new Error(`“${id}” is not the id of a question; expected one as in p9-1 or x9-1`);
  return lesson;
}

export async function promptOf(id: string): Promise<Prompt> {
  const { prompts } = await loadQuestions((await lessonOf(id)).slug);
  return prompts[id] ?? unknown('prompt', id, prompts);
}

export async function exerciseOf(id: string): Promise<Exercise> {
  const { exercises } = await loadQuestions((await lessonOf(id)).slug);
  return exercises[id] ?? unknown('exercise', id, exercises);
}

function unknown(kind: string, id: string, known: Readonly<Record<string, unknown>>): never {
  const nearest = nearestName(id, Object.keys(known));
  throw new Error(`There is no ${kind} “${id}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`);
}

/** `f9-1` as "Figure 9.1". */
export const figureName = (id: string) => names.figure(id.slice(1).replace('-', '.'));
