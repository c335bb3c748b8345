/** What Figure 3.4 keeps in the address: the size that is looked at, and how many starts of each size are to be trained. */
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

/** Networks of each size. */
export const starts = 100;

/** Numbers of hidden units. */
export const sizes = ['2', '3', '4', '8'] as const;
export type Size = (typeof sizes)[number];

const count = { kind: 'number', min: 0, max: starts } as const;

export const rules = { hidden: { kind: 'choice', names: sizes }, n2: count, n3: count, n4: count, n8: count } as const;
export type Values = SettingValues<typeof rules>;

export const wantedOf = (values: Values, size: Size) => Math.round(values[`n${size}`]);

export const startsSpec = (id: string): StepSpec<typeof rules> => ({
  id,
  last: 0,
  rules,
  opened: { step: 0, values: { hidden: '2', n2: 0, n3: 0, n4: 0, n8: 0 } },
});
