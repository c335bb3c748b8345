/** Unfolds what a prompt was hiding, as soon as it is answered, and on a later visit at once. */
import { isAnswered, onAnswers, readAnswers } from '../answers/store.ts';

const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-prompt]')];
const promptOf = (fold: HTMLDetailsElement) => fold.dataset['prompt'] as string;

const kept = readAnswers();
for (const fold of folds) fold.open = isAnswered(kept[promptOf(fold)]);

onAnswers((event) => {
  for (const fold of folds) {
    if (event === undefined || event.id === promptOf(fold)) fold.open = isAnswered(event?.kept);
  }
});
