/** Names of optimizers and activations as readers are told of them. */
import type { LayerActivation, OptimizerKind } from './settings.ts';

export const optimizerLabels: Readonly<Record<OptimizerKind, string>> = {
  sgd: 'SGD',
  momentum: 'SGD with momentum',
  rmsprop: 'RMSProp',
  adagrad: 'Adagrad',
  adam: 'Adam',
};

export const activationLabels: Readonly<Record<LayerActivation, string>> = {
  relu: 'ReLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  linear: 'linear',
};
