/** The optimizers' rules in NumPy, as PyTorch has them. */
import type { OptimizerName } from '../optimizers/optimizer.ts';
import type { Program } from './program.ts';
import { float, indented, type Lines } from './python.ts';

interface Rule {
  /** What is remembered of every parameter: the name of the list, and of one entry. */
  readonly memory: readonly (readonly [list: string, entry: string])[];
  readonly constants: readonly (readonly [name: string, key: keyof Program['constants']])[];
  /** What happens to one parameter. */
  readonly lines: Lines;
}

const adam: Rule = {
  memory: [
    ['means', 'm'],
    ['squares', 'v'],
  ],
  constants: [
    ['beta1', 'beta1'],
    ['beta2', 'beta2'],
    ['epsilon', 'epsilon'],
  ],
  lines: [
    'm[:] = beta1 * m + (1 - beta1) * gradient',
    'v[:] = beta2 * v + (1 - beta2) * gradient**2',
    'm_hat = m / (1 - beta1 ** (update + 1))  # m and v start at 0: this makes up for it',
    'v_hat = v / (1 - beta2 ** (update + 1))',
    'parameter -= learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)',
  ],
};

const momentum: Rule = {
  memory: [['velocities', 'v']],
  constants: [['momentum', 'momentum']],
  lines: ['v[:] = momentum * v + gradient', 'parameter -= learning_rate * v'],
};

const rules: Readonly<Record<OptimizerName, Rule>> = {
  sgd: { memory: [], constants: [], lines: ['parameter -= learning_rate * gradient'] },
  momentum,
  nesterov: {
    ...momentum,
    lines: ['v[:] = momentum * v + gradient', 'parameter -= learning_rate * (gradient + momentum * v)'],
  },
  adagrad: {
    memory: [['squares', 'v']],
    constants: [['epsilon', 'epsilon']],
    lines: ['v += gradient**2', 'parameter -= learning_rate * gradient / (np.sqrt(v) + epsilon)'],
  },
  rmsprop: {
    memory: [['squares', 'v']],
    constants: [
      ['alpha', 'alpha'],
      ['epsilon', 'epsilon'],
    ],
    lines: [
      'v[:] = alpha * v + (1 - alpha) * gradient**2',
      'parameter -= learning_rate * gradient / (np.sqrt(v) + epsilon)',
    ],
  },
  adam,
  adamw: {
    ...adam,
    constants: [...adam.constants, ['weight_decay', 'weightDecay']],
    lines: ['parameter *= 1 - learning_rate * weight_decay', ...adam.lines],
  },
};

/** The list of parameters, the constants and the memory. */
export function optimizerSetup({ experiment, constants }: Program, parameters: readonly string[]): Lines {
  const { kind, learningRate } = experiment.training.optimizer;
  const rule = rules[kind];
  return [
    `parameters = [${parameters.join(', ')}]`,
    '',
    `learning_rate = ${float(learningRate)}`,
    rule.constants.map(([name, key]) => `${name} = ${float(constants[key])}`),
    rule.memory.map(([list]) => `${list} = [np.zeros_like(parameter) for parameter in parameters]`),
  ];
}

/** The update. */
export function optimizerLines({ experiment }: Program): Lines {
  const { kind } = experiment.training.optimizer;
  const { memory, lines } = rules[kind];
  const entries = ['parameter', 'gradient', ...memory.map(([, entry]) => entry)].join(', ');
  const lists = ['parameters', 'gradients', ...memory.map(([list]) => list)].join(', ');
  return [`# Update: ${kind}`, `for ${entries} in zip(${lists}):`, indented(lines)];
}
