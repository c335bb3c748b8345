/** What a reader can set in F6.2. */
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** The weighted sum of the output, from which the prediction is made. */
  z: { kind: 'number', min: -8, max: 8 },
  /** The target: yes is 1, no is 0. */
  y: { kind: 'choice', names: ['yes', 'no'] },
} as const;
export type LossRules = typeof rules;

/** The steps: the prediction, both losses, their slopes by p, their slopes by z. */
export const lastStep = 3;

export const lossSpec = (id: string, z = 1, step = 0): StepSpec<LossRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { z, y: 'yes' } },
});
