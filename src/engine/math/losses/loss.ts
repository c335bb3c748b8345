/** What a loss is to the engine: its terms and slopes, with their formulas beside them. */
import type { Formula, Pattern } from '../../pattern.ts';
import type { ActivationName } from '../activations.ts';

export const lossNames = ['mse', 'half-squared-error', 'binary-cross-entropy', 'categorical-cross-entropy'] as const;
export type LossName = (typeof lossNames)[number];

export interface Loss {
  readonly name: LossName;
  /**
   * One output's share of the example's loss.
   * @param z its pre-activation: the cross-entropies are computed from it, and stay finite where a rounds to 0 or 1
   * @param a its activation
   * @param y its target
   * @param count number of outputs
   * @param logSumExp ln Σ_k e^{z_k} of the output layer; categorical-cross-entropy needs it to be stable, and falls back
   *   on −y ln a without it
   */
  term(z: number, a: number, y: number, count: number, logSumExp?: number): number;
  /** ∂loss/∂a of one output. For the cross-entropies it is infinite where a is 0 or 1: train through `delta`. */
  slope(a: number, y: number, count: number): number;
  /** The output activation with which ∂loss/∂z is simply a difference, given by `delta`. */
  readonly partner: ActivationName;
  /** Whether loss and partner are computed as one, from z: the cross-entropies. Other outputs are refused with these. */
  readonly fused: boolean;
  /** ∂loss/∂z of one output behind the partner. */
  delta(a: number, y: number, count: number): number;
  /** `term` as a formula: of z, a and y; of the categorical cross-entropy of z, y, max z and Σ e^(z − max z). */
  readonly formula: Formula;
  /** `slope` as a formula of a and y. */
  readonly slopeFormula: Formula;
  /** `delta` as a formula of a and y. */
  readonly deltaFormula: Formula;
}

/** A mean over the outputs: nothing is divided where there is one. */
export const meanOver =
  (pattern: Pattern, bare = pattern) =>
  ({ outputs }: { readonly outputs: number }): Pattern =>
    outputs === 1 ? bare : [...pattern, ` ∕ ${outputs}`];
