/** What a reader can set in F14.6. */
import { trialCount } from '../../../exercises/overfitting/search.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  seed: { kind: 'number', min: 1, max: 100 },
} as const;
export type RaceRules = typeof rules;

/** A trial of each search, then the whole map, then the test. */
export const mapStep = trialCount + 1;
export const lastStep = mapStep + 1;

export const raceSpec = (id: string): StepSpec<RaceRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { seed: 1 } },
});
