/** What a reader can set in F13.1. */
import { irisClasses } from '../../../engine/datasets/iris.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rates = ['recall', 'precision', 'F1', 'accuracy'] as const;
export type Rate = (typeof rates)[number];

/** A cell by its row and its column. */
export const cellName = (truth: number, predicted: number) =>
  `${irisClasses[truth]}-${irisClasses[predicted]}` as const;
const cellNames = irisClasses.flatMap((_, truth) => irisClasses.map((_, predicted) => cellName(truth, predicted)));

export const rules = {
  /** Which rate is worked out, and of which class. */
  rate: { kind: 'choice', names: rates },
  of: { kind: 'choice', names: irisClasses },
  /** Whose flowers are listed. */
  cell: { kind: 'choice', names: ['none', ...cellNames] },
} as const;
export type BuilderRules = typeof rules;

/** Tested flowers, one a step. */
export const flowerCount = 30;

export const builderSpec = (id: string): StepSpec<BuilderRules> => ({
  id,
  last: flowerCount,
  rules,
  opened: { step: 0, values: { rate: 'recall', of: 'versicolor', cell: 'none' } },
});
