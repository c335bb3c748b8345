/** Six functions to be told apart by their slopes alone: figure 5.5 draws them in this order, an exercise asks for their numbers. */
import { activations } from '../../engine/math/activations.ts';

/** An order that gives nothing away. */
export const hiddenOrder = ['prelu', 'tanh', 'swish', 'step', 'sigmoid', 'relu'] as const;
export type SlopeName = (typeof hiddenOrder)[number];

const valueAt = (name: SlopeName, z: number) => activations[name].f(z);

export const slopeAt = (name: SlopeName, z: number) => activations[name].df(z, valueAt(name, z));

/** The number of the panel whose slopes are those of a function, found by nudging the function itself. */
export function panelOf(name: SlopeName): number {
  const h = 1e-4;
  const places = [-3, -1.5, -0.7, 0.7, 1.5, 3];
  const nudged = places.map((z) => (valueAt(name, z + h) - valueAt(name, z - h)) / (2 * h));
  return (
    1 +
    hiddenOrder.findIndex((candidate) =>
      places.every((z, k) => Math.abs(slopeAt(candidate, z) - (nudged[k] as number)) < 1e-6),
    )
  );
}
