import type { LoadLesson } from '../../../teach/worksheet/find.ts';
import { loadQuestions } from '../answers/load.ts';

/** The exercises of a lesson, fetched when somebody chooses one of it. */
export const loadExercises: LoadLesson = async (slug) => (await loadQuestions(slug)).exercises;

/** What is said where a lesson cannot be fetched. */
export const notFetched =
  'The exercises could not be loaded. Check the connection and try again; if the site has changed since this page was opened, reload it.';
