/** What a reader can set in F10.3. */
import { openedXor, xorOptimizers } from '../../../exercises/training-loop/xor-run.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const batchSizes = ['4', '2', '1'] as const;
/** Said so that a number alone says what it is, where a phone has no room for the name of the field. */
export const batches = Object.fromEntries(batchSizes.map((size) => [size, `${size} a batch`]));

export const rules = {
  optimizer: { kind: 'choice', names: xorOptimizers },
  rate: { kind: 'number', min: 0.001, max: 50 },
  batch: { kind: 'choice', names: batchSizes },
} as const;
export type XorRules = typeof rules;

/** Updates that can be walked through. */
export const lastUpdate = 20_000;

export const xorSpec = (id: string, step = 0): StepSpec<XorRules> => ({
  id,
  last: lastUpdate,
  rules,
  opened: { step, values: { optimizer: openedXor.optimizer, rate: openedXor.rate, batch: '4' } },
});

/** How far it goes as it opens before the prediction of when all four are right: to where nothing seems to happen. */
export const untils = ({ optimizer, rate, batch }: SettingValues<XorRules>): readonly (number | undefined)[] => {
  const opened = xorSpec('').opened.values;
  const isAsked = optimizer === opened.optimizer && rate === opened.rate && batch === opened.batch;
  return [isAsked ? 1000 : undefined];
};
