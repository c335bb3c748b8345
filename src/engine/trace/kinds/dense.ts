/** The kinds of event of a dense network, from its inputs to its gradients. The backward rule of an act stands below its forward rule. */
import { preluSlopeGradient } from '../../math/activations/piecewise.ts';
import { added, minus, pairsAdded, times } from '../../pattern.ts';
import { difference, type KindOfEvent, product, read, sum } from './operands.ts';
import { plainKinds } from './plain.ts';
import { softmaxKinds } from './softmax.ts';

export const denseKinds = {
  ...plainKinds,
  ...softmaxKinds,
  drop: { pass: 'forward', evaluate: product, formula: times },
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
