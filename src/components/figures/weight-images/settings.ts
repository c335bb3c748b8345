/** What a reader can set in F16.1: into which network the figure looks. A step is one picture. */
import { sizes } from '../../../exercises/interpretability/recipe.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const networkNames = ['templates', 'hidden'] as const;
export const rules = { network: { kind: 'choice', names: networkNames } } as const;
export type WeightRules = typeof rules;

/** The units whose weights lead from the pixels. */
export const unitCount = (network: (typeof networkNames)[number]): number => sizes[network][0];

export const weightSpec = (id: string): StepSpec<WeightRules> => ({
  id,
  last: unitCount('hidden'),
  lastOf: ({ network }) => unitCount(network),
  rules,
  opened: { step: 0, values: { network: 'templates' } },
});

/** How far it goes before the prediction of what hidden units answer to. */
export const untils = ({ network }: SettingValues<WeightRules>): readonly (number | undefined)[] => [
  network === 'hidden' ? 0 : undefined,
];
