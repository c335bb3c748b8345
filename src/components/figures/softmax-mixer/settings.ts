/** What a reader can set in F5.3. */
import type { StepSpec } from '../../../player/settings.ts';

const score = { kind: 'number', min: -1000, max: 1000 } as const;

export const rules = {
  z1: score,
  z2: score,
  z3: score,
  /** Added to all three scores. */
  c: { kind: 'number', min: -10_000, max: 10_000 },
  /** Temperature: all scores are divided by it. */
  t: { kind: 'number', min: 0.1, max: 100 },
  /** Straight from the formula, or with the largest score subtracted first. */
  way: { kind: 'choice', names: ['straight', 'shifted'] },
} as const;
export type MixerRules = typeof rules;

/** Scores, exponentials, their sum, shares. */
export const lastStep = 3;

export const mixerSpec = (id: string, step = 0): StepSpec<MixerRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { z1: 2, z2: 1, z3: 0.1, c: 0, t: 1, way: 'straight' } },
});
