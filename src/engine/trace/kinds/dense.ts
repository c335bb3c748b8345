/** The kinds of event of a dense network, from its inputs to its gradients. The backward rule of an act stands below its forward rule. */
import { preluSlopeGradient } from '../../math/activations/piecewise.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { added, joined, minus, over, pairsAdded, times } from '../../pattern.ts';
import { difference, formulaWith, type KindOfEvent, product, quotient, read, sum } from './operands.ts';
import { lossOf, plainKinds } from './plain.ts';

export const denseKinds = {
  ...plainKinds,
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
  drop: { pass: 'forward', evaluate: product, formula: times },
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
  gradientMean: {
    pass: 'backward',
    evaluate(o) {
      let total = read(o, 0) * read(o, 1);
      for (let k = 2; k < o.end - o.start; k += 2) total += read(o, k) * read(o, k + 1);
      return total;
    },
    formula: pairsAdded,
  },
  softmaxDelta: {
    pass: 'backward',
    evaluate: (o) => read(o, 0) * (read(o, 1) - read(o, 2)),
    formula: [0, ' × (', 1, ' − ', 2, ')'],
  },
  dropBack: {
    pass: 'backward',
    evaluate: product,
    formula: times,
  },
  perceptronDelta: { pass: 'backward', evaluate: difference, formula: minus },
  slopeTerm: {
    pass: 'backward',
    evaluate: (o) => read(o, 0) * preluSlopeGradient(read(o, 1)),
    formula: [0, ' × min(0, ', 1, ')'],
  },
  slopeGradient: {
    pass: 'backward',
    evaluate: sum,
    formula: added,
  },
} as const satisfies Record<string, KindOfEvent>;
