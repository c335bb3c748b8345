/** The number behind <Parameters>. */
import { parameterCount } from '../figures/parameter-counter/counter.ts';

/**
 * How many parameters a dense network has, or one of its layers. Throws an Error that says what is expected.
 * @param of sizes joined by hyphens, inputs first
 * @param layer only this layer, counted from 1
 */
export function parametersOf(of: string, layer?: number): number {
  const sizes = of.split('-').map(Number);
  const counted = layer === undefined ? sizes : sizes.slice(layer - 1, layer + 1);
  if (counted.length < 2 || !sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(
      `“${of}” cannot be counted; expected whole sizes joined by hyphens, as in 784-32-10, and a layer that they have`,
    );
  return parameterCount(counted);
}
