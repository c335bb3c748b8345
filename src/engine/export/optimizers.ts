/** Every optimizer in the words of every library: what an exported program writes for it. */
import type { OptimizerName } from '../optimizers/optimizer.ts';
import type { Program } from './program.ts';
import { float, type Lines } from './python.ts';

type Constants = Program['constants'];

/** An optimizer's rule in NumPy, as PyTorch has it. */
interface NumpyRule {
  /** What is remembered of every parameter: the name of the list, and of one entry. */
  readonly memory: readonly (readonly [list: string, entry: string])[];
  readonly constants: readonly (readonly [name: string, key: keyof Constants])[];
  /** What happens to one parameter. */
  readonly lines: Lines;
}

/** How Keras has it: its own, one whose epsilon is corrected, or a rule written out because its own has another. */
export type KerasOptimizer =
  | { readonly own: string; readonly options?: readonly string[]; readonly constants?: 'momentum' | 'betas' }
  | { readonly byHand: string; readonly setup: Lines; readonly square: string };

interface OptimizerWords {
  /** The class in torch.optim, and its options. */
  torch(constants: Constants): readonly [name: string, ...options: string[]];
  readonly numpy: NumpyRule;
  keras(constants: Constants): KerasOptimizer;
  /** Its solver there; undefined where scikit-learn has none. */
  readonly sklearn?: 'sgd' | 'adam';
}

/** A number of 64 bits in a Keras program. */
export const wide = (value: number) => `np.float64(${float(value)})`;

const momentumOption = (c: Constants) => `momentum=${float(c.momentum)}`;
const epsilonOption = (c: Constants) => `eps=${float(c.epsilon)}`;
const betasOption = (c: Constants) => `betas=(${float(c.beta1)}, ${float(c.beta2)})`;

const numpyMomentum: NumpyRule = {
  memory: [['velocities', 'v']],
  constants: [['momentum', 'momentum']],
  lines: ['v[:] = momentum * v + gradient', 'parameter -= learning_rate * v'],
};

const numpyAdam: NumpyRule = {
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

export const optimizerWords: Readonly<Record<OptimizerName, OptimizerWords>> = {
  sgd: {
    torch: () => ['SGD'],
    numpy: { memory: [], constants: [], lines: ['parameter -= learning_rate * gradient'] },
    keras: () => ({ own: 'SGD' }),
    sklearn: 'sgd',
  },
  momentum: {
    torch: (c) => ['SGD', momentumOption(c)],
    numpy: numpyMomentum,
    keras: () => ({ own: 'SGD', constants: 'momentum' }),
    sklearn: 'sgd',
  },
  nesterov: {
    // PyTorch refuses nesterov without momentum, which is sgd.
    torch: (c) => (c.momentum === 0 ? ['SGD'] : ['SGD', momentumOption(c), 'nesterov=True']),
    numpy: {
      ...numpyMomentum,
      lines: ['v[:] = momentum * v + gradient', 'parameter -= learning_rate * (gradient + momentum * v)'],
    },
    keras: () => ({ own: 'SGD', options: ['nesterov=True'], constants: 'momentum' }),
    sklearn: 'sgd',
  },
  adagrad: {
    torch: (c) => ['Adagrad', epsilonOption(c)],
    numpy: {
      memory: [['squares', 'v']],
      constants: [['epsilon', 'epsilon']],
      lines: ['v += gradient**2', 'parameter -= learning_rate * gradient / (np.sqrt(v) + epsilon)'],
    },
    keras: () => ({ byHand: 'Adagrad', setup: [], square: 'squares[k] += gradient**2' }),
  },
  rmsprop: {
    torch: (c) => ['RMSprop', `alpha=${float(c.alpha)}`, epsilonOption(c)],
    numpy: {
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
    keras: (c) => ({
      byHand: 'RMSprop',
      setup: [`alpha = ${float(c.alpha)}`],
      square: 'squares[k] = alpha * squares[k] + (1 - alpha) * gradient**2',
    }),
  },
  adam: {
    torch: (c) => ['Adam', betasOption(c), epsilonOption(c)],
    numpy: numpyAdam,
    keras: () => ({ own: 'Adam', constants: 'betas' }),
    sklearn: 'adam',
  },
  adamw: {
    torch: (c) => ['AdamW', betasOption(c), epsilonOption(c), `weight_decay=${float(c.weightDecay)}`],
    numpy: {
      ...numpyAdam,
      constants: [...numpyAdam.constants, ['weight_decay', 'weightDecay']],
      lines: ['parameter *= 1 - learning_rate * weight_decay', ...numpyAdam.lines],
    },
    keras: (c) => ({ own: 'AdamW', options: [`weight_decay=${wide(c.weightDecay)}`], constants: 'betas' }),
  },
};
