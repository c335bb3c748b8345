import { softmaxInto } from '../../../engine/math/softmax.ts';

/** The engine's shares of a list of scores, as a list. */
export function softmax(scores: readonly number[]): number[] {
  const shares = new Float64Array(scores.length);
  softmaxInto(scores, shares);
  return [...shares];
}
