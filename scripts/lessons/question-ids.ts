/** The ids of all prompts and exercises, as the questions of the lessons themselves have them. */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { LessonQuestions } from '../../src/components/prose/answers/load.ts';
import { importFile, type LoadModule } from './load-module.ts';

/** @param root folder that holds `src` */
export async function questionIds(root: string, loadModule: LoadModule = importFile) {
  const files = globSync('src/exercises/*/index.ts', { cwd: root }).sort();
  const lessons = (await Promise.all(files.map((file) => loadModule(path.join(root, file))))) as LessonQuestions[];
  const prompts = lessons.flatMap((lesson) => Object.keys(lesson.prompts));
  const exercises = lessons.flatMap((lesson) => Object.keys(lesson.exercises));
  return { prompts, exercises, questions: [...prompts, ...exercises] };
}
