/** What a reader can set in F10.4. */
import { passes } from '../../../exercises/training-loop/compare.ts';
import { changes, comparedUpdates } from '../../../exercises/training-loop/pairs.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = { change: { kind: 'choice', names: changes } } as const;
export type TwoRunsRules = typeof rules;

export const lastStep = passes.length * comparedUpdates;

export const twoRunsSpec = (id: string, step = 0): StepSpec<TwoRunsRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { change: 'rate' } },
});

/** How far it goes before its prediction: the cards are the same with any learning rate; where else the runs are is asked. */
export const untils = ({ change }: SettingValues<TwoRunsRules>) => [change === 'rate' ? 1 : undefined];
