/** Faults in the arithmetic: signs, factors, order, epsilons, edges. */
import { type Fault, faultsIn } from '../fault.ts';

const oracle = ['tests/engine/pytorch.test.ts'];
const losses = ['tests/engine/math/losses.test.ts'];
const metrics = ['tests/engine/metrics/metrics.test.ts'];
const splits = ['tests/engine/splits/splits.test.ts'];
const bent = ['tests/engine/math/activations.test.ts', 'tests/engine/math/reference.test.ts'];

export const engineFaults: readonly Fault[] = [
  ...faultsIn('src/engine', oracle, [
    ['backward.ts', 'g[i] = g[i]! + deltaJ * weights[k++]!', 'g[i] = g[i]! - deltaJ * weights[k++]!'],
    [
      'backward.ts',
      'delta[j] = g[j]! * activation.df(z[j]!, a[j]!, alpha)',
      'delta[j] = activation.df(z[j]!, a[j]!, alpha)',
    ],
    ['backward.ts', 'delta[k] = a[k]! * (g[k]! - mean)', 'delta[k] = a[k]! * g[k]!'],
    ['backward.ts', 'biasGradient[j] = biasGradient[j]! + deltaJ', 'biasGradient[j] = deltaJ'],
    ['optimizers/adam.ts', 'const step = learningRate * (m / meanCorrection', 'const step = learningRate * (m'],
    ['optimizers/adam.ts', '(1 - beta2) * (g * g)', '(1 - beta2) * g'],
    ['optimizers/adam.ts', 'const decay = 1 - learningRate * weightDecay', 'const decay = 1 - weightDecay'],
    ['optimizers/momentum.ts', 'const ahead = constants.momentum * v + g', 'const ahead = v'],
    ['optimizers/rmsprop.ts', '(Math.sqrt(v) + epsilon)', 'Math.sqrt(v + epsilon)'],
    ['optimizers/adagrad.ts', '(square[k] as number) + g * g', 'g * g'],
    ['epoch.ts', '(update % updatesPerEpoch) * batchSize', '(update % updatesPerEpoch)'],
    ['dropout.ts', '0 : 1 / (1 - rate)', '0 : 1', { tests: ['tests/engine/training.test.ts'] }],
  ]),
  ...faultsIn('src/engine/math/losses', losses, [
    ['cross-entropies.ts', 'Math.max(z, 0) - z * y', '-z * y'],
    ['cross-entropies.ts', 'exp(-Math.abs(z))', 'exp(-z)'],
    ['squared.ts', '((a - y) * (a - y)) / count', '(a - y) * (a - y)'],
    ['squared.ts', '0.5 * (a - y) * (a - y)', '(a - y) * (a - y)'],
  ]),
  ...faultsIn('src/engine/math/activations', bent, [
    ['piecewise.ts', 'NaN : z >= 0 ? 1 : 0', 'NaN : z > 0 ? 1 : 0'],
    ['piecewise.ts', 'df: (z) => (z > 0 ? 1 : 0)', 'df: (z) => (z >= 0 ? 1 : 0)'],
    ['piecewise.ts', 'export const leakySlope = 0.01', 'export const leakySlope = 0.02'],
  ]),
  ...faultsIn('src/engine/metrics', metrics, [
    ['classification-report.ts', 'f1: ratio(2 * hits, predicted + support)', 'f1: ratio(hits, predicted + support)'],
    [
      'classification-report.ts',
      'weighted: mean(classes, ({ support }) => support)',
      'weighted: mean(classes, () => 1)',
    ],
    ['predicted-class.ts', '>= 0.5 ? 1 : 0', '> 0.5 ? 1 : 0'],
    ['predicted-class.ts', '> (values[best] as number)) best = k', '>= (values[best] as number)) best = k'],
  ]),
  ...faultsIn('src/engine', splits, [
    [
      'splits/k-fold.ts',
      'const inLarger = position < larger * (size + 1)',
      'const inLarger = position <= larger * (size + 1)',
      { survives: 'At that one position both ways give the same fold, the first of the smaller ones.' },
    ],
    [
      'standardize.ts',
      'if (column.every((value) => value === column[0])) return 1;',
      '',
      { tests: ['tests/engine/standardize.test.ts'] },
    ],
    ['gradient-check.ts', '/ (2 * h)', '/ h', { tests: ['tests/engine/gradient-check.test.ts'] }],
    [
      'trace/keyframes.ts',
      'spacing *= 2',
      'spacing *= 1',
      { tests: ['tests/engine/trace/run.test.ts', 'tests/engine/trace/trace.test.ts'] },
    ],
  ]),
];
