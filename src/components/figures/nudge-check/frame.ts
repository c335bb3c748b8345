/** F7.4: everything drawable after some nudges were tried. The values are the engine's function, and so is the exact slope. */
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { exponents, type Nudge, nudged, slopeAtStart } from '../../../exercises/gradient-descent/nudges.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { NudgeRules } from './settings.ts';
import * as words from './words.ts';

export interface NudgeFrame {
  /** The slope by rule, as the engine computes it. */
  readonly slope: number;
  readonly nudges: readonly Nudge[];
  /** The nudge that was tried last. */
  readonly now: Nudge | undefined;
  readonly sentence: string;
}

/** With so many digits a number is read back to its last bit: what is left of two that are nearly equal can be recomputed. */
export const inFull = { significant: 17 } as const;

export function nudgeFrame(spec: DescentSpec, step: number, { w, way }: SettingValues<NudgeRules>): NudgeFrame {
  const its = { ...spec, start: [w] };
  const nudges = exponents.slice(0, step).map((exponent) => nudged(its, exponent, way === 'both'));
  const now = nudges.at(-1);
  return {
    slope: slopeAtStart(its),
    nudges,
    now,
    sentence: now === undefined ? words.noNudgeIsTried : words.nudgeOfGives(now.size, now.ratio, now.error),
  };
}
