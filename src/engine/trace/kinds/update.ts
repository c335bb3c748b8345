/** The kinds of event between a gradient and a new parameter: clipping, penalties, the step. Those of optimizers with a memory are in memory.ts. */
import { rootOfSquares } from '../../math/norm.ts';
import { either, over, times } from '../../pattern.ts';
import { type KindOfEvent, product, read } from './operands.ts';
import { stepKinds } from './step.ts';

export const updateKinds = {
  squaredNorm: {
    pass: 'update',
    evaluate(o) {
      let total = read(o, 0) * read(o, 0);
      for (let k = 1; k < o.end - o.start; k++) total += read(o, k) * read(o, k);
      return total;
    },
    formula: ({ count }) => Array.from({ length: count }, (_, k) => [k === 0 ? '(' : ' + (', k, ')²']).flat(),
  },
  norm: {
    pass: 'update',
    // The gradients themselves are read where their squares are too small for numbers to hold.
    evaluate: (o) =>
      rootOfSquares(read(o, 0), () => Array.from({ length: o.end - o.start - 1 }, (_, k) => read(o, k + 1))),
    formula: ['√(', 0, ')'],
  },
  clipScale: {
    pass: 'update',
    evaluate: (o) => (read(o, 1) > read(o, 0) ? read(o, 0) / read(o, 1) : 1),
    formula: ({ reads: [c = 0, norm = 0] }) =>
      either(norm > c, [over, 'the norm is above the limit'], [['1'], 'the norm is within the limit']),
  },
  clip: { pass: 'update', evaluate: product, formula: times },
  addL2: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * read(o, 2),
    formula: [0, ' + ', 1, ' × ', 2],
  },
  addL1: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * Math.sign(read(o, 2)),
    formula: [0, ' + ', 1, ' × sign(', 2, ')'],
  },
  ...stepKinds,
} as const satisfies Record<string, KindOfEvent>;
