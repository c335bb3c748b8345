/** What a reader can set in F6.2. */
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** The weighted sum of the output, from which the prediction is made. */
  z: { kind: 'number', min: -8, max: 8 },
  /** The target: yes is 1, no is 0. */
  y: { kind: 'choice', names: ['yes', 'no'] },
} as const;
export type LossRules = typeof rules;

/** The steps: the prediction, both losses, their slopes by p, their slopes by z. */
export const lastStep = 3;

/** So far beyond 0 a weighted sum makes an answer that is sure of itself. */
const sure = 3;

/**
 * How far it goes before its predictions: how much harder one loss pushes than the other is asked of an answer that is sure and wrong.
 * The slopes by p, which come next, have the same ratio as those by z.
 * And both losses are what the one before asks for, whatever the prediction.
 */
export const untils = ({ z, y }: SettingValues<LossRules>) => [0, (y === 'yes' ? z : -z) <= -sure ? 1 : undefined];

export const lossSpec = (id: string, z = 1, step = 0): StepSpec<LossRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { z, y: 'yes' } },
});
