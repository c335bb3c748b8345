/** Names of optimizers and activations as readers are told of them. */
import type { BlockActivation } from './blocks.ts';
import type { OptimizerKind } from './settings.ts';

export const optimizerLabels: Readonly<Record<OptimizerKind, string>> = {
  sgd: 'SGD',
  momentum: 'SGD with momentum',
  rmsprop: 'RMSProp',
  adagrad: 'Adagrad',
  adam: 'Adam',
};

export const activationLabels: Readonly<Record<BlockActivation, string>> = {
  relu: 'ReLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  linear: 'linear',
  leaky: 'leaky ReLU',
  swish: 'swish',
};
