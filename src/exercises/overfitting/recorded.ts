/** What takes too long to train in a page or in a build, trained by scripts/lessons/record-overfitting.ts. */
import json from './recorded.json' with { type: 'json' };
import type { RunName, Summary } from './summary.ts';

export interface Recorded {
  readonly runs: Readonly<Record<RunName, Summary>>;
  /** Validation losses over the whole of both ranges: rows from the largest λ down, learning rates from left to right. */
  readonly map: readonly (readonly number[])[];
  /** In how many of a hundred races the nine random trials had the lower validation loss. */
  readonly randomWins: number;
  /** The lowest validation loss of the grid, and of random trials the best and the worst of a hundred. */
  readonly grid: number;
  readonly random: readonly [best: number, worst: number];
}

export const recorded: Recorded = json as unknown as Recorded;
export const { runs } = recorded;
