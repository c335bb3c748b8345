/**
 * The kinds of event: every act of arithmetic the engine can do, each with the pass it belongs to, its formula and the
 * function that performs it. An event reads some slots in a fixed order and writes one; nothing else ever changes a
 * number. The backward rule of an act stands directly below its forward rule.
 */
import { type Activation, activations, preluSlopeGradient } from '../math/activations.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { type Loss, losses } from '../math/losses.ts';
import { graphKinds } from './kinds/graph.ts';
import {
  difference,
  type KindOfEvent,
  mean,
  type Operands,
  type Pass,
  product,
  quotient,
  read,
  sum,
} from './kinds/operands.ts';
import { updateKinds } from './kinds/update.ts';

export type { KindOfEvent, Operands, Pass };

export const eventKinds = {
  multiply: { pass: 'forward', reads: 'weight, activation of the sender', tex: 'w_{ji}\\,a_i', evaluate: product },
  weightedSum: { pass: 'forward', reads: 'products, bias', tex: 'z_j = \\sum_i w_{ji}\\,a_i + b_j', evaluate: sum },
  activate: {
    pass: 'forward',
    reads: 'z, slope of the layer (prelu)',
    tex: 'a_j = f(z_j)',
    evaluate: (o) => o.activation.f(read(o, 0), o.end - o.start > 1 ? read(o, 1) : undefined),
  },
  maximum: {
    pass: 'forward',
    reads: 'z of every unit of the layer',
    tex: 'm = \\max_k z_k',
    evaluate(o) {
      let largest = read(o, 0);
      for (let k = 1; k < o.end - o.start; k++) largest = Math.max(largest, read(o, k));
      return largest;
    },
  },
  exponential: { pass: 'forward', reads: 'z, m', tex: 'e_j = e^{z_j - m}', evaluate: (o) => exp(difference(o)) },
  total: { pass: 'forward', reads: 'e of every unit', tex: 's = \\sum_k e_k', evaluate: sum },
  share: { pass: 'forward', reads: 'e, s', tex: 'a_j = e_j / s', evaluate: quotient },
  drop: { pass: 'forward', reads: 'a, mask (0, or 1 / (1 − rate))', tex: 'a_j\\,m_j', evaluate: product },

  lossTerm: {
    pass: 'loss',
    reads: 'z, a, target',
    tex: 'E_k',
    evaluate: (o) => o.loss.term(read(o, 0), read(o, 1), read(o, 2), o.outputs),
  },
  crossEntropyTerm: {
    pass: 'loss',
    reads: 'z, target, m, s',
    tex: 'E_k = y_k\\,(m + \\ln s - z_k)',
    evaluate: (o) => o.loss.term(read(o, 0), 0, read(o, 1), o.outputs, read(o, 2) + log(read(o, 3))),
  },
  exampleLoss: { pass: 'loss', reads: 'loss terms', tex: 'E = \\sum_k E_k', evaluate: sum },

  lossSlope: {
    pass: 'backward',
    reads: 'a, target',
    tex: '\\partial E/\\partial a_k',
    evaluate: (o) => o.loss.slope(read(o, 0), read(o, 1), o.outputs),
  },
  activationSlope: {
    pass: 'backward',
    reads: 'z, a, slope of the layer (prelu)',
    tex: "f'(z_j)",
    evaluate: (o) => o.activation.df(read(o, 0), read(o, 1), o.end - o.start > 2 ? read(o, 2) : undefined),
  },
  delta: {
    pass: 'backward',
    reads: '∂E/∂a, f′(z)',
    tex: "\\delta_j = \\frac{\\partial E}{\\partial a_j}\\,f'(z_j)",
    evaluate: product,
  },
  outputDelta: {
    pass: 'backward',
    reads: 'a, target',
    tex: '\\delta_k = a_k - y_k',
    evaluate: (o) => o.loss.delta(read(o, 0), read(o, 1), o.outputs),
  },
  gradientMean: {
    pass: 'backward',
    reads: '∂E/∂a and a of every unit, in pairs',
    tex: '\\bar g = \\sum_k a_k\\,\\partial E/\\partial a_k',
    evaluate(o) {
      let total = read(o, 0) * read(o, 1);
      for (let k = 2; k < o.end - o.start; k += 2) total += read(o, k) * read(o, k + 1);
      return total;
    },
  },
  softmaxDelta: {
    pass: 'backward',
    reads: 'a, ∂E/∂a, ḡ',
    tex: '\\delta_j = a_j(\\partial E/\\partial a_j - \\bar g)',
    evaluate: (o) => read(o, 0) * (read(o, 1) - read(o, 2)),
  },
  path: { pass: 'backward', reads: 'δ of the receiver, weight', tex: '\\delta_j\\,w_{ji}', evaluate: product },
  gather: {
    pass: 'backward',
    reads: 'paths',
    tex: '\\frac{\\partial E}{\\partial a_i} = \\sum_j \\delta_j\\,w_{ji}',
    evaluate: sum,
  },
  dropBack: {
    pass: 'backward',
    reads: 'gathered gradient, mask',
    tex: '\\frac{\\partial E}{\\partial a_j} = m_j\\,\\frac{\\partial E}{\\partial (a_j m_j)}',
    evaluate: product,
  },
  perceptronDelta: { pass: 'backward', reads: 'a, target', tex: '\\delta_k = a_k - y_k', evaluate: difference },
  slopeTerm: {
    pass: 'backward',
    reads: '∂E/∂a, z',
    tex: '\\frac{\\partial E}{\\partial a_j}\\,\\min(0, z_j)',
    evaluate: (o) => read(o, 0) * preluSlopeGradient(read(o, 1)),
  },
  slopeGradient: {
    pass: 'backward',
    reads: 'slope terms of the layer',
    tex: '\\frac{\\partial E}{\\partial \\alpha} = \\sum_j \\frac{\\partial E}{\\partial a_j}\\,\\min(0, z_j)',
    evaluate: sum,
  },
  weightGradient: {
    pass: 'backward',
    reads: 'δ, activation of the sender',
    tex: '\\frac{\\partial E}{\\partial w_{ji}} = \\delta_j\\,a_i',
    evaluate: product,
  },
  biasGradient: {
    pass: 'backward',
    reads: 'δ',
    tex: '\\frac{\\partial E}{\\partial b_j} = \\delta_j',
    evaluate: (o) => read(o, 0),
  },

  meanLoss: { pass: 'average', reads: 'losses of the examples', tex: '\\tfrac1N\\sum_n E_n', evaluate: mean },
  meanGradient: {
    pass: 'average',
    reads: 'gradients of the examples',
    tex: '\\tfrac1N\\sum_n \\frac{\\partial E_n}{\\partial w}',
    evaluate: mean,
  },

  ...updateKinds,
  ...graphKinds,
} as const satisfies Record<string, KindOfEvent>;

export type EventKind = keyof typeof eventKinds;
export const kindNames = Object.keys(eventKinds) as EventKind[];
export const kindTable: readonly KindOfEvent[] = kindNames.map((name) => eventKinds[name]);
export const activationTable: readonly Activation[] = Object.values(activations);
export const lossTable: readonly Loss[] = Object.values(losses);
