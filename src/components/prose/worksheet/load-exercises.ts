import type { LoadLesson } from '../../../teach/worksheet/find.ts';
import { loadQuestions } from '../answers/load.ts';

/** The exercises of a lesson, fetched when somebody chooses one of it. */
export const loadExercises: LoadLesson = async (slug) => (await loadQuestions(slug)).exercises;
