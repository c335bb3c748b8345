/** Activations, losses and optimizers as formulas: operation for operation what their files in src/engine have. */
import type { ActivationName } from '../math/activations.ts';
import type { LossName } from '../math/losses.ts';
import type { OptimizerName } from '../optimizers.ts';
import { math } from './notation.ts';

/**
 * Nothing here is imported but types: the pages share one file of this code, and have the rest of the engine each in its own.
 * f(z); and delta = g · f′(z), with a = f(z). `slope` is prelu's.
 */
export const activations: Readonly<Record<ActivationName, readonly [f: string, delta: string]>> = {
  // Only the perceptron's rule trains it, which asks for no slope; that of softmax is none of z alone. See forward.ts, backward.ts.
  step: [math`z != z ? z : z >= 0 & 1`, ''],
  softmax: [math`z`, ''],
  linear: [math`z`, math`delta = g`],
  relu: [math`max(z, 0)`, math`delta = g * (z > 0 & 1)`],
  'leaky-relu': [math`z > 0 ? z : 0.01 * z`, math`delta = g * (z > 0 ? 1 : 0.01)`],
  prelu: [math`z > 0 ? z : slope * z`, math`delta = g * (z > 0 ? 1 : slope)`],
  sigmoid: [math`sigmoid(z)`, math`delta = g * (a * (1 - a))`],
  tanh: [math`tanh(z)`, math`delta = g * (1 - a * a)`],
  elu: [math`z > 0 ? z : expm1Below0(z)`, math`delta = g * (z > 0 ? 1 : a + 1)`],
  softplus: [math`softplus(z)`, math`delta = g * sigmoid(z)`],
  swish: [math`z * sigmoid(z) & z != -Infinity`, math`s = sigmoid(z); delta = g * (s != 1 ? s + a * (1 - s) : 1)`],
  gelu: [math`gelu(z)`, math`delta = g * geluSlope(z)`],
};

/**
 * An output's share of the loss; and its slope: ∂loss/∂z behind the loss's partner, where others may stand before it ∂loss/∂a.
 * @param mean divides by the number of outputs
 */
export const losses = (
  mean: (sum: string) => string,
): Readonly<Record<LossName, readonly [term: string, slope: string]>> => ({
  mse: [mean(math`(a - y) * (a - y)`), mean(math`2 * (a - y)`)],
  'half-squared-error': [math`0.5 * (a - y) * (a - y)`, math`a - y`],
  'binary-cross-entropy': [mean(math`max(z, 0) - z * y + log1p(exp(z | -0))`), mean(math`a - y`)],
  'categorical-cross-entropy': [math`y * (logSumExp - z) & y != 0`, math`a - y`],
});

const velocity = math`Velocity = momentum * Velocity + g`;
const adapted = math`p = p - learningRate * (g / (sqrt(Square) + epsilon))`;
const adam = (p: string) => math`Mean = beta1 * Mean + (1 - beta1) * g; Square = beta2 * Square + (1 - beta2) * (g * g);
p = ${p} - learningRate * (beta1Corrected(Mean) / (sqrt(probe(beta2Corrected(Square))) + epsilon))`;

/** A parameter p and what is remembered of it, moved by its gradient g. */
export const steps: Readonly<Record<OptimizerName, string>> = {
  sgd: math`p = p - learningRate * g`,
  momentum: math`${velocity}; p = p - learningRate * Velocity`,
  nesterov: math`${velocity}; p = p - learningRate * (momentum * Velocity + g)`,
  adagrad: math`Square = Square + g * g; ${adapted}`,
  rmsprop: math`Square = alpha * Square + (1 - alpha) * (g * g); ${adapted}`,
  adam: adam('p'),
  adamw: adam(math`p * decay`),
};
