/** What a reader can set in F7.4. */
import { exponents } from '../../../exercises/gradient-descent/nudges.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  /** Which curve. */
  f: { kind: 'choice', names: ['one-valley', 'two-valleys'] },
  w: { kind: 'number', min: -10, max: 10 },
  /** Where the second value is taken: one nudge further up, or one on either side. */
  way: { kind: 'choice', names: ['one', 'both'] },
} as const;
export type NudgeRules = typeof rules;

/** One nudge is tried in each step. */
export const nudgeSpec = (id: string): StepSpec<NudgeRules> => ({
  id,
  last: exponents.length,
  rules,
  opened: { step: 0, values: { f: 'one-valley', w: 0, way: 'one' } },
});
