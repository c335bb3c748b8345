/** What a reader can set in F13.3. */
import { type Dealt, dealt, foldCounts, orders } from '../../../exercises/evaluation/folds.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  data: { kind: 'choice', names: dealt },
  k: { kind: 'choice', names: foldCounts },
  order: { kind: 'choice', names: orders },
} as const;
export type FoldRules = typeof rules;

/** Each fold is split, trained for and scored; then the scores are put together. */
export const phases = ['split', 'trained', 'scored'] as const;
export const lastOf = ({ k }: { readonly k: string }) => phases.length * Number(k) + 1;

export const foldSpec = (id: string, data: Dealt = 'cards'): StepSpec<FoldRules> => ({
  id,
  last: lastOf({ k: '4' }),
  lastOf,
  rules,
  opened: { step: 0, values: { data, k: '4', order: 'stored' } },
});
