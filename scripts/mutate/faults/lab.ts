/** Faults in the lab: its optimizers, its data, its measures, its drawings, its settings. */
import { type Fault, faultsIn } from '../fault.ts';

const optimizer = ['tests/lab/worker/keras-optimizer.test.ts'];
const order = ['tests/lab/worker/image-order.test.ts'];
const settings = ['tests/lab/protocol/settings.test.ts'];
const drawing = [
  'tests/lab/draw/preprocessing.test.ts',
  'tests/lab/draw/no-ink.test.ts',
  'tests/lab/draw/paper.test.ts',
];
const attacks = ['tests/lab/protocol/attacks.test.ts'];
const shards = ['tests/lab/protocol/shard-bytes.test.ts'];

export const labFaults: readonly Fault[] = [
  ...faultsIn('src/lab/protocol', optimizer, [
    [
      'keras-constants.ts',
      'return (eta * Math.sqrt(1 - power(beta2, step))) / (1 - power(beta1, step));',
      'return eta / (1 - power(beta1, step));',
    ],
    ['keras-constants.ts', 'export const adagradStart = 0.1;', 'export const adagradStart = 0;'],
  ]),
  ...faultsIn('src/lab/worker', optimizer, [
    [
      'keras-optimizer.ts',
      'm[k] = momentumFactor * m[k]! + g[k]!;',
      'm[k] = momentumFactor * m[k]! + (1 - momentumFactor) * g[k]!;',
    ],
    [
      'keras-optimizer.ts',
      'rmspropDecay * v[k]! + (1 - rmspropDecay) * g[k]! * g[k]!',
      'rmspropDecay * v[k]! + g[k]! * g[k]!',
    ],
  ]),
  ...faultsIn('src/lab/worker', order, [
    [
      'image-order.ts',
      'epoch === 1 ? shards.flatMap((indices) => rng.shuffle(indices))',
      'epoch === 1 ? shards.flat()',
    ],
    ['image-order.ts', "createRng(seed, 'shuffle', epoch)", "createRng(seed, 'shuffle', 1)"],
    ['image-order.ts', 'validation: { from: training, to: images }', 'validation: { from: 0, to: images - training }'],
    [
      'folds.ts',
      'fold * least + Math.min(fold, larger)',
      'fold * least',
      { tests: ['tests/lab/worker/replies.test.ts', 'tests/lab/evaluate/evaluation.test.ts'] },
    ],
  ]),
  ...faultsIn(
    'src/lab/protocol',
    ['tests/lab/protocol/metrics.test.ts'],
    [
      ['metrics.ts', '-Math.log(Math.max(probability, leastProbability))', '-Math.log(probability)'],
      ['metrics.ts', 'values[k]! > values[best]!', 'values[k]! >= values[best]!'],
    ],
  ),
  ...faultsIn('src/lab/protocol', shards, [
    ['shard.ts', 'if (run !== runsEnd || value !== runsEnd + values)', 'if (run !== runsEnd)'],
    ['shard.ts', 'if (labels.some((label) => label > 9))', 'if (labels.some((label) => label > 99))'],
    ['crc32.ts', '(remainder ^ 0xffffffff) >>> 0', 'remainder >>> 0'],
  ]),
  ...faultsIn('src/lab/protocol', attacks, [
    ['attacks.ts', 'k % imageSide < by ? 0', 'k % imageSide < 0 ? 0'],
    ['attacks.ts', 'const row = c * y - s * x + middle;', 'const row = c * y + s * x + middle;'],
    ['attacks.ts', 'Math.min(1, attack.factor * value)', 'attack.factor * value'],
    ['attacks.ts', 'threshold < share ? grey : value', 'threshold > share ? grey : value'],
  ]),
  ...faultsIn('src/lab/protocol', settings, [
    ['settings-errors.ts', "if (network.kind === 'cnn') return maxCnnBatch;", ''],
    ['settings-errors.ts', "test === 'rest' ? maxPooledImages : trainingImages", 'trainingImages'],
    ['settings-errors.ts', 'value >= 0 && value <= most ?', 'value <= most ?'],
  ]),
  ...faultsIn(
    'src/lab/worker',
    ['tests/lab/worker/kernels/backpropagation.test.ts'],
    [['kernels/curves.ts', '{ a: throughFactor, b: throughSigma }', '{ a: throughFactor, b: throughFactor }']],
  ),
  ...faultsIn(
    'src/lab/worker',
    ['tests/lab/worker/kernels/pooling.test.ts'],
    [['plain-windows.ts', 'x[pixel * channels + c]! > x[before]!', 'x[pixel * channels + c]! >= x[before]!']],
  ),
  ...faultsIn('src/lab/draw', drawing, [
    ['preprocessing.ts', 'const massCentre = 14;', 'const massCentre = 13;'],
    ['preprocessing.ts', 'const digitSide = 20;', 'const digitSide = 24;'],
    ['strokes.ts', 'if (longest < dotSize) return strokes;', 'return strokes;'],
    ['parts.ts', 'return gap > 0.15 * height', 'return gap > 15 * height'],
    ['picture/ink.ts', 'const leastContrast = 22;', 'const leastContrast = 0;'],
    ['picture/light-on-dark.ts', 'border[Math.floor(border.length / 2)]!', 'border[0]!'],
  ]),
];
