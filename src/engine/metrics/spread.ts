/** What several scores have in common. */
export interface Spread {
  readonly mean: number;
  /** Standard deviation with the number of scores in the denominator (NumPy's std). */
  readonly deviation: number;
}

/** @param scores at least one */
export function spreadOf(scores: readonly number[]): Spread {
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = average(scores);
  return { mean, deviation: Math.sqrt(average(scores.map((score) => (score - mean) * (score - mean)))) };
}
