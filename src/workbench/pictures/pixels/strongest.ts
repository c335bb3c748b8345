/** The size of an answer that has the strongest shade in a unit's picture. */
import type { ActivationName } from '../../../engine/math/activations.ts';

/** Their answers are never larger than 1. */
const bounded: ReadonlySet<ActivationName> = new Set(['step', 'sigmoid', 'tanh', 'softmax']);

/**
 * 1 where answers are never larger; else the largest of the picture, rounded up to 1, 2 or 5 times a power of ten, so that it
 * does not change with every update.
 * @param activation undefined for an input
 */
export function strongestOf(activation: ActivationName | undefined, values: ArrayLike<number>): number {
  if (activation !== undefined && bounded.has(activation)) return 1;
  let largest = 0;
  for (let k = 0; k < values.length; k++) {
    const size = Math.abs(values[k] as number);
    if (size > largest && Number.isFinite(size)) largest = size;
  }
  return largest === 0 ? 1 : roundedUp(largest);
}

/** The next of 1, 2, 5, 10, 20 … and 0.5, 0.2, 0.1 … that is at least so large. */
export function roundedUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const found = [1, 2, 5, 10].find((times) => times * power >= size);
  return (found ?? 10) * power;
}
