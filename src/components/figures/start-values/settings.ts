/** What a reader can set in F11.2. */
import { depth, startActivations, startNames } from '../../../exercises/deep-gradients/starts.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = {
  start: { kind: 'choice', names: startNames },
  f: { kind: 'choice', names: startActivations },
} as const;
export type StartRules = typeof rules;

/** Forwards through the hidden layers, and back through them. */
export const startsSpec = (id: string): StepSpec<StartRules> => ({
  id,
  last: 2 * depth,
  rules,
  opened: { step: 0, values: { start: 'small', f: 'tanh' } },
});

/**
 * How far it goes before its predictions: what small weights make of the signal after layer 1 is asked, and whether a network learns
 * whose weights are 0; its gradients would say so.
 */
export const untils = ({ start }: SettingValues<StartRules>) => [
  start === 'small' ? 1 : undefined,
  start === 'zero' ? depth : undefined,
];
