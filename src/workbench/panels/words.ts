/** What the engine's names are called in the panels. */
import type { InitializationName } from '../../engine/initialization.ts';
import type { ActivationName } from '../../engine/math/activations.ts';
import type { LossName } from '../../engine/math/losses.ts';
import type { ConstantName, OptimizerName } from '../../engine/optimizers/optimizer.ts';

export const greatestSeed = 4_294_967_295;

export const activationWords: Readonly<Partial<Record<ActivationName, string>>> = {
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  gelu: 'GELU',
};

export const startWords: Readonly<Record<InitializationName, string>> = {
  zeros: 'all 0',
  constant: 'all the same',
  uniform: 'even, in bounds',
  normal: 'normal around 0',
  'xavier-uniform': 'Xavier, even',
  'xavier-normal': 'Xavier, normal',
  'he-uniform': 'He, even',
  'he-normal': 'He, normal',
};

export const lossWords: Readonly<Record<LossName, string>> = {
  mse: 'mean squared error',
  'half-squared-error': 'half the squared error',
  'binary-cross-entropy': 'cross-entropy, yes or no',
  'categorical-cross-entropy': 'cross-entropy of classes',
};

export const optimizerWords: Readonly<Partial<Record<OptimizerName, string>>> = {
  sgd: 'plain (SGD)',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

/** Between which bounds an optimizer's constants lie, and what they are called. */
export const constants: Readonly<
  Record<ConstantName, { readonly label: string; readonly min: number; readonly max: number }>
> = {
  momentum: { label: 'Momentum', min: 0, max: 0.999999 },
  alpha: { label: 'α, memory of squares', min: 0, max: 0.999999 },
  beta1: { label: 'β₁, memory of gradients', min: 0, max: 0.999999 },
  beta2: { label: 'β₂, memory of squares', min: 0, max: 0.9999999 },
  epsilon: { label: 'ε, below the line', min: 1e-15, max: 1 },
  weightDecay: { label: 'Weight decay', min: 0, max: 10 },
};
