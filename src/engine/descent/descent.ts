/**
 * Descent on a function of one or two numbers: the loss that a lesson draws as a curve or as contours. Every optimizer of the
 * engine walks on it; an update is one step.
 */
import type { Experiment, OptimizerSpec } from '../experiment.ts';

export const functionKinds = ['quadratic', 'polynomial', 'two-valleys', 'line-fit', 'network'] as const;
export type FunctionKind = (typeof functionKinds)[number];

export type FunctionSpec =
  /** ½ Σ κᵢ wᵢ², one or two curvatures κ. */
  | { readonly kind: 'quadratic'; readonly curvatures: readonly number[] }
  /** Σ cₖ wᵏ, the constant first; at most degree 8. */
  | { readonly kind: 'polynomial'; readonly coefficients: readonly number[] }
  /** ¼ w⁴ − ½ w² + 0.1 w. */
  | { readonly kind: 'two-valleys' }
  /** The mean squared error of the line slope · x + intercept through points (x, y); the numbers are slope and intercept. */
  | { readonly kind: 'line-fit'; readonly points: readonly (readonly [x: number, y: number])[] }
  /** The loss of a dense network along one or two of its parameters, such as `w.1.0.0` and `b.2.0`; the others stay. */
  | {
      readonly kind: 'network';
      readonly experiment: Pick<Experiment, 'network' | 'data'> & { readonly loss: Experiment['training']['loss'] };
      readonly along: readonly string[];
    };

export interface DescentSpec {
  readonly kind: 'descent';
  readonly function: FunctionSpec;
  /** The start point: one or two numbers. */
  readonly start: readonly number[];
  readonly optimizer: OptimizerSpec;
  /** The slope is scaled so that its 2-norm is at most this. */
  readonly clipNorm?: number;
  /** How many steps a figure shows; a run may be followed further. */
  readonly updates?: number;
}
