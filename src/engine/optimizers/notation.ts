/** The optimizers as formulas and in words, for documents and lessons; apart from the arithmetic, which is all a page needs. */
import type { OptimizerName } from './optimizer.ts';

export interface OptimizerNotation {
  /** One update of a parameter in TeX. */
  readonly tex: string;
  /** The same as a sentence. */
  readonly words: string;
}

export const optimizerNotation: Readonly<Record<OptimizerName, OptimizerNotation>> = {
  sgd: {
    tex: 'w \\leftarrow w - \\eta\\,g',
    words: 'each parameter moves against its gradient, by the learning rate times the gradient',
  },
  momentum: {
    tex: 'v \\leftarrow m\\,v + g, \\quad w \\leftarrow w - \\eta\\,v',
    words: 'the gradients of the past run on as a velocity that loses a share each time',
  },
  nesterov: {
    tex: 'v \\leftarrow m\\,v + g, \\quad w \\leftarrow w - \\eta\\,(g + m\\,v)',
    words: 'as momentum, but each step already counts the velocity it is about to have',
  },
  adagrad: {
    tex: 'v \\leftarrow v + g^2, \\quad w \\leftarrow w - \\eta\\,\\frac{g}{\\sqrt v + \\varepsilon}',
    words: 'each parameter has a step of its own, the smaller the more its gradients have added up to',
  },
  rmsprop: {
    tex: 'v \\leftarrow \\alpha\\,v + (1 - \\alpha)\\,g^2, \\quad w \\leftarrow w - \\eta\\,\\frac{g}{\\sqrt v + \\varepsilon}',
    words: 'each gradient is divided by the root of the moving mean of its squares',
  },
  adam: {
    tex: 'w \\leftarrow w - \\eta\\,\\frac{m / (1 - \\beta_1^t)}{\\sqrt{v / (1 - \\beta_2^t)} + \\varepsilon}',
    words: 'the moving mean of the gradients, divided by the root of the moving mean of their squares',
  },
  adamw: {
    tex: `w \\leftarrow (1 - \\eta\\lambda)\\,w - \\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v} + \\varepsilon}`,
    words: 'as adam, but every parameter first shrinks by a fixed share',
  },
};
