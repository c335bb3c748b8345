/** What the text of lesson 2 says of AND, from weights and bias 0. */
import { mistakeBound } from '../../engine/margin.ts';
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { fateOf, gatePoints, rightOf, type State, statesOf } from './train.ts';

const and = gatePoints('and');
const stateAfter = (examples: number) => statesOf(and, examples)[examples] as State;

export const numbers: LessonNumbers = {
  'and mistakes': () => ({ value: fateOf(and)?.mistakes ?? Number.NaN }),
  'and clean epoch': () => ({ value: fateOf(and)?.cleanEpoch ?? Number.NaN }),
  'and bound': () => ({ value: mistakeBound(and.inputs, and.labels) ?? Number.NaN }),
  'right after 1': () => ({ value: rightOf(and, stateAfter(1)) }),
  'right after 4': () => ({ value: rightOf(and, stateAfter(4)) }),
};
