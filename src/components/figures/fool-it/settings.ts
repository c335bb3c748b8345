/** What a reader can set in F16.4: where it begins, and which digit the network shall name. A step is one climb. */
import { lastStep, starts } from '../../../exercises/interpretability/climb.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const targetNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export const rules = {
  start: { kind: 'choice', names: starts },
  target: { kind: 'choice', names: targetNames },
} as const;
export type FoolRules = typeof rules;

export const foolSpec = (id: string): StepSpec<FoolRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { start: '3', target: '8' } },
});

/** How far it goes before two predictions: of what is claimed for noise, which is seen at the start already, and of how far pixels move. */
export const untils = ({ start }: SettingValues<FoolRules>): readonly (number | undefined)[] => [
  isEmpty(start) ? 0 : undefined,
  isEmpty(start) ? undefined : 0,
];

/** Whether it begins with an image without a digit. */
export const isEmpty = (start: SettingValues<FoolRules>['start']) => start === 'noise' || start === 'black';
