/** What a reader can set in F17.3. */
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** The weight of the state before, in the recurrent unit. */
  u: { kind: 'number', min: -4, max: 4 },
  /** The bias of the forget gate. */
  bias: { kind: 'number', min: -4, max: 8 },
  /** How many inputs are read. */
  n: { kind: 'number', min: 2, max: 20 },
} as const;
export type MemoryRules = typeof rules;

/** Steps are whole, whatever a link says. */
export const stepsOf = (n: number) => Math.max(rules.n.min, Math.min(rules.n.max, Math.round(n)));

/** One stop a time step, back from the last to the first. */
export const memorySpec = (id: string): StepSpec<MemoryRules> => ({
  id,
  last: rules.n.max - 1,
  lastOf: ({ n }) => stepsOf(n) - 1,
  rules,
  // Not the twenty steps of the predictions: their outcomes are not to be met before they are asked.
  opened: { step: 0, values: { u: 0.8, bias: 1, n: 6 } },
});

/** How far it goes before two predictions: of a larger u, and of what is kept over twenty steps. */
export const untils = ({ u, n }: SettingValues<MemoryRules>): readonly (number | undefined)[] => [
  Math.abs(u) > 0.8 ? 0 : undefined,
  stepsOf(n) > 6 ? 5 : undefined,
];
