/** What optimizers are called where one is chosen, as most programs and papers write it. */
import type { OptimizerName } from '../engine/optimizers.ts';

export const optimizerTitles: Readonly<Record<OptimizerName, string>> = {
  sgd: 'SGD',
  momentum: 'momentum',
  nesterov: 'Nesterov',
  adagrad: 'Adagrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};
