/**
 * Unfolds what a question was hiding: as soon as a prompt is answered or an exercise is right, and on a later visit at once. What
 * gives several prompts away, such as a lesson's key points, waits for all of them.
 */
import { isAnswered, onAnswers, readAnswers } from '../answers/store.ts';

type Kept = Parameters<typeof isAnswered>[0];

const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-prompt], details[data-exercise]')];
const questionsOf = ({ dataset }: HTMLDetailsElement) =>
  (dataset['prompt'] ?? dataset['exercise'] ?? '').split(' ').filter(Boolean);

/** Says on the fold itself which of its questions are answered: a figure holds back what is asked, and no more, until all of them are. */
function tell(fold: HTMLDetailsElement): void {
  fold.dataset['answered'] = questionsOf(fold)
    .filter((id) => isAnswered(answers[id]))
    .join(' ');
  fold.dispatchEvent(new Event('answered'));
}

/** A guess is all that is asked of a prompt; an exercise can be tried again, and nobody who is trying it is told. */
const isOver = (fold: HTMLDetailsElement) =>
  questionsOf(fold).every((id) => {
    const kept = answers[id];
    return isAnswered(kept) && (fold.dataset['prompt'] !== undefined || kept.right === true);
  });

/** Also where this browser keeps none. */
let answers: Readonly<Record<string, Kept>> = readAnswers();
for (const fold of folds) {
  fold.open = isOver(fold);
  tell(fold);
}

onAnswers((event) => {
  answers = event === undefined ? {} : { ...answers, [event.id]: event.kept };
  for (const fold of folds) {
    if (event !== undefined && !questionsOf(fold).includes(event.id)) continue;
    // What somebody who was right is reading stays open while they try other numbers.
    const isTriedAgain = fold.dataset['exercise'] !== undefined && event?.kept !== undefined && fold.open;
    if (!isTriedAgain) fold.open = isOver(fold);
    tell(fold);
  }
});
