import type { Formula } from '../../pattern.ts';

/** An activation function that acts on each unit by itself: a = f(z). */
export interface Activation {
  readonly name: string;
  /** f(z). `slope` is the one of leaky-relu or prelu; the others take no notice of it. */
  f(z: number, slope?: number): number;
  /** f′(z), given z and a = f(z), so that it can be had from whichever is simpler. */
  df(z: number, a: number, slope?: number): number;
  /** f as a formula of z and, where the layer has one, the slope. */
  readonly formula: ActivationFormula;
  /** f′ as a formula of z, a and, where the layer has one, the slope. */
  readonly slopeFormula: ActivationFormula;
}

export type ActivationFormula = Formula<{ readonly reads: readonly number[] }>;
