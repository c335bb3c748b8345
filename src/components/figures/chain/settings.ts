/** What a reader can set in F11.1. */
import { chainActivations } from '../../../exercises/deep-gradients/chain.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = {
  f: { kind: 'choice', names: chainActivations },
  /** The weight of every unit. */
  w: { kind: 'number', min: -4, max: 4 },
  /** How many units stand in a row. */
  n: { kind: 'number', min: 1, max: 20 },
} as const;
export type ChainRules = typeof rules;

/** Units are whole, whatever a link says. */
export const unitsOf = (n: number) => Math.max(rules.n.min, Math.min(rules.n.max, Math.round(n)));

/** Not the ten units of the first prediction: its outcome is not to be met before it is asked. */
export const opened = { f: 'sigmoid', w: 1, n: 5 } as const;

/** One stop a layer, from the last to the first, after the forward pass. */
export const chainSpec = (id: string): StepSpec<ChainRules> => ({
  id,
  last: rules.n.max,
  lastOf: ({ n }) => unitsOf(n),
  rules,
  opened: { step: 0, values: opened },
});

/**
 * How far it goes before its two predictions, about rows that are longer than the one it opens with. Of sigmoids a few layers say how
 * they are stepped. Of other functions, whose slopes are 1 or nearly 1, nothing: what becomes of a row of weights is asked second.
 */
export const untils = ({ f, n }: SettingValues<ChainRules>) => {
  const isLong = unitsOf(n) > opened.n;
  return [isLong && f === 'sigmoid' ? 3 : undefined, isLong && f !== 'sigmoid' ? 0 : undefined];
};
