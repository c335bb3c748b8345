import { createRuleRun } from '../../../engine/trace/rule-run.ts';
import { flag, optional } from '../../kit/lesson-props.ts';
import { ghostSteps } from '../granularities.ts';
import { props as rule } from '../perceptron-rule/props.ts';
import { type Shows, stepping } from '../shows.ts';

/** With the bound it says how many mistakes there can be, and in what letters. */
export const props = { ...rule, bound: optional(flag) };

/** What it shows. */
export const shows: Shows = stepping(createRuleRun, ghostSteps);
