/** The components of lesson-components.ts themselves, handed to every lesson by its page. */
import type { LessonComponentName } from './lesson-components.ts';
import Fold from './prose/Fold.astro';
import Hook from './prose/Hook.astro';
import Misconception from './prose/Misconception.astro';
import Note from './prose/Note.astro';
import Steps from './prose/Steps.astro';
import Term from './prose/Term.astro';

export const lessonParts = { Fold, Hook, Misconception, Note, Steps, Term } satisfies Record<
  LessonComponentName,
  unknown
>;
