/** A lesson's questions, fetched when somebody answers one: neither outcomes nor keys are on the page before that. */
import type { Exercise } from '../../../questions/exercise.ts';
import type { Prompt } from '../../../questions/prompt.ts';

/** What a file of src/exercises holds. */
export interface LessonQuestions {
  readonly prompts: Readonly<Record<string, Prompt>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

const files = import.meta.glob<LessonQuestions>('../../../exercises/*/index.ts');

/** The questions of a lesson. Rejects where they cannot be fetched. */
export async function loadQuestions(slug: string): Promise<LessonQuestions> {
  const file = files[`../../../exercises/${slug}/index.ts`];
  if (file === undefined) throw new Error(`The lesson “${slug}” has no questions.`);
  return file();
}
