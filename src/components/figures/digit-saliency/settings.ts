/** What a reader can set in F16.3: the digit, what is drawn of it, and which weights are random. */
import { sizes } from '../../../exercises/interpretability/recipe.ts';
import { patchesAcross, randomised } from '../../../exercises/interpretability/saliency.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const digitNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export const mapNames = ['slope', 'share', 'covered'] as const;
export const rules = {
  digit: { kind: 'choice', names: digitNames },
  map: { kind: 'choice', names: mapNames },
  weights: { kind: 'choice', names: randomised },
} as const;
export type SaliencyRules = typeof rules;

/** A step for each hidden unit, or for each row of patches that are covered. */
export const lastOf = (map: (typeof mapNames)[number]): number => (map === 'covered' ? patchesAcross : sizes.hidden[0]);

export const saliencySpec = (id: string): StepSpec<SaliencyRules> => ({
  id,
  last: lastOf('slope'),
  lastOf: ({ map }) => lastOf(map),
  rules,
  opened: { step: 0, values: { digit: '3', map: 'slope', weights: 'trained' } },
});
