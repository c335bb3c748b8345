import { createRuleRun } from '../../../engine/trace/rule-run.ts';
import { integer, optional, required, text } from '../../kit/lesson-props.ts';
import { ruleSteps } from '../granularities.ts';
import { type Shows, stepping } from '../shows.ts';

/** It opens before the first example. */
export const props = {
  id: required(text),
  caption: required(text),
  experiment: required(text, 'experiments'),
  decimals: optional(integer(0, 15)),
  asks: optional(text, 'prompts'),
};

/** What it shows. */
export const shows: Shows = stepping(createRuleRun, ruleSteps);
