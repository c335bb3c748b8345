/** What a reader can set in F11.3. */
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** The two parts of the gradient. */
  g1: { kind: 'number', min: -2, max: 5 },
  g2: { kind: 'number', min: -2, max: 5 },
  limit: { kind: 'number', min: 0.1, max: 6 },
} as const;
export type ClipRules = typeof rules;

/** The steps: the gradient, its length, clipped by norm, clipped by value. */
export const lastStep = 3;

export const clipSpec = (id: string): StepSpec<ClipRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { g1: 3, g2: 4, limit: 1 } },
});
