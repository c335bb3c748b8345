/** The kinds of event of a dense network, from its inputs to its gradients. The backward rule of an act stands below its forward rule. */
import { preluSlopeGradient } from '../../math/activations/piecewise.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { difference, type KindOfEvent, mean, product, quotient, read, sum } from './operands.ts';

export const denseKinds = {
  multiply: { pass: 'forward', evaluate: product },
  weightedSum: { pass: 'forward', evaluate: sum },
  activate: {
    pass: 'forward',
    evaluate: (o) => o.activation.f(read(o, 0), o.end - o.start > 1 ? read(o, 1) : undefined),
  },
  maximum: {
    pass: 'forward',
    evaluate(o) {
      let largest = read(o, 0);
      for (let k = 1; k < o.end - o.start; k++) largest = Math.max(largest, read(o, k));
      return largest;
    },
  },
  exponential: { pass: 'forward', evaluate: (o) => exp(difference(o)) },
  total: { pass: 'forward', evaluate: sum },
  share: { pass: 'forward', evaluate: quotient },
  drop: { pass: 'forward', evaluate: product },

  lossTerm: {
    pass: 'loss',
    evaluate: (o) => o.loss.term(read(o, 0), read(o, 1), read(o, 2), o.outputs),
  },
  crossEntropyTerm: {
    pass: 'loss',
    evaluate: (o) => o.loss.term(read(o, 0), 0, read(o, 1), o.outputs, read(o, 2) + log(read(o, 3))),
  },
  exampleLoss: { pass: 'loss', evaluate: sum },

  lossSlope: {
    pass: 'backward',
    evaluate: (o) => o.loss.slope(read(o, 0), read(o, 1), o.outputs),
  },
  activationSlope: {
    pass: 'backward',
    evaluate: (o) => o.activation.df(read(o, 0), read(o, 1), o.end - o.start > 2 ? read(o, 2) : undefined),
  },
  delta: {
    pass: 'backward',
    evaluate: product,
  },
  outputDelta: {
    pass: 'backward',
    evaluate: (o) => o.loss.delta(read(o, 0), read(o, 1), o.outputs),
  },
  gradientMean: {
    pass: 'backward',
    evaluate(o) {
      let total = read(o, 0) * read(o, 1);
      for (let k = 2; k < o.end - o.start; k += 2) total += read(o, k) * read(o, k + 1);
      return total;
    },
  },
  softmaxDelta: {
    pass: 'backward',
    evaluate: (o) => read(o, 0) * (read(o, 1) - read(o, 2)),
  },
  path: { pass: 'backward', evaluate: product },
  gather: {
    pass: 'backward',
    evaluate: sum,
  },
  dropBack: {
    pass: 'backward',
    evaluate: product,
  },
  perceptronDelta: { pass: 'backward', evaluate: difference },
  slopeTerm: {
    pass: 'backward',
    evaluate: (o) => read(o, 0) * preluSlopeGradient(read(o, 1)),
  },
  slopeGradient: {
    pass: 'backward',
    evaluate: sum,
  },
  weightGradient: {
    pass: 'backward',
    evaluate: product,
  },
  biasGradient: {
    pass: 'backward',
    evaluate: (o) => read(o, 0),
  },

  meanLoss: { pass: 'average', evaluate: mean },
  meanGradient: {
    pass: 'average',
    evaluate: mean,
  },
} as const satisfies Record<string, KindOfEvent>;
