/** What a reader can set in F16.5: whose answer is shared out, to which inputs, and what a missing input is. */
import { gameNames, type Pair } from '../../../exercises/interpretability/shapley.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

/** Both inputs, first and second. */
export const inputNames = ['11', '10', '01', '00'] as const;
export const missingNames = ['0', '1'] as const;
export const rules = {
  game: { kind: 'choice', names: gameNames },
  inputs: { kind: 'choice', names: inputNames },
  missing: { kind: 'choice', names: missingNames },
} as const;
export type ShareRules = typeof rules;

export const pairOf = (name: (typeof inputNames)[number]): Pair => [Number(name[0]), Number(name[1])];

/** Two orders of two steps each, the means, and the check. */
export const shareSpec = (id: string): StepSpec<ShareRules> => ({
  id,
  last: 6,
  rules,
  opened: { step: 0, values: { game: 'and', inputs: '11', missing: '0' } },
});

/** How far it goes before the prediction of fair shares of XOR. */
export const untils = ({ game, inputs }: SettingValues<ShareRules>): readonly (number | undefined)[] => [
  game === 'xor' && inputs === '11' ? 0 : undefined,
];
