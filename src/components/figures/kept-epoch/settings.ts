/** What a reader can set in F14.2. */
import { stopTutorial, tutorialLog, watched } from '../../../exercises/overfitting/tutorial-log.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  by: { kind: 'choice', names: watched },
  patience: { kind: 'number', min: 1, max: tutorialLog.length },
} as const;
export type KeptRules = typeof rules;

/** A patience that a link names with a fraction is the one below it. */
export const whole = Math.floor;

/** A step is an epoch; training ends where the patience does. */
export const keptSpec = (id: string): StepSpec<KeptRules> => ({
  id,
  last: tutorialLog.length,
  lastOf: ({ by, patience }) => stopTutorial(by, whole(patience)).length,
  rules,
  opened: { step: 0, values: { by: 'loss', patience: tutorialLog.length } },
});

/** How far it goes before the prediction of how far the loss rises. */
export const untils = () => [3];
