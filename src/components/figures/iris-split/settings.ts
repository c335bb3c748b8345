/** What a reader can set in F13.4. */
import type { StepSpec } from '../../../player/settings.ts';

/** How many seeds are compared. */
export const seeds = 100;

export const rules = {
  /** 0 is the tutorial's split, any other a seed of the engine. */
  split: { kind: 'number', min: 0, max: seeds },
} as const;
export type SplitRules = typeof rules;

/** The steps: split, standardise, train, test, compare with a hundred other splits. */
export const lastStep = 4;

export const splitSpec = (id: string): StepSpec<SplitRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { split: 0 } },
});
