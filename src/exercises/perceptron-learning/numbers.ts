/** What the text of lesson 2 says of AND, from weights and bias 0. */
import { largestMargin, largestSquare, mistakeBound } from '../../engine/margin.ts';
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { fateOf, gatePoints, rightOf, type State, statesOf } from './train.ts';

const and = gatePoints('and');
const mistakes = fateOf(and)?.mistakes ?? Number.NaN;
const stateAfter = (examples: number) => statesOf(and, examples)[examples] as State;

export const numbers: LessonNumbers = {
  'and mistakes': () => ({ value: mistakes }),
  'and clean epoch': () => ({ value: fateOf(and)?.cleanEpoch ?? Number.NaN }),
  'and bound': () => ({ value: mistakeBound(and.inputs, and.labels) ?? Number.NaN }),
  // Of “Why is that so?”: n²γ² and nR².
  'and gained': () => ({ value: mistakes ** 2 * (largestMargin(and.inputs, and.labels)?.squared ?? Number.NaN) }),
  'and grown': () => ({ value: mistakes * largestSquare(and.inputs) }),
  'right after 1': () => ({ value: rightOf(and, stateAfter(1)) }),
  'right after 4': () => ({ value: rightOf(and, stateAfter(4)) }),
};
