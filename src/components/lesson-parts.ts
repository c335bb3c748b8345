/** The components of lesson-components.ts themselves, handed to every lesson by its page. */
import Deltas from './figures/deltas/Deltas.astro';
import MnistLab from './figures/lab-mnist/MnistLab.astro';
import OneWeight from './figures/one-weight/OneWeight.astro';
import type { LessonComponentName } from './lesson-components.ts';
import Fold from './prose/Fold.astro';
import Hook from './prose/Hook.astro';
import Misconception from './prose/Misconception.astro';
import Note from './prose/Note.astro';
import Steps from './prose/Steps.astro';
import Term from './prose/Term.astro';
import Value from './prose/Value.astro';

export const lessonParts = {
  Deltas,
  Fold,
  Hook,
  Misconception,
  MnistLab,
  Note,
  OneWeight,
  Steps,
  Term,
  Value,
} satisfies Record<LessonComponentName, unknown>;
