/**
 * The losses of one example, output by output: the loss is the sum of its terms, first output to last. The loss of a
 * batch is the mean over its examples.
 *
 *   mse                        mean over outputs of (a − y)²           torch.nn.MSELoss
 *   half-squared-error         Σ ½ (a − y)²                            Mazur's worked example
 *   binary-cross-entropy       mean over outputs, sigmoid outputs      torch.nn.BCEWithLogitsLoss
 *   categorical-cross-entropy  −Σ y ln a, softmax output               torch.nn.CrossEntropyLoss
 */
import { either, type Formula, minus, type Pattern } from '../pattern.ts';
import type { ActivationName } from './activations.ts';
import { exp } from './exp.ts';
import { log, log1p } from './log.ts';

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
const meanOver =
  (pattern: Pattern, bare = pattern) =>
  ({ outputs }: { readonly outputs: number }): Pattern =>
    outputs === 1 ? bare : [...pattern, ` ∕ ${outputs}`];
const twice: Formula = meanOver(['2 (', 0, ' − ', 1, ')']);
const stable: Pattern = ['max(', 0, ', 0) − ', 0, ' · ', 2, ' + ln(1 + e', { raised: ['−|', 0, '|'] }, ')'];

const mse: Loss = {
  name: 'mse',
  term: (_z, a, y, count) => ((a - y) * (a - y)) / count,
  slope: (a, y, count) => (2 * (a - y)) / count,
  partner: 'linear',
  fused: false,
  delta: (a, y, count) => (2 * (a - y)) / count,
  formula: meanOver(['(', 1, ' − ', 2, ')²']),
  slopeFormula: twice,
  deltaFormula: twice,
};

const halfSquaredError: Loss = {
  name: 'half-squared-error',
  term: (_z, a, y) => 0.5 * (a - y) * (a - y),
  slope: (a, y) => a - y,
  partner: 'linear',
  fused: false,
  delta: (a, y) => a - y,
  formula: ['½ (', 1, ' − ', 2, ')²'],
  slopeFormula: minus,
  deltaFormula: minus,
};

/** From z: −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − z·y + ln(1 + e^−|z|). */
const binaryCrossEntropy: Loss = {
  name: 'binary-cross-entropy',
  term: (z, _a, y, count) => (Math.max(z, 0) - z * y + log1p(exp(-Math.abs(z)))) / count,
  slope: (a, y, count) => (a - y) / (a * (1 - a)) / count,
  partner: 'sigmoid',
  fused: true,
  delta: (a, y, count) => (a - y) / count,
  formula: meanOver(['(', ...stable, ')'], stable),
  slopeFormula: meanOver(['(', 0, ' − ', 1, ') ∕ (', 0, ' · (1 − ', 0, '))']),
  deltaFormula: meanOver(['(', 0, ' − ', 1, ')'], minus),
};

/** An output whose target is 0 adds nothing, whatever its z. */
const categoricalCrossEntropy: Loss = {
  name: 'categorical-cross-entropy',
  term: (z, a, y, _count, logSumExp) => (y === 0 ? 0 : y * (logSumExp === undefined ? -log(a) : logSumExp - z)),
  slope: (a, y) => (y === 0 ? 0 : -y / a),
  partner: 'softmax',
  fused: true,
  delta: (a, y) => a - y,
  formula: [1, ' · (', 2, ' + ln(', 3, ') − ', 0, ')'],
  slopeFormula: ({ reads: [, y] }) =>
    either(y === 0, [['0'], 'the target is 0'], [['−', 1, ' ∕ ', 0], 'the target is not 0']),
  deltaFormula: minus,
};

export const losses: Readonly<Record<LossName, Loss>> = {
  mse,
  'half-squared-error': halfSquaredError,
  'binary-cross-entropy': binaryCrossEntropy,
  'categorical-cross-entropy': categoricalCrossEntropy,
};
