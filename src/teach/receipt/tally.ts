/** What a receipt adds up to. */
import type { CheckedAnswer, CheckedReceipt } from './check.ts';

export interface Tally {
  readonly exercises: { readonly right: number; readonly of: number; readonly first: number };
  /** Guesses that came out; who has looked first has not guessed. */
  readonly predictions: { readonly right: number; readonly of: number };
  /** Answers that could not be judged. */
  readonly unknown: number;
}

export function tallyOf(answers: readonly CheckedAnswer[]): Tally {
  const isKnown = ({ result }: CheckedAnswer) => result === 'right' || result === 'wrong';
  const known = answers.filter(isKnown);
  const exercises = known.filter(({ place }) => place?.kind === 'exercise');
  // Who has seen the outcome does not predict it.
  const guesses = known.filter(({ place, late }) => place?.kind === 'prediction' && !late);
  const right = (these: readonly CheckedAnswer[]) => these.filter(({ result }) => result === 'right');
  return {
    exercises: {
      right: right(exercises).length,
      of: exercises.length,
      first: right(exercises).filter(({ late }) => !late).length,
    },
    predictions: { right: right(guesses).length, of: guesses.length },
    unknown: answers.filter(({ result }) => result === 'unknown' || result === 'unreadable').length,
  };
}

/** The answers lesson by lesson, in their order; those of no lesson come last, under 0. */
export function byLesson({
  answers,
}: CheckedReceipt): readonly (readonly [lesson: number, answers: readonly CheckedAnswer[]])[] {
  const lessons = new Map<number, CheckedAnswer[]>();
  for (const answer of answers) {
    const lesson = answer.place?.lesson ?? 0;
    lessons.set(lesson, [...(lessons.get(lesson) ?? []), answer]);
  }
  return [...lessons];
}
