/** What a reader can set in F16.3: the digit, what is drawn of it, and which weights are random. */
import { sizes } from '../../../exercises/interpretability/recipe.ts';
import { patchesAcross, randomised } from '../../../exercises/interpretability/saliency.ts';
import { pixels } from '../../../exercises/interpretability/small-digits.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const digitNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export const mapNames = ['slope', 'share', 'covered'] as const;
export const rules = {
  digit: { kind: 'choice', names: digitNames },
  map: { kind: 'choice', names: mapNames },
  weights: { kind: 'choice', names: randomised },
} as const;
export type SaliencyRules = typeof rules;

interface Size {
  readonly units: number;
  readonly pixels: number;
}
export const recordedSize: Size = { units: sizes.hidden[0], pixels };

/** A step for each hidden unit, or for each row of patches that are covered. */
export const lastOf = (map: (typeof mapNames)[number], size: Size = recordedSize): number =>
  map === 'covered' ? patchesAcross(size.pixels) : size.units;

export const saliencySpec = (id: string, size: Size = recordedSize): StepSpec<SaliencyRules> => ({
  id,
  last: Math.max(lastOf('slope', size), lastOf('covered', size)),
  lastOf: ({ map }) => lastOf(map, size),
  rules,
  opened: { step: 0, values: { digit: '3', map: 'slope', weights: 'trained' } },
});

/** How far it goes before two predictions: of where slopes are large, and of a map with random weights. */
export const untils = ({ map, weights }: SettingValues<SaliencyRules>): readonly (number | undefined)[] => [
  map === 'slope' ? 0 : undefined,
  weights === 'trained' ? undefined : 0,
];
