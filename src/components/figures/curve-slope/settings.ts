/** What a reader can set in F5.1. */
import { preluSlope } from '../../../engine/math/activations.ts';
import type { StepSpec } from '../../../player/settings.ts';
import { type CurveName, curveNames, curves } from '../../kit/plot/curves.ts';

export const rules = {
  f: { kind: 'choice', names: curveNames },
  z: { kind: 'number', min: -6, max: 6 },
  /** ε, how far z is nudged. */
  nudge: { kind: 'number', min: 0.001, max: 2 },
  /** The slope of leaky-relu and of prelu below 0. */
  leaky: { kind: 'number', min: 0, max: 1 },
  alpha: { kind: 'number', min: 0, max: 1 },
} as const;
export type CurveRules = typeof rules;

/** The steps: z, f(z), f(z + ε), Δf ∕ ε, f′(z). */
export const lastStep = 4;

export const curveSpec = (id: string, f: CurveName = 'sigmoid', z = 2, step = 0): StepSpec<CurveRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { f, z, nudge: 1, leaky: curves['leaky-relu'].slope ?? 0, alpha: preluSlope } },
});
