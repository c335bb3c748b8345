/**
 * The five optimizers, by Keras's formulas and constants, on plain arrays. TensorFlow.js's own need a dozen operations per
 * update, which on WebAssembly take longer than the gradients, and cannot be set back exactly to an earlier state; but a
 * resumed run must end with the same bits as one that was never interrupted.
 */
import {
  adagradStart,
  adamBetas,
  adamRate,
  kerasEpsilon,
  momentumFactor,
  rmspropDecay,
} from '../protocol/keras-constants.ts';
import type { LabSettings, OptimizerKind } from '../protocol/settings.ts';

export interface KerasOptimizer {
  /** What it remembers of each weight, in as many arrays as the rule needs. Part of a checkpoint. */
  readonly slots: readonly Float32Array[];
  /**
   * Changes all weights once, in place.
   * @param step update of the whole run, counted from 1
   */
  update: (weights: Float32Array, gradient: Float32Array, step: number) => void;
}

/** Changes all weights, and the slots, by the gradient g with the learning rate η. */
type Rule = (w: Float32Array, g: Float32Array, slots: readonly Float32Array[], eta: number, step: number) => void;

/** w ← w − η g */
const sgd: Rule = (w, g, _, eta) => {
  for (let k = 0; k < w.length; k++) w[k] = w[k]! - eta * g[k]!;
};

/** m ← 0.9 m + g;  w ← w − η m */
const momentum: Rule = (w, g, slots, eta) => {
  const m = slots[0]!;
  for (let k = 0; k < w.length; k++) {
    m[k] = momentumFactor * m[k]! + g[k]!;
    w[k] = w[k]! - eta * m[k]!;
  }
};

/** v ← 0.9 v + 0.1 g²;  w ← w − η g / √(v + ε) */
const rmsprop: Rule = (w, g, slots, eta) => {
  const v = slots[0]!;
  for (let k = 0; k < w.length; k++) {
    v[k] = rmspropDecay * v[k]! + (1 - rmspropDecay) * g[k]! * g[k]!;
    w[k] = w[k]! - (eta * g[k]!) / Math.sqrt(v[k]! + kerasEpsilon);
  }
};

/** s ← s + g²;  w ← w − η g / √(s + ε) */
const adagrad: Rule = (w, g, slots, eta) => {
  const s = slots[0]!;
  for (let k = 0; k < w.length; k++) {
    s[k] = s[k]! + g[k]! * g[k]!;
    w[k] = w[k]! - (eta * g[k]!) / Math.sqrt(s[k]! + kerasEpsilon);
  }
};

/** m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε) */
const adam: Rule = (w, g, slots, eta, step) => {
  const m = slots[0]!;
  const v = slots[1]!;
  const [beta1, beta2] = adamBetas;
  const rate = adamRate(eta, step);
  for (let k = 0; k < w.length; k++) {
    m[k] = beta1 * m[k]! + (1 - beta1) * g[k]!;
    v[k] = beta2 * v[k]! + (1 - beta2) * g[k]! * g[k]!;
    w[k] = w[k]! - (rate * m[k]!) / (Math.sqrt(v[k]!) + kerasEpsilon);
  }
};

/** Each rule, and what its slots hold before the first update. */
const updateRules: Readonly<Record<OptimizerKind, { rule: Rule; start: readonly number[] }>> = {
  sgd: { rule: sgd, start: [] },
  momentum: { rule: momentum, start: [0] },
  rmsprop: { rule: rmsprop, start: [0] },
  adagrad: { rule: adagrad, start: [adagradStart] },
  adam: { rule: adam, start: [0, 0] },
};

/**
 * @param count weights, biases included
 * @param rateAt learning rate of an update of the whole run, counted from 1
 */
export function createKerasOptimizer(
  count: number,
  { kind, learningRate }: LabSettings['optimizer'],
  rateAt: (step: number) => number = () => learningRate,
): KerasOptimizer {
  const { rule, start } = updateRules[kind];
  const slots = start.map((value) => new Float32Array(count).fill(value));
  return { slots, update: (weights, gradient, step) => rule(weights, gradient, slots, rateAt(step), step) };
}
