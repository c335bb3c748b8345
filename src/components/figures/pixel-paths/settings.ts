/** What a reader can set in F16.2: whose score is explained, and by what. */
import { type classes, hiddenUnits, image } from '../../../exercises/interpretability/four-pixels.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const scoreNames = ['1', '2', '3'] as const satisfies readonly string[] & { readonly length: typeof classes };
export const askNames = ['slopes', 'covered'] as const;
export const rules = {
  score: { kind: 'choice', names: scoreNames },
  ask: { kind: 'choice', names: askNames },
} as const;
export type PathRules = typeof rules;

/** A step for each path, one for the nudges, one for the sum; or one for each pixel that is covered. */
export const pathCount = image.length * hiddenUnits;
const lastOf = (ask: (typeof askNames)[number]) => (ask === 'slopes' ? pathCount + 2 : image.length);

export const pathSpec = (id: string): StepSpec<PathRules> => ({
  id,
  last: lastOf('slopes'),
  lastOf: ({ ask }) => lastOf(ask),
  rules,
  opened: { step: 0, values: { score: '1', ask: 'slopes' } },
});

/** How far it goes before two predictions: of what pixel 2 does to the score, and of the slope by pixel 3 and what covering that takes away. */
export const untils = ({ ask }: SettingValues<PathRules>): readonly (number | undefined)[] => [
  ask === 'slopes' ? hiddenUnits : 1,
  ask === 'slopes' ? 2 * hiddenUnits : 2,
];
