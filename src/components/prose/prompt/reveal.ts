/** Unfolds what a question was hiding: as soon as a prompt is answered or an exercise is right, and on a later visit at once. */
import { isAnswered, onAnswers, readAnswers } from '../answers/store.ts';

type Kept = Parameters<typeof isAnswered>[0];

const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-prompt], details[data-exercise]')];
const questionOf = ({ dataset }: HTMLDetailsElement) => (dataset['prompt'] ?? dataset['exercise']) as string;

/** A guess is all that is asked of a prompt; an exercise can be tried again, and nobody who is trying it is told. */
const isOver = (fold: HTMLDetailsElement, kept: Kept) =>
  isAnswered(kept) && (fold.dataset['prompt'] !== undefined || kept.right === true);

const answers = readAnswers();
for (const fold of folds) fold.open = isOver(fold, answers[questionOf(fold)]);

onAnswers((event) => {
  for (const fold of folds) {
    if (event !== undefined && event.id !== questionOf(fold)) continue;
    // What somebody who was right is reading stays open while they try other numbers.
    const isTriedAgain = fold.dataset['exercise'] !== undefined && event?.kept !== undefined && fold.open;
    if (!isTriedAgain) fold.open = isOver(fold, event?.kept);
  }
});
