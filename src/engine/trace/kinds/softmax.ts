/** The kinds of event of outputs that share a whole, and of their cross-entropy. */
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { added, joined, over } from '../../pattern.ts';
import { difference, formulaWith, type KindOfEvent, quotient, read, sum } from './operands.ts';
import { lossOf } from './plain.ts';

export const softmaxKinds = {
  maximum: {
    pass: 'forward',
    evaluate(o) {
      let largest = read(o, 0);
      for (let k = 1; k < o.end - o.start; k++) largest = Math.max(largest, read(o, k));
      return largest;
    },
    formula: joined(', ', 'max(', ')'),
  },
  exponential: { pass: 'forward', evaluate: (o) => exp(difference(o)), formula: ['e', { raised: [0, ' − ', 1] }] },
  total: { pass: 'forward', evaluate: sum, formula: added },
  share: { pass: 'forward', evaluate: quotient, formula: over },
  crossEntropyTerm: {
    pass: 'loss',
    evaluate: (o) => o.loss.term(read(o, 0), 0, read(o, 1), o.outputs, read(o, 2) + log(read(o, 3))),
    formula: formulaWith(lossOf, ({ formula }) => formula),
  },
  outputDelta: {
    pass: 'backward',
    evaluate: (o) => o.loss.delta(read(o, 0), read(o, 1), o.outputs),
    formula: formulaWith(lossOf, ({ deltaFormula }) => deltaFormula),
  },
} as const satisfies Record<string, KindOfEvent>;
