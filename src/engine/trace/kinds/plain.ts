/**
 * The kinds of event of a network of sigmoids and the like that learns from its squared errors: forward, loss, backward, average.
 * Apart from dense.ts: many pages need no more.
 */
import { added, joined, times } from '../../pattern.ts';
import { forwardKinds } from './forward.ts';
import { type EventContext, formulaWith, type KindOfEvent, mean, product, read, sum } from './operands.ts';

export const lossOf = ({ loss }: EventContext) => loss;
const meanOf = (context: EventContext) => joined(' + ', '(', `) ∕ ${context.count}`)(context);

export const plainKinds = {
  ...forwardKinds,
  lossTerm: {
    pass: 'loss',
    evaluate: (o) => o.loss.term(read(o, 0), read(o, 1), read(o, 2), o.outputs),
    formula: formulaWith(lossOf, ({ formula }) => formula),
  },
  exampleLoss: { pass: 'loss', evaluate: sum, formula: added },
  lossSlope: {
    pass: 'backward',
    evaluate: (o) => o.loss.slope(read(o, 0), read(o, 1), o.outputs),
    formula: formulaWith(lossOf, ({ slopeFormula }) => slopeFormula),
  },
  activationSlope: {
    pass: 'backward',
    evaluate: (o) => o.activation.df(read(o, 0), read(o, 1), o.end - o.start > 2 ? read(o, 2) : undefined),
    formula: formulaWith(
      ({ activation }) => activation,
      ({ slopeFormula }) => slopeFormula,
    ),
  },
  delta: {
    pass: 'backward',
    evaluate: product,
    formula: times,
  },
  path: { pass: 'backward', evaluate: product, formula: times },
  gather: {
    pass: 'backward',
    evaluate: sum,
    formula: added,
  },
  weightGradient: {
    pass: 'backward',
    evaluate: product,
    formula: times,
  },
  biasGradient: {
    pass: 'backward',
    evaluate: (o) => read(o, 0),
    formula: [0],
  },
  meanLoss: { pass: 'average', evaluate: mean, formula: meanOf },
  meanGradient: {
    pass: 'average',
    evaluate: mean,
    formula: meanOf,
  },
} as const satisfies Record<string, KindOfEvent>;
