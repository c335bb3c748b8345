/** The optimizers of Keras, or their rules where Keras has other ones than PyTorch. */
import { type KerasOptimizer, optimizerWords, wide } from './optimizers.ts';
import type { Program } from './program.ts';
import { float, indented, type Lines } from './python.ts';

interface OptimizerLines {
  readonly setup: Lines;
  readonly update: Lines;
}

const wideComment = '  # a plain number would be rounded to 32 bits';
const apply = 'optimizer.apply(gradients, learned)';

/** The optimizer, and what it does with the gradients in each update. */
export function optimizerLines(program: Program): OptimizerLines {
  const { experiment, constants } = program;
  const words = optimizerWords[experiment.training.optimizer.kind].keras(constants);
  return 'own' in words ? library(program, words) : byHand(program, words);
}

function library(
  { experiment, constants: c }: Program,
  { own, options = [], constants }: Extract<KerasOptimizer, { own: string }>,
): OptimizerLines {
  const call = (...first: string[]) =>
    `optimizer = keras.optimizers.${own}(${[float(experiment.training.optimizer.learningRate), ...first, ...options].join(', ')})`;
  if (constants === undefined) return { setup: [call()], update: [apply] };
  if (constants === 'momentum')
    return { setup: [`momentum = ${wide(c.momentum)}${wideComment}`, call('momentum=momentum')], update: [apply] };
  return {
    setup: [
      `beta1, beta2 = ${[c.beta1, c.beta2].map(wide).join(', ')}${wideComment}`,
      call('beta_1=beta1', 'beta_2=beta2'),
    ],
    update: [
      '# Keras adds epsilon before it corrects v for its start at 0; PyTorch adds it after that',
      `optimizer.epsilon = ${float(c.epsilon)} * (1 - beta2 ** (update + 1)) ** 0.5`,
      apply,
    ],
  };
}

function byHand(
  { experiment, constants: c }: Program,
  { byHand: name, setup, square }: Extract<KerasOptimizer, { byHand: string }>,
): OptimizerLines {
  return {
    setup: [
      `# keras.optimizers.${name} adds epsilon inside the root; here it stands outside, as in PyTorch.`,
      setup,
      `learning_rate, epsilon = ${float(experiment.training.optimizer.learningRate)}, ${float(c.epsilon)}`,
      'squares = [keras.ops.zeros_like(variable) for variable in learned]',
    ],
    update: [
      'for k, (variable, gradient) in enumerate(zip(learned, gradients)):',
      indented([square, 'variable.assign_sub(learning_rate * gradient / (keras.ops.sqrt(squares[k]) + epsilon))']),
    ],
  };
}
