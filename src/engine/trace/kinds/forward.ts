/** The three acts of a unit: products, their sum with the bias, the activation. Apart from dense.ts: many pages need no more. */
import { added, times } from '../../pattern.ts';
import { formulaWith, type KindOfEvent, product, read, sum } from './operands.ts';

export const forwardKinds = {
  multiply: { pass: 'forward', evaluate: product, formula: times },
  weightedSum: { pass: 'forward', evaluate: sum, formula: added },
  activate: {
    pass: 'forward',
    evaluate: (o) => o.activation.f(read(o, 0), o.end - o.start > 1 ? read(o, 1) : undefined),
    formula: formulaWith(
      ({ activation }) => activation,
      ({ formula }) => formula,
    ),
  },
} as const satisfies Record<string, KindOfEvent>;
