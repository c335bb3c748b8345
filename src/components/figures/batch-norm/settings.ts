/** What a reader can set in F11.4. */
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** What the four sums are multiplied by, and what is added to them. */
  times: { kind: 'number', min: -4, max: 4 },
  plus: { kind: 'number', min: -10, max: 10 },
} as const;
export type BatchNormRules = typeof rules;

/** The steps: the sums, their mean, their variance, the sums normalised. */
export const lastStep = 3;

export const batchNormSpec = (id: string): StepSpec<BatchNormRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { times: 1, plus: 0 } },
});

/** How far it goes before two predictions: of the slopes of the normalised sums, and of what changing all sums does to these. */
export const untils = ({ times, plus }: SettingValues<BatchNormRules>) => [
  lastStep - 1,
  times === 1 && plus === 0 ? undefined : lastStep - 1,
];
