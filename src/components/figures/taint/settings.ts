/** What a reader can set in F13.5. */
import { leaks, stages } from '../../../exercises/evaluation/pipeline.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {
  leak: { kind: 'choice', names: leaks },
  /** Whether every number is marked that the test cards have touched. */
  marks: { kind: 'choice', names: ['off', 'on'] },
} as const;
export type TaintRules = typeof rules;

/** A step makes the numbers of one stage; the first has the cards. */
export const lastStep = stages.length - 1;

export const taintSpec = (id: string): StepSpec<TaintRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step: 0, values: { leak: 'none', marks: 'off' } },
});
