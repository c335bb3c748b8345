/** The kinds of event between a gradient and a new parameter: clipping, penalties, and the acts optimizers are made of. */
import { difference, type KindOfEvent, product, quotient, read } from './operands.ts';

export const updateKinds = {
  squaredNorm: {
    pass: 'update',
    evaluate(o) {
      let total = read(o, 0) * read(o, 0);
      for (let k = 1; k < o.end - o.start; k++) total += read(o, k) * read(o, k);
      return total;
    },
  },
  norm: { pass: 'update', evaluate: (o) => Math.sqrt(read(o, 0)) },
  clipScale: {
    pass: 'update',
    evaluate: (o) => (read(o, 1) > read(o, 0) ? read(o, 0) / read(o, 1) : 1),
  },
  clip: { pass: 'update', evaluate: product },
  addL2: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * read(o, 2),
  },
  addL1: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * Math.sign(read(o, 2)),
  },
  velocity: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
  },
  lookahead: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
  },
  squareSum: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * read(o, 1),
  },
  movingMean: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + (1 - read(o, 0)) * read(o, 2),
  },
  movingSquare: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + (1 - read(o, 0)) * (read(o, 2) * read(o, 2)),
  },
  betaPower: {
    pass: 'update',
    evaluate: product,
  },
  correction: { pass: 'update', evaluate: (o) => 1 - read(o, 0) },
  corrected: {
    pass: 'update',
    evaluate: quotient,
  },
  adaptiveStep: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * (read(o, 1) / (Math.sqrt(read(o, 2)) + read(o, 3))),
  },
  decayFactor: { pass: 'update', evaluate: (o) => 1 - product(o) },
  decay: { pass: 'update', evaluate: product },
  step: { pass: 'update', evaluate: product },
  update: { pass: 'update', evaluate: difference },
} as const satisfies Record<string, KindOfEvent>;
