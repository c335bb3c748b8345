/** What a reader can set in F9.3. */
import type { StepSpec } from '../../../player/settings.ts';
import { type Mistake, mistakes, type Version, versions } from './versions.ts';

export const rules = {
  /** Which backward pass is checked. */
  v: { kind: 'choice', names: Object.keys(versions) as Version[] },
  /** The nudge is ten to this power. */
  e: { kind: 'number', min: -12, max: -1 },
  /** Which mistake the reader suspects. */
  guess: { kind: 'choice', names: ['none', ...(Object.keys(mistakes) as Mistake[])] },
} as const;
export type CheckRules = typeof rules;

/** One weight is nudged in each step. */
export const checkSpec = (id: string, weights: number): StepSpec<CheckRules> => ({
  id,
  last: weights,
  rules,
  opened: { step: 0, values: { v: 'A', e: -2, guess: 'none' } },
});
