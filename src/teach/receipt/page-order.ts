/** Answers in the order in which a teacher looks for them. */
import type { CheckedAnswer } from './check.ts';
import type { Names } from './words.ts';

/**
 * Lesson by lesson, each question where it stands on its page; then those that a later lesson has asked again, and those of sheets. What
 * no lesson asks stands at the end of its own.
 * @param names in the order of the pages
 */
export function inPageOrder(answers: readonly CheckedAnswer[], names: Names): CheckedAnswer[] {
  const places = new Map(Object.keys(names).map((id, k) => [id, k]));
  const keyOf = ({ place }: CheckedAnswer) => [
    place?.lesson ?? Number.POSITIVE_INFINITY,
    place?.sheet ? 2 : place?.again ? 1 : 0,
    (place && places.get(place.id)) ?? places.size,
  ];
  // Those that are equal stay in the order of the receipt.
  return answers.toSorted((a, b) => {
    const [these, those] = [keyOf(a), keyOf(b)];
    const k = these.findIndex((part, at) => part !== those[at]);
    return k < 0 ? 0 : (these[k] as number) - (those[k] as number);
  });
}
