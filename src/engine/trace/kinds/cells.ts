/** The kinds of event that only gated cells have. The backward rule of an act stands below its forward rule. */
import { pairsAdded, times } from '../../pattern.ts';
import { type KindOfEvent, product, read } from './operands.ts';

export const ownCellKinds = {
  /** c_t: what the forget gate keeps of the old cell, and what the input gate lets in of the candidate. */
  cellUpdate: {
    pass: 'forward',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2) * read(o, 3),
    formula: pairsAdded,
  },
  hiddenOutput: { pass: 'forward', evaluate: product, formula: times },
  /** The derivative of a product by one factor: what arrives, times the other factor. */
  factorGradient: { pass: 'backward', evaluate: product, formula: times },
} as const satisfies Record<string, KindOfEvent>;
