/** The optimizers' constants, which are Keras's, and what follows from them. */
export const momentumFactor = 0.9;
export const rmspropDecay = 0.9;
export const adagradStart = 0.1;
export const adamBetas = [0.9, 0.999] as const;
export const kerasEpsilon = 1e-7;

/** η √(1 − β₂ᵗ) / (1 − β₁ᵗ): Adam's learning rate in update t, in which what was remembered before the first one counts for nothing. */
export function adamRate(eta: number, step: number): number {
  const [beta1, beta2] = adamBetas;
  return (eta * Math.sqrt(1 - power(beta2, step))) / (1 - power(beta1, step));
}

/** base to the whole number `exponent`, by squaring: the same bits in every browser, which Math.pow does not promise. */
export function power(base: number, exponent: number): number {
  let result = 1;
  for (let rest = exponent, square = base; rest > 0; rest = Math.floor(rest / 2), square *= square) {
    if (rest % 2 === 1) result *= square;
  }
  return result;
}
