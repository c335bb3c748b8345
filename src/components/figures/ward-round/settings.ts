/** What a reader can set in F11.5. */
import { diseases, moments, patientNames, treatments } from '../../../exercises/deep-gradients/ward.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  patient: { kind: 'choice', names: patientNames },
  diagnosis: { kind: 'choice', names: ['none', ...diseases] },
  treatment: { kind: 'choice', names: treatments },
} as const;
export type WardRules = typeof rules;

/** A stop for each look at the gradients. */
export const wardSpec = (id: string): StepSpec<WardRules> => ({
  id,
  last: moments.length - 1,
  rules,
  opened: { step: 0, values: { patient: 'A', diagnosis: 'none', treatment: 'none' } },
});
