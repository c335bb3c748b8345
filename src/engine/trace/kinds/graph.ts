/**
 * The kinds of event of a scalar computational graph: each operation, and below it its derivative by one operand. With them
 * reverse-mode differentiation is `chain`, and `gather` where a node has several consumers.
 */
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { sigmoid } from '../../math/sigmoid.ts';
import { tanh } from '../../math/tanh.ts';
import { type KindOfEvent, type Operands, product, read, sum } from './operands.ts';

/** x to a whole power, by repeated multiplication; a negative power is the reciprocal. */
function power(x: number, exponent: number): number {
  let result = 1;
  for (let k = 0; k < Math.abs(exponent); k++) result *= x;
  return exponent < 0 ? 1 / result : result;
}

const count = ({ start, end }: Operands) => end - start;

function largest(o: Operands): number {
  let maximum = read(o, 0);
  for (let k = 1; k < count(o); k++) maximum = Math.max(maximum, read(o, k));
  return maximum;
}

export const graphKinds = {
  nodeAdd: { pass: 'forward', evaluate: sum },
  slopeOfAdd: {
    pass: 'backward',
    evaluate: (o) => (Number.isNaN(read(o, 0)) ? NaN : 1),
  },
  nodeMultiply: { pass: 'forward', evaluate: product },
  slopeOfMultiply: {
    pass: 'backward',
    evaluate: (o) => read(o, 0),
  },
  nodePower: {
    pass: 'forward',
    evaluate: (o) => power(read(o, 0), read(o, 1)),
  },
  slopeOfPower: {
    pass: 'backward',
    evaluate: (o) => (read(o, 1) === 0 ? 0 : read(o, 1) * power(read(o, 0), read(o, 1) - 1)),
  },
  nodeMaximum: { pass: 'forward', evaluate: largest },
  slopeOfMaximum: {
    pass: 'backward',
    evaluate(o) {
      if (read(o, 1) !== read(o, 0)) return 0;
      for (let k = 2; k < count(o); k++) if (read(o, k) === read(o, 0)) return 0;
      return 1;
    },
  },
  nodeExp: { pass: 'forward', evaluate: (o) => exp(read(o, 0)) },
  slopeOfExp: {
    pass: 'backward',
    evaluate: (o) => read(o, 1),
  },
  nodeLog: { pass: 'forward', evaluate: (o) => log(read(o, 0)) },
  slopeOfLog: {
    pass: 'backward',
    evaluate: (o) => 1 / read(o, 0),
  },
  nodeTanh: { pass: 'forward', evaluate: (o) => tanh(read(o, 0)) },
  slopeOfTanh: {
    pass: 'backward',
    evaluate: (o) => 1 - read(o, 1) * read(o, 1),
  },
  nodeSigmoid: { pass: 'forward', evaluate: (o) => sigmoid(read(o, 0)) },
  slopeOfSigmoid: {
    pass: 'backward',
    evaluate: (o) => read(o, 1) * (1 - read(o, 1)),
  },
  nodeSeed: {
    pass: 'backward',
    evaluate: (o) => (Number.isNaN(read(o, 0)) ? NaN : 1),
  },
  chain: {
    pass: 'backward',
    evaluate: product,
  },
  nodeGather: {
    pass: 'backward',
    evaluate: sum,
  },
} as const satisfies Record<string, KindOfEvent>;
