/** What is done to gradients before the optimizer gets them, in one place: bit for bit the same in arrays and in TensorFlow.js's memory. */

/** Adds the gradient of l1 · Σ |w|; that of a weight of 0 is 0. */
export function addL1(gradient: Float32Array, weights: Float32Array, l1: number): void {
  for (let k = 0; k < gradient.length; k++) gradient[k] = gradient[k]! + l1 * Math.sign(weights[k]!);
}

/**
 * Makes all gradients shorter by one factor, where their norm is more than `clip`. The squares are added in the order of the weights.
 * @param parts gradients of all variables
 */
export function clipNorm(parts: readonly Float32Array[], clip: number): void {
  const factor = clippingFactor(parts, clip);
  if (factor === 1) return;
  for (const gradient of parts) for (let k = 0; k < gradient.length; k++) gradient[k] = gradient[k]! * factor;
}

/** What all gradients are multiplied by; 1 where the norm is not above `clip`. */
export function clippingFactor(parts: readonly Float32Array[], clip: number): number {
  let squares = 0;
  for (const gradient of parts) for (let k = 0; k < gradient.length; k++) squares += gradient[k]! * gradient[k]!;
  const norm = Math.sqrt(squares);
  return norm > clip ? clip / norm : 1;
}
