import { exp } from './exp.ts';
import { log } from './log.ts';

/** Softmax acts on a whole layer: it has no f(z) of one number, and stands beside the table of activations. */
export const softmaxTex = 'a_j = \\frac{e^{z_j}}{\\sum_k e^{z_k}}';
export const softmaxJacobianTex = '\\frac{\\partial a_j}{\\partial z_k} = a_j\\,([j = k] - a_k)';
export const softmaxWords =
  'e to the z of each unit, divided by the sum over the layer: positive shares that add up to 1.';

/**
 * Shares e^{z_j} / Σ_k e^{z_k} of a layer. The largest z is subtracted first, which changes no share and keeps every
 * exponential at most 1; the sum runs from the first unit to the last.
 */
export function softmax(z: readonly number[]): number[] {
  const largest = maximum(z);
  const exponentials = z.map((value) => exp(value - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/** ln Σ_k e^{z_k}, with the largest z taken out: the shares' common denominator as a logarithm. */
export function logSumExp(z: readonly number[]): number {
  const largest = maximum(z);
  return largest + log(z.reduce((sum, value) => sum + exp(value - largest), 0));
}

const maximum = (values: readonly number[]) => values.reduce((largest, value) => Math.max(largest, value), -Infinity);
