/** What a reader can set in F14.4. */
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** How L2 is written: with ½ as in books, without as in Keras. */
  L2: { kind: 'choice', names: ['half', 'whole'] },
  lambda: { kind: 'number', min: 0.001, max: 1 },
  rate: { kind: 'number', min: 0.01, max: 1 },
} as const;
export type DecayRules = typeof rules;

/** Updates that can be walked through. */
export const lastUpdate = 150;

export const decaySpec = (id: string): StepSpec<DecayRules> => ({
  id,
  last: lastUpdate,
  rules,
  opened: { step: 0, values: { L2: 'half', lambda: 0.1, rate: 0.1 } },
});
