/**
 * The kinds of event of a scalar computational graph: each operation, and below it its derivative by one operand. With them
 * reverse-mode differentiation is `chain`, and `gather` where a node has several consumers.
 */
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { sigmoid } from '../../math/sigmoid.ts';
import { tanh } from '../../math/tanh.ts';
import { wholePower } from '../../math/whole-power.ts';
import { added, either, joined, logistic, type Pattern, times } from '../../pattern.ts';
import { type KindOfEvent, type Operands, product, read, sum } from './operands.ts';

/** x to a whole power, the second number read. */
function powerOf(exponent: number): Pattern {
  if (exponent === 1) return [0];
  if (exponent === 2) return ['(', 0, ')²'];
  return ['(', 0, ')', { raised: [written(exponent)] }];
}

/** An exponent belongs to its operation and never changes: it is written as the number that it is. */
const written = (exponent: number) => String(exponent).replace('-', '−');
const factor = (exponent: number) => (exponent < 0 ? `(${written(exponent)})` : written(exponent));

function slopeOfPower(exponent: number): Pattern {
  if (exponent === 0) return ['0'];
  if (exponent === 1) return ['1'];
  if (exponent === 2) return ['2 × ', 0];
  return [factor(exponent), ' × (', 0, ')', { raised: [written(exponent - 1)] }];
}

const count = ({ start, end }: Operands) => end - start;

function largest(o: Operands): number {
  let maximum = read(o, 0);
  for (let k = 1; k < count(o); k++) maximum = Math.max(maximum, read(o, k));
  return maximum;
}

export const graphKinds = {
  nodeAdd: { pass: 'forward', evaluate: sum, formula: added },
  slopeOfAdd: {
    pass: 'backward',
    evaluate: (o) => (Number.isNaN(read(o, 0)) ? NaN : 1),
    formula: ['1'],
  },
  nodeMultiply: { pass: 'forward', evaluate: product, formula: times },
  slopeOfMultiply: {
    pass: 'backward',
    evaluate: (o) => read(o, 0),
    formula: [0],
  },
  nodePower: {
    pass: 'forward',
    evaluate: (o) => wholePower(read(o, 0), read(o, 1)),
    formula: ({ reads: [, exponent = 1] }) => powerOf(exponent),
  },
  slopeOfPower: {
    pass: 'backward',
    evaluate: (o) => (read(o, 1) === 0 ? 0 : read(o, 1) * wholePower(read(o, 0), read(o, 1) - 1)),
    formula: ({ reads: [, exponent = 0] }) => slopeOfPower(exponent),
  },
  nodeMaximum: { pass: 'forward', evaluate: largest, formula: joined(', ', 'max(', ')') },
  slopeOfMaximum: {
    pass: 'backward',
    evaluate(o) {
      if (read(o, 1) !== read(o, 0)) return 0;
      for (let k = 2; k < count(o); k++) if (read(o, k) === read(o, 0)) return 0;
      return 1;
    },
    formula: ({ reads: [largest, own, ...before] }) =>
      either(
        own === largest && !before.includes(own as number),
        [['1'], 'it is the first of the largest'],
        [['0'], 'another is larger, or as large and before it'],
      ),
  },
  nodeExp: { pass: 'forward', evaluate: (o) => exp(read(o, 0)), formula: ['e', { raised: [0] }] },
  slopeOfExp: {
    pass: 'backward',
    evaluate: (o) => read(o, 1),
    formula: [1],
  },
  nodeLog: { pass: 'forward', evaluate: (o) => log(read(o, 0)), formula: ['ln(', 0, ')'] },
  slopeOfLog: {
    pass: 'backward',
    evaluate: (o) => 1 / read(o, 0),
    formula: ['1 ∕ ', 0],
  },
  nodeTanh: { pass: 'forward', evaluate: (o) => tanh(read(o, 0)), formula: ['tanh(', 0, ')'] },
  slopeOfTanh: {
    pass: 'backward',
    evaluate: (o) => 1 - read(o, 1) * read(o, 1),
    formula: ['1 − ', 1, ' · ', 1],
  },
  nodeSigmoid: { pass: 'forward', evaluate: (o) => sigmoid(read(o, 0)), formula: logistic(0) },
  slopeOfSigmoid: {
    pass: 'backward',
    evaluate: (o) => read(o, 1) * (1 - read(o, 1)),
    formula: [1, ' · (1 − ', 1, ')'],
  },
  nodeSeed: {
    pass: 'backward',
    evaluate: (o) => (Number.isNaN(read(o, 0)) ? NaN : 1),
    formula: ['1'],
  },
  chain: {
    pass: 'backward',
    evaluate: product,
    formula: times,
  },
  nodeGather: {
    pass: 'backward',
    evaluate: sum,
    formula: added,
  },
} as const satisfies Record<string, KindOfEvent>;
