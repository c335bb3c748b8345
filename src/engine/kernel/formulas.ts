/** Activations, losses and optimizers as formulas: operation for operation what their files in src/engine have. */
import type { ActivationName } from '../math/activations.ts';
import type { LossName } from '../math/losses.ts';
import type { OptimizerName } from '../optimizers.ts';

/**
 * Nothing here is imported but types: the pages share one file of this code, and have the rest of the engine each in its own.
 * f(z); and delta = g · f′(z), with a = f(z). `slope` is prelu's.
 */
export const activations: Readonly<Record<Exclude<ActivationName, 'softmax'>, readonly [f: string, delta: string]>> = {
  // Only the perceptron's rule trains it, which asks for no slope.
  step: ['z != z ? z : z >= 0 & 1', ''],
  linear: ['z', 'delta = g'],
  relu: ['max(z, 0)', 'delta = g * (z > 0 & 1)'],
  'leaky-relu': ['z > 0 ? z : 0.01 * z', 'delta = g * (z > 0 ? 1 : 0.01)'],
  prelu: ['z > 0 ? z : slope * z', 'delta = g * (z > 0 ? 1 : slope)'],
  sigmoid: ['sigmoid(z)', 'delta = g * (a * (1 - a))'],
  tanh: ['tanh(z)', 'delta = g * (1 - a * a)'],
  elu: ['z > 0 ? z : expm1Below0(z)', 'delta = g * (z > 0 ? 1 : a + 1)'],
  softplus: ['softplus(z)', 'delta = g * sigmoid(z)'],
  swish: ['z * sigmoid(z) & z != -Infinity', 's = sigmoid(z); delta = g * (s != 1 ? s + a * (1 - s) : 1)'],
  gelu: ['gelu(z)', 'delta = g * geluSlope(z)'],
};

/** An output's share of the loss; ∂loss/∂z behind the loss's partner; ∂loss/∂a where others may stand before it. */
export interface LossFormulas {
  readonly term: string;
  readonly delta: string;
  readonly slope?: string;
}

/** @param mean divides by the number of outputs */
export const losses = (mean: (sum: string) => string): Readonly<Record<LossName, LossFormulas>> => ({
  mse: { term: mean('(a - y) * (a - y)'), delta: mean('2 * (a - y)'), slope: mean('2 * (a - y)') },
  'half-squared-error': { term: '0.5 * (a - y) * (a - y)', delta: 'a - y', slope: 'a - y' },
  'binary-cross-entropy': { term: mean('(max(z, 0) - z * y + log1p(exp(z | -0)))'), delta: mean('(a - y)') },
  'categorical-cross-entropy': { term: 'y * (logSumExp - z) & y != 0', delta: 'a - y' },
});

const velocity = 'Velocity = momentum * Velocity + g';
const adapted = 'p = p - learningRate * (g / (sqrt(Square) + epsilon))';
const adam = (p: string) => `Mean = beta1 * Mean + (1 - beta1) * g; Square = beta2 * Square + (1 - beta2) * (g * g);
p = ${p} - learningRate * (meanCorrected(Mean) / (sqrt(probe(squareCorrected(Square))) + epsilon))`;

/** A parameter p and what is remembered of it, moved by its gradient g. */
export const steps: Readonly<Record<OptimizerName, string>> = {
  sgd: 'p = p - learningRate * g',
  momentum: `${velocity}; p = p - learningRate * Velocity`,
  nesterov: `${velocity}; p = p - learningRate * (momentum * Velocity + g)`,
  adagrad: `Square = Square + g * g; ${adapted}`,
  rmsprop: `Square = alpha * Square + (1 - alpha) * (g * g); ${adapted}`,
  adam: adam('p'),
  adamw: adam('p * decay'),
};

/** Adam's, once an update. */
export const corrections = `beta1Power = beta1 * both(beta1Power); meanCorrection = 1 - beta1Power;
beta2Power = beta2 * both(beta2Power); squareCorrection = 1 - beta2Power`;
