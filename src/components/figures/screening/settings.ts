/** What a reader can set in F13.2. */
import { remedies } from '../../../exercises/evaluation/remedies.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** Who gets at least this share of "sick" is called sick. */
  threshold: { kind: 'number', min: 0, max: 1 },
  /** What is done in training against the imbalance. */
  remedy: { kind: 'choice', names: remedies },
} as const;
export type ScreeningRules = typeof rules;

/** The steps: the shares, the patients counted, the rates. */
export const lastStep = 2;

export const screeningSpec = (id: string): StepSpec<ScreeningRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { threshold: 0.5, remedy: 'nothing' } },
});
