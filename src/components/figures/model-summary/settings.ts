/** What a reader can set in F15.3. */
import { tutorialLayers } from '../../../exercises/cnn/summary.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const columns = ['parameters', 'multiplications', 'shape', 'field'] as const;
export const paddings = ['same', 'valid'] as const;
export const rules = {
  column: { kind: 'choice', names: columns },
  pooling: { kind: 'choice', names: paddings },
} as const;
export type SummaryRules = typeof rules;

/** A step for each row, and one for the totals. */
export const summarySpec = (id: string): StepSpec<SummaryRules> => ({
  id,
  last: tutorialLayers.length + 1,
  rules,
  opened: { step: 0, values: { column: 'parameters', pooling: 'same' } },
});

/** How far it goes before three predictions: of the most parameters, of the most products, and of a total with other pooling. */
export const untils = ({ pooling }: SettingValues<SummaryRules>): readonly (number | undefined)[] => {
  const rowOf = (kind: 'convolution' | 'flatten' | 'dense', nth = 0) =>
    tutorialLayers.flatMap((layer, k) => (layer.kind === kind ? [k] : []))[nth];
  return [rowOf('dense'), rowOf('convolution', 1), pooling === 'valid' ? rowOf('flatten') : undefined];
};
