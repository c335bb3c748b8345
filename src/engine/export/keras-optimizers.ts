/** The optimizers of Keras, or their rules where Keras has other ones than PyTorch. */
import type { Program } from './program.ts';
import { float, indented, type Lines } from './python.ts';

const wide = (value: number) => `np.float64(${float(value)})`;
const wideComment = '  # a plain number would be rounded to 32 bits';

/** The optimizer, and what it does with the gradients in each update. */
export function optimizerLines({ experiment, constants: c }: Program): {
  readonly setup: Lines;
  readonly update: Lines;
} {
  const { kind, learningRate } = experiment.training.optimizer;
  const apply = 'optimizer.apply(gradients, learned)';
  const library = (name: string, ...options: string[]) => ({
    setup: [`optimizer = keras.optimizers.${name}(${[float(learningRate), ...options].join(', ')})`],
    update: [apply],
  });
  const byHand = (name: string, first: Lines, square: string) => ({
    setup: [
      `# keras.optimizers.${name} adds epsilon inside the root; here it stands outside, as in PyTorch.`,
      first,
      `learning_rate, epsilon = ${float(learningRate)}, ${float(c.epsilon)}`,
      'squares = [keras.ops.zeros_like(variable) for variable in learned]',
    ],
    update: [
      'for k, (variable, gradient) in enumerate(zip(learned, gradients)):',
      indented([square, 'variable.assign_sub(learning_rate * gradient / (keras.ops.sqrt(squares[k]) + epsilon))']),
    ],
  });
  const adam = (name: string, ...options: string[]) => ({
    setup: [
      'beta1, beta2 = ' + [c.beta1, c.beta2].map(wide).join(', ') + wideComment,
      ...library(name, 'beta_1=beta1', 'beta_2=beta2', ...options).setup,
    ],
    update: [
      '# Keras adds epsilon before it corrects v for its start at 0; PyTorch adds it after that',
      `optimizer.epsilon = ${float(c.epsilon)} * (1 - beta2 ** (update + 1)) ** 0.5`,
      apply,
    ],
  });
  const momentum = (...options: string[]) => ({
    setup: [`momentum = ${wide(c.momentum)}${wideComment}`, ...library('SGD', 'momentum=momentum', ...options).setup],
    update: [apply],
  });
  switch (kind) {
    case 'sgd':
      return library('SGD');
    case 'momentum':
      return momentum();
    case 'nesterov':
      return momentum('nesterov=True');
    case 'adagrad':
      return byHand('Adagrad', [], 'squares[k] += gradient**2');
    case 'rmsprop':
      return byHand(
        'RMSprop',
        [`alpha = ${float(c.alpha)}`],
        'squares[k] = alpha * squares[k] + (1 - alpha) * gradient**2',
      );
    case 'adam':
      return adam('Adam');
    case 'adamw':
      return adam('AdamW', `weight_decay=${wide(c.weightDecay)}`);
  }
}
