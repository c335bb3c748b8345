/** What a reader can set in F14.3. */
import { passCount } from '../../../exercises/overfitting/dropout.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  mode: { kind: 'choice', names: ['training', 'use'] },
  rate: { kind: 'number', min: 0, max: 0.9 },
  seed: { kind: 'number', min: 1, max: 999 },
} as const;
export type DropoutRules = typeof rules;

/** Of the first pass in training draw, mask and scaling are steps of their own, as is the mean at the end. */
export const lastStep = 3 + (passCount - 1) + 1;

export const dropoutSpec = (id: string): StepSpec<DropoutRules> => ({
  id,
  last: lastStep,
  lastOf: ({ mode }) => (mode === 'training' ? lastStep : passCount),
  rules,
  opened: { step: 0, values: { mode: 'training', rate: 0.25, seed: 6 } },
});
