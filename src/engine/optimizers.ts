/** The optimizers by name. */
import type { OptimizerSpec } from './experiment.ts';
import { adagrad } from './optimizers/adagrad.ts';
import { adam, adamw } from './optimizers/adam.ts';
import { momentum, nesterov } from './optimizers/momentum.ts';
import { type ConstantName, constantsFor, type Optimizer, type OptimizerName } from './optimizers/optimizer.ts';
import { rmsprop } from './optimizers/rmsprop.ts';
import { sgd } from './optimizers/sgd.ts';

export { type OptimizerName, optimizerNames } from './optimizers/optimizer.ts';

export const optimizers: Readonly<Record<OptimizerName, Optimizer>> = {
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  adamw,
};

/** The constants of an experiment's optimizer. */
export const constantsOf = (spec: OptimizerSpec): Record<ConstantName, number> =>
  constantsFor(optimizers[spec.kind], spec);
