/**
 * The losses of one example, output by output: the loss is the sum of its terms, first output to last. The loss of a
 * batch is the mean over its examples.
 *
 *   mse                        mean over outputs of (a − y)²           torch.nn.MSELoss
 *   half-squared-error         Σ ½ (a − y)²                            Mazur's worked example
 *   binary-cross-entropy       mean over outputs, sigmoid outputs      torch.nn.BCEWithLogitsLoss
 *   categorical-cross-entropy  −Σ y ln a, softmax output               torch.nn.CrossEntropyLoss
 */
import { binaryCrossEntropy, categoricalCrossEntropy } from './losses/cross-entropies.ts';
import type { Loss, LossName } from './losses/loss.ts';
import { halfSquaredError, mse } from './losses/squared.ts';

export { type Loss, type LossName, lossNames } from './losses/loss.ts';

export const losses: Readonly<Record<LossName, Loss>> = {
  mse,
  'half-squared-error': halfSquaredError,
  'binary-cross-entropy': binaryCrossEntropy,
  'categorical-cross-entropy': categoricalCrossEntropy,
};
