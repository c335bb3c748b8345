/** The engine's softmax as functions that give back what they computed. */
import { softmaxInto } from '../../../src/engine/math/softmax.ts';

export function softmax(z: readonly number[]): number[] {
  const a = new Float64Array(z.length);
  softmaxInto(z, a);
  return [...a];
}

export const logSumExp = (z: readonly number[]) => softmaxInto(z, new Float64Array(z.length));
