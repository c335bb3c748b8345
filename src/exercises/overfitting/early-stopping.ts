/** Early stopping: training ends when nothing has become better for so many epochs, and the best one is kept. */

export interface Waiting {
  /** The best epoch so far, counted from 1; of equal ones the first. */
  readonly best: number;
  /** How many epochs have passed since. */
  readonly waited: number;
}

/**
 * @param scores after each epoch, larger ones are better
 * @returns what is known after each epoch, as far as training goes
 */
export function wait(scores: readonly number[], patience: number): readonly Waiting[] {
  const known: Waiting[] = [];
  let best = 1;
  for (const [k, score] of scores.entries()) {
    if (score > (scores[best - 1] as number)) best = k + 1;
    known.push({ best, waited: k + 1 - best });
    if (k + 1 - best >= patience) break;
  }
  return known;
}
