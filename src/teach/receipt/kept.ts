/** What a browser has kept as the answers of a receipt. */
import { inOrder, most, type Place, placeOf, type ReceiptAnswer } from './receipt.ts';

/** An answer as the browser keeps it. */
export interface Kept {
  readonly answer: readonly string[];
  readonly seed?: number;
  readonly shown?: true;
  readonly late?: true;
  readonly again?: true;
  readonly tries?: number;
  readonly at?: number;
}

/** Every answer that stands, in the order of the course. What is open again, and what is kept for no question, is left out. */
export function answersOf(kept: Readonly<Record<string, Kept>>): readonly ReceiptAnswer[] {
  const answers = Object.entries(kept)
    .filter(([slot, { again }]) => !again && placeOf(slot) !== undefined)
    .map(([slot, { answer, seed = 0, shown = false, late = false, tries, at }]): ReceiptAnswer => {
      return { slot, answer, seed, shown, late, tries: tries || undefined, at: at || undefined };
    });
  return inOrder(answers).slice(0, most.answers);
}

export const lessonOf = ({ slot }: ReceiptAnswer) => (placeOf(slot) as Place).lesson;
