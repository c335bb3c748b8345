/** The acts that optimizers with a memory are made of. Apart from update.ts: a page that trains with sgd needs none of them. */
import { over, times } from '../../pattern.ts';
import { type KindOfEvent, product, quotient, read } from './operands.ts';

export const memoryKinds = {
  velocity: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
    formula: [0, ' × ', 1, ' + ', 2],
  },
  lookahead: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
    formula: [0, ' × ', 1, ' + ', 2],
  },
  squareSum: {
    pass: 'update',
    evaluate: (o) => read(o, 0) + read(o, 1) * read(o, 1),
    formula: [0, ' + (', 1, ')²'],
  },
  movingMean: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + (1 - read(o, 0)) * read(o, 2),
    formula: [0, ' × ', 1, ' + (1 − ', 0, ') × ', 2],
  },
  movingSquare: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * read(o, 1) + (1 - read(o, 0)) * (read(o, 2) * read(o, 2)),
    formula: [0, ' × ', 1, ' + (1 − ', 0, ') × (', 2, ')²'],
  },
  betaPower: {
    pass: 'update',
    evaluate: product,
    formula: times,
  },
  correction: { pass: 'update', evaluate: (o) => 1 - read(o, 0), formula: ['1 − ', 0] },
  corrected: {
    pass: 'update',
    evaluate: quotient,
    formula: over,
  },
  adaptiveStep: {
    pass: 'update',
    evaluate: (o) => read(o, 0) * (read(o, 1) / (Math.sqrt(read(o, 2)) + read(o, 3))),
    formula: [0, ' × ', 1, ' ∕ (√(', 2, ') + ', 3, ')'],
  },
  decayFactor: { pass: 'update', evaluate: (o) => 1 - product(o), formula: ['1 − ', 0, ' × ', 1] },
  decay: { pass: 'update', evaluate: product, formula: times },
} as const satisfies Record<string, KindOfEvent>;
