import { exp } from './exp.ts';
import { log } from './log.ts';

/** Softmax acts on a whole layer: it has no f(z) of one number, and stands beside the table of activations. */
export const softmaxTex = 'a_j = \\frac{e^{z_j}}{\\sum_k e^{z_k}}';
export const softmaxJacobianTex = '\\frac{\\partial a_j}{\\partial z_k} = a_j\\,([j = k] - a_k)';
export const softmaxWords =
  'e to the z of each unit, divided by the sum over the layer: positive shares that add up to 1.';

/**
 * Writes the shares e^{z_j} / Σ_k e^{z_k} of a layer to `a`. The largest z is subtracted first, which changes no share and
 * keeps every exponential at most 1; the sum runs from the first unit to the last. The events of the trace do the same.
 * @param z shape (units), at least one
 * @param a shape (units)
 * @returns ln Σ_k e^{z_k}: the shares' common denominator as a logarithm, from which the cross-entropy is stable
 */
export function softmaxInto(z: ArrayLike<number>, a: Float64Array): number {
  const units = a.length;
  let maximum = z[0]!;
  for (let j = 1; j < units; j++) maximum = Math.max(maximum, z[j]!);
  let total = 0;
  for (let j = 0; j < units; j++) {
    a[j] = exp(z[j]! - maximum);
    total += a[j]!;
  }
  for (let j = 0; j < units; j++) a[j] = a[j]! / total;
  return maximum + log(total);
}

/** The same shares as a list of their own. */
export function softmax(z: readonly number[]): number[] {
  const shares = new Float64Array(z.length);
  softmaxInto(z, shares);
  return [...shares];
}
