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
  nodeAdd: { pass: 'forward', reads: 'operands', tex: 'x + y', evaluate: sum },
  slopeOfAdd: {
    pass: 'backward',
    reads: 'operand',
    tex: '\\partial(x + y)/\\partial x = 1',
    evaluate: (o) => (Number.isNaN(read(o, 0)) ? NaN : 1),
  },
  nodeMultiply: { pass: 'forward', reads: 'two factors', tex: 'x\\,y', evaluate: product },
  slopeOfMultiply: {
    pass: 'backward',
    reads: 'the other factor',
    tex: '\\partial(x\\,y)/\\partial x = y',
    evaluate: (o) => read(o, 0),
  },
  nodePower: {
    pass: 'forward',
    reads: 'base, exponent',
    tex: 'x^c',
    evaluate: (o) => power(read(o, 0), read(o, 1)),
  },
  slopeOfPower: {
    pass: 'backward',
    reads: 'base, exponent',
    tex: '\\partial x^c/\\partial x = c\\,x^{c-1}',
    evaluate: (o) => (read(o, 1) === 0 ? 0 : read(o, 1) * power(read(o, 0), read(o, 1) - 1)),
  },
  nodeMaximum: { pass: 'forward', reads: 'operands', tex: '\\max(x, y)', evaluate: largest },
  slopeOfMaximum: {
    pass: 'backward',
    reads: 'maximum, the operand, the operands before it',
    tex: '\\partial\\max/\\partial x = [x\\text{ is the first largest}]',
    evaluate(o) {
      if (read(o, 1) !== read(o, 0)) return 0;
      for (let k = 2; k < count(o); k++) if (read(o, k) === read(o, 0)) return 0;
      return 1;
    },
  },
  nodeExp: { pass: 'forward', reads: 'operand', tex: 'e^x', evaluate: (o) => exp(read(o, 0)) },
  slopeOfExp: {
    pass: 'backward',
    reads: 'operand, result',
    tex: '\\partial e^x/\\partial x = e^x',
    evaluate: (o) => read(o, 1),
  },
  nodeLog: { pass: 'forward', reads: 'operand', tex: '\\ln x', evaluate: (o) => log(read(o, 0)) },
  slopeOfLog: {
    pass: 'backward',
    reads: 'operand, result',
    tex: '\\partial\\ln x/\\partial x = 1/x',
    evaluate: (o) => 1 / read(o, 0),
  },
  nodeTanh: { pass: 'forward', reads: 'operand', tex: '\\tanh x', evaluate: (o) => tanh(read(o, 0)) },
  slopeOfTanh: {
    pass: 'backward',
    reads: 'operand, result',
    tex: '\\partial\\tanh x/\\partial x = 1 - \\tanh^2 x',
    evaluate: (o) => 1 - read(o, 1) * read(o, 1),
  },
  nodeSigmoid: { pass: 'forward', reads: 'operand', tex: '\\sigma(x)', evaluate: (o) => sigmoid(read(o, 0)) },
  slopeOfSigmoid: {
    pass: 'backward',
    reads: 'operand, result',
    tex: '\\partial\\sigma(x)/\\partial x = \\sigma(x)(1 - \\sigma(x))',
    evaluate: (o) => read(o, 1) * (1 - read(o, 1)),
  },
  nodeSeed: {
    pass: 'backward',
    reads: 'the last node',
    tex: '\\partial f/\\partial f = 1',
    evaluate: (o) => (Number.isNaN(read(o, 0)) ? NaN : 1),
  },
  chain: {
    pass: 'backward',
    reads: '∂f/∂result, ∂result/∂operand',
    tex: '\\frac{\\partial f}{\\partial x} = \\frac{\\partial f}{\\partial y}\\,\\frac{\\partial y}{\\partial x}',
    evaluate: product,
  },
  nodeGather: {
    pass: 'backward',
    reads: 'what arrives from each consumer',
    tex: '\\frac{\\partial f}{\\partial x} = \\sum_y \\frac{\\partial f}{\\partial y}\\,\\frac{\\partial y}{\\partial x}',
    evaluate: sum,
  },
} as const satisfies Record<string, KindOfEvent>;
